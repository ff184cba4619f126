import { Table, Text } from '@mantine/core';
import { budgetSums, overPlan } from '../../../../shared/domain/activities/budget/budget-sums';
import { writeYuan } from '../../../../shared/domain/activities/budget/fen';
import type { BudgetLine } from '../../../../shared/domain/activities/parts';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { RemoveButton } from '../../../ui/RemoveButton';
import flat from '../inline/Flat.module.css';
import { InlineText } from '../inline/InlineText';
import classes from './Budget.module.css';
import { MoneyCell } from './MoneyCell';

const words = text.ledgers.budget;

/** What is done with the lines of a budget. */
export type LineActions = Readonly<{
  change: (id: string, patch: Partial<BudgetLine>) => Promise<boolean>;
  /** As it is typed: a name, and what is planned behind it. */
  add: (side: BudgetLine['side'], typed: string) => Promise<boolean>;
  remove: (id: string) => void;
}>;

type BudgetSideProps = Readonly<{
  side: BudgetLine['side'];
  /** Those of both sides. */
  lines: readonly BudgetLine[];
  actions: LineActions;
}>;

/** The lines of one side with their sum. */
export function BudgetSide({ side, lines, actions }: BudgetSideProps) {
  const own = lines.filter((line) => line.side === side);
  const label = words.sides[side];
  return (
    <div data-rows className={classes.side}>
      <Table className={classes.table ?? ''} aria-label={words.list(label)} withRowBorders={false}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className={classes.name ?? ''}>{label}</Table.Th>
            <Table.Th className={classes.money ?? ''}>{words.planned}</Table.Th>
            <Table.Th className={classes.money ?? ''}>{words.actual}</Table.Th>
            <Table.Th className={classes.remove ?? ''} aria-label={text.frame.remove} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {own.map((line) => (
            <BudgetRow key={line.id} line={line} actions={actions} />
          ))}
        </Table.Tbody>
        {own.length > 0 ? <Total side={side} lines={lines} /> : null}
      </Table>
      <div data-adds>
        <AddLine
          inputClass={flat.add}
          label={words.add(label)}
          placeholder={words.addHint[side]}
          cell="name"
          onAdd={(typed) => actions.add(side, typed)}
        />
      </div>
    </div>
  );
}

function BudgetRow({ line, actions }: Readonly<{ line: BudgetLine; actions: LineActions }>) {
  const { id, name } = line;
  return (
    <Table.Tr className={classes.row ?? ''}>
      <Table.Td>
        <InlineText
          value={name}
          label={words.nameOf(words.sides[line.side], name)}
          required
          cell="name"
          onSave={(typed) => actions.change(id, { name: typed })}
        />
      </Table.Td>
      <Table.Td>
        <MoneyCell
          value={line.plannedInFen}
          label={words.plannedOf(name)}
          cell="planned"
          onSave={(fen) => actions.change(id, { plannedInFen: fen })}
        />
      </Table.Td>
      <Table.Td>
        <MoneyCell
          value={line.actualInFen}
          label={words.actualOf(name)}
          cell="actual"
          onSave={(fen) => actions.change(id, { actualInFen: fen })}
        />
      </Table.Td>
      <Table.Td className={classes.remove ?? ''}>
        <RemoveButton
          label={words.remove(name)}
          onRemove={() => actions.remove(id)}
          className={classes.quiet}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function Total({ side, lines }: Pick<BudgetSideProps, 'side' | 'lines'>) {
  const sums = budgetSums(lines)[side];
  const over = overPlan(sums);
  const say = (fen: number | null) => (fen === null ? text.frame.none : writeYuan(fen));
  return (
    <Table.Tfoot>
      <Table.Tr className={classes.total ?? ''}>
        <Table.Th scope="row">
          {words.total}
          {over ? (
            <Text span size="xs" c="dimmed" ml="xs">
              {over > 0 ? words.over(writeYuan(over)) : words.under(writeYuan(-over))}
            </Text>
          ) : null}
        </Table.Th>
        <Table.Td className={classes.sum ?? ''}>{say(sums.plannedInFen)}</Table.Td>
        <Table.Td className={classes.sum ?? ''}>{say(sums.actualInFen)}</Table.Td>
        <Table.Td />
      </Table.Tr>
    </Table.Tfoot>
  );
}
