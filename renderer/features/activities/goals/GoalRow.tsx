import { Table } from '@mantine/core';
import type { Metric } from '../../../../shared/domain/activities/activity';
import { writeDeviation } from '../../../../shared/domain/activities/deviation';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { InlineText } from '../inline/InlineText';
import classes from './Goals.module.css';
import { NumberCell } from './NumberCell';

const words = text.activities.goals;

type GoalRowProps = Readonly<{
  metric: Metric;
  onChange: (patch: Partial<Metric>) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One number: its goal, what it came to, its unit and the deviation. */
export function GoalRow({ metric, onChange, onRemove }: GoalRowProps) {
  const { name, unit, goal, actual } = metric;
  return (
    <Table.Tr className={classes.row ?? ''}>
      <Table.Td>
        <InlineText
          value={name}
          label={words.nameOf(name)}
          required
          cell="name"
          onSave={(typed) => onChange({ name: typed })}
        />
      </Table.Td>
      <Table.Td>
        <NumberCell
          value={goal}
          label={words.goalOf(name)}
          cell="goal"
          onSave={(typed) => onChange({ goal: typed })}
        />
      </Table.Td>
      <Table.Td>
        <NumberCell
          value={actual}
          label={words.actualOf(name)}
          cell="actual"
          onSave={(typed) => onChange({ actual: typed })}
        />
      </Table.Td>
      <Table.Td>
        <InlineText
          value={unit}
          label={words.unitOf(name)}
          placeholder={words.unit}
          cell="unit"
          onSave={(typed) => onChange({ unit: typed })}
        />
      </Table.Td>
      <Table.Td className={classes.deviation ?? ''}>{writeDeviation(metric)}</Table.Td>
      <Table.Td className={classes.remove ?? ''}>
        <RemoveButton label={words.remove(name)} onRemove={onRemove} className={classes.quiet} />
      </Table.Td>
    </Table.Tr>
  );
}
