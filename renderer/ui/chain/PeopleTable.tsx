import { Checkbox, Table } from '@mantine/core';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import { sayYuan } from '../../i18n/say-money';
import { text } from '../../i18n/text';
import { InlineText } from '../InlineFields';
import classes from './Chain.module.css';
import { PersonCell } from './PersonCell';
import { QuantityCell } from './QuantityCell';
import type { ChainEditing } from './use-chain';

const words = text.chain;

type PeopleTableProps = Readonly<{ editing: ChainEditing; nicknameOf: (row: ChainPersonRow) => string }>;

/** Who wants how many, what it costs, and whether it is paid. */
export function PeopleTable({ editing, nicknameOf }: PeopleTableProps) {
  const { table, chain } = editing;
  const priced = chain.priceInFen !== null;
  return (
    <div className={classes.scroller}>
      <Table
        className={classes.table ?? ''}
        verticalSpacing={4}
        horizontalSpacing="xs"
        aria-label={chain.title}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.name}</Table.Th>
            <Table.Th ta="right">{words.columns.quantity}</Table.Th>
            {priced && <Table.Th ta="right">{words.columns.amount}</Table.Th>}
            <Table.Th>{words.columns.paid}</Table.Th>
            <Table.Th className={classes.wide ?? ''}>{words.columns.pickUp}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.people.map((row) => (
            <PersonRow key={row.key} row={row} editing={editing} nickname={nicknameOf(row)} priced={priced} />
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{words.total}</Table.Th>
            <Table.Th ta="right" className={classes.total ?? ''}>
              {table.quantity}
            </Table.Th>
            {priced && (
              <Table.Th ta="right" className={classes.total ?? ''}>
                {sayYuan(table.amountInFen ?? 0)}
              </Table.Th>
            )}
            <Table.Th />
            <Table.Th className={classes.wide ?? ''} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}

type PersonRowProps = Readonly<{
  row: ChainPersonRow;
  editing: ChainEditing;
  nickname: string;
  priced: boolean;
}>;

function PersonRow({ row, editing, nickname, priced }: PersonRowProps) {
  const { name, quantity, paid, pickUp, amountInFen } = row;
  const last = row.entries.findLast(({ action }) => action !== 'ignore');
  const correct = (change: Readonly<{ paid: boolean } | { pickUp: string }>) =>
    last ? editing.correct(last.key, change) : Promise.resolve(false);
  return (
    <Table.Tr data-none={quantity === 0 || undefined}>
      <Table.Td>
        <PersonCell row={row} nickname={nickname} editing={editing} />
      </Table.Td>
      <Table.Td ta="right">
        <QuantityCell row={row} name={name} editing={editing} />
      </Table.Td>
      {priced && (
        <Table.Td ta="right" className={classes.amount ?? ''}>
          {sayYuan(amountInFen ?? 0)}
        </Table.Td>
      )}
      <Table.Td>
        {quantity > 0 && (
          <Checkbox
            size="xs"
            aria-label={words.paidOf(name)}
            checked={paid}
            onChange={(event) => void correct({ paid: event.currentTarget.checked })}
          />
        )}
      </Table.Td>
      <Table.Td className={classes.wide ?? ''}>
        <InlineText
          label={words.pickUpOf(name)}
          labelHidden
          value={pickUp}
          maxLength={100}
          onSave={(next) => correct({ pickUp: next })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
