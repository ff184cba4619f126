import { Button, Group, Table } from '@mantine/core';
import { withActual, writeDeviation } from '../../../../shared/domain/activities/deviation';
import { type Counted, countedOf } from '../../../../shared/domain/activities/measures';
import type { Metric } from '../../../../shared/domain/activities/parts';
import type { Day } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import { InlineText } from '../inline/InlineText';
import { GoalDetails } from './GoalDetails';
import classes from './Goals.module.css';
import { NumberCell } from './NumberCell';

const words = text.ledgers.goals;

type GoalRowProps = Readonly<{
  metric: Metric;
  counted: Counted;
  startsOn: Day;
  /** Before an activity begins nothing can be behind its goals. */
  begun: boolean;
  onChange: (patch: Partial<Metric>) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One number: its goal, what it came to and where that is from, its unit and the deviation. */
export function GoalRow({ metric, counted, startsOn, begun, onChange, onRemove }: GoalRowProps) {
  const { name, unit, goal, actual, measure } = metric;
  const number = countedOf(metric, counted);
  const isCounted = actual === null && number !== null;
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
        <Group gap="0 4px" className={classes.details ?? ''}>
          <GoalDetails metric={metric} counted={counted} startsOn={startsOn} onChange={onChange} />
          {actual !== null && number !== null ? (
            <Button
              variant="subtle"
              size="compact-xs"
              flex="none"
              aria-label={words.backToCountedOf(name)}
              onClick={() => void onChange({ actual: null })}
            >
              {words.backToCounted}
            </Button>
          ) : null}
          <RemoveButton
            label={words.remove(name)}
            onRemove={onRemove}
            className={`${classes.quiet} ${classes.remove}`}
          />
        </Group>
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
          value={actual ?? number}
          label={isCounted ? words.countedActualOf(name, words.measures[measure]) : words.actualOf(name)}
          cell="actual"
          isCounted={isCounted}
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
      <Table.Td className={classes.deviation ?? ''}>
        {begun ? writeDeviation(withActual(metric, counted)) : ''}
      </Table.Td>
    </Table.Tr>
  );
}
