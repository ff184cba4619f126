import { Checkbox, Table } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useState } from 'react';
import type { ChainPersonRow } from '../../../shared/domain/chains/chain-table';
import { sayYuan } from '../../i18n/say-money';
import { text } from '../../i18n/text';
import { InlineText } from '../InlineFields';
import classes from './Chain.module.css';
import { PersonCell } from './PersonCell';
import { QuantityCell } from './QuantityCell';
import type { ChainEditing } from './use-chain';

const words = text.chain;

/** Up to so many rows all of them are drawn. */
const drawnAtOnce = 100;
const rowHeight = 37;

type PeopleTableProps = Readonly<{ editing: ChainEditing; nicknameOf: (row: ChainPersonRow) => string }>;

/** Who wants how many, what it costs, and whether it is paid; of many only those in view are drawn. */
export function PeopleTable({ editing, nicknameOf }: PeopleTableProps) {
  const { table, chain } = editing;
  // As state: the rows inside are there before the element is, and look for it again once it is.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const many = table.people.length > drawnAtOnce;
  const rowOf = (row: ChainPersonRow, place?: RowPlace) => (
    <PersonRow key={row.key} {...{ row, editing, place }} nickname={nicknameOf(row)} />
  );
  return (
    <div ref={setScroller} className={classes.scroller}>
      <Table
        className={classes.table ?? ''}
        data-many={many || undefined}
        {...(many && { layout: 'fixed', 'aria-rowcount': table.people.length + 2 })}
        verticalSpacing={4}
        horizontalSpacing="xs"
        aria-label={chain.title}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.name}</Table.Th>
            <Table.Th ta="right" className={`${classes.narrow} ${classes.sum}`}>
              {words.columns.quantity}
            </Table.Th>
            <Table.Th ta="right" className={classes.money ?? ''}>
              {words.columns.amount}
            </Table.Th>
            <Table.Th className={classes.narrow ?? ''}>{words.columns.paid}</Table.Th>
            <Table.Th className={classes.wide ?? ''}>{words.columns.pickUp}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        {many ? (
          <ManyRows rows={table.people} scroller={scroller}>
            {rowOf}
          </ManyRows>
        ) : (
          <Table.Tbody>{table.people.map((row) => rowOf(row))}</Table.Tbody>
        )}
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th>{words.total}</Table.Th>
            <Table.Th ta="right" className={`${classes.total} ${classes.sum}`}>
              {table.quantity}
            </Table.Th>
            <Table.Th ta="right" className={classes.total ?? ''}>
              {table.amountInFen !== null && sayYuan(table.amountInFen)}
            </Table.Th>
            <Table.Th />
            <Table.Th className={classes.wide ?? ''} />
          </Table.Tr>
        </Table.Tfoot>
      </Table>
    </div>
  );
}

/** Where a row stands among many, and what measures it. */
type RowPlace = Readonly<{ index: number; measure: (row: Element | null) => void }>;

type ManyRowsProps = Readonly<{
  rows: readonly ChainPersonRow[];
  scroller: HTMLDivElement | null;
  children: (row: ChainPersonRow, place: RowPlace) => ReactNode;
}>;

/** The rows in view, with the room of those above and below. */
function ManyRows({ rows, scroller, children }: ManyRowsProps) {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 8,
  });
  const shown = virtualizer.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <Table.Tbody>
      <tr aria-hidden style={{ height: above }} />
      {shown.map(({ index }) => {
        const row = rows[index];
        return row && children(row, { index, measure: virtualizer.measureElement });
      })}
      <tr aria-hidden style={{ height: below }} />
    </Table.Tbody>
  );
}

type PersonRowProps = Readonly<{
  row: ChainPersonRow;
  editing: ChainEditing;
  nickname: string;
  place: RowPlace | undefined;
}>;

function PersonRow({ row, editing, nickname, place }: PersonRowProps) {
  const { name, quantity, paid, pickUp, amountInFen } = row;
  const last = row.entries.findLast(({ action }) => action !== 'ignore');
  const correct = (change: Readonly<{ paid: boolean } | { pickUp: string }>) =>
    last ? editing.correct(last.key, change) : Promise.resolve(false);
  return (
    // The keyboard comes back to the row when a field of it is done.
    <Table.Tr
      data-row
      tabIndex={-1}
      data-none={quantity === 0 || undefined}
      {...(place && { ref: place.measure, 'data-index': place.index, 'aria-rowindex': place.index + 2 })}
    >
      <Table.Td>
        <PersonCell row={row} nickname={nickname} editing={editing} />
      </Table.Td>
      <Table.Td ta="right">
        <QuantityCell row={row} name={name} editing={editing} />
      </Table.Td>
      {/* There with no price as well, so that the boxes stay under the pointer when it gets one. */}
      <Table.Td ta="right" className={classes.amount ?? ''}>
        {amountInFen !== null && sayYuan(amountInFen)}
      </Table.Td>
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
        {last && (
          <InlineText
            label={words.pickUpOf(name)}
            labelHidden
            value={pickUp}
            maxLength={100}
            onSave={(next) => correct({ pickUp: next })}
          />
        )}
      </Table.Td>
    </Table.Tr>
  );
}
