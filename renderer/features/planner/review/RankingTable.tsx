import { Badge, Group, Table, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  type RankGrouping,
  type RankOrder,
  type RankRow,
  rankMeasures,
} from '../../../../shared/domain/planner/feedback/rank-items';
import { text } from '../../../i18n/text';
import classes from './review.module.css';

const words = text.exchange.ranking;
const orders: readonly RankOrder[] = [...rankMeasures, 'count'];

/** A number of the table. */
export type Chosen = Readonly<{ key: string; order: RankOrder }>;

type RankingTableProps = Readonly<{
  rows: readonly RankRow[];
  by: RankGrouping;
  order: Readonly<{ by: RankOrder; descending: boolean }>;
  onOrder: (order: RankOrder) => void;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
}>;

/** A line a kind, slot or host: each number with a bar beside it that is as long as it is of the highest. */
export function RankingTable({ rows, by, order, onOrder, chosen, onChoose }: RankingTableProps) {
  return (
    <Table.ScrollContainer minWidth={560} type="native">
      <Table highlightOnHover verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.groupings[by]}</Table.Th>
            {orders.map((measure) => (
              <Table.Th
                key={measure}
                aria-sort={order.by !== measure ? 'none' : order.descending ? 'descending' : 'ascending'}
              >
                <UnstyledButton
                  className={classes.sort ?? ''}
                  aria-label={words.sortBy(words.measures[measure])}
                  onClick={() => onOrder(measure)}
                >
                  {words.measures[measure]}
                  {order.by === measure &&
                    (order.descending ? <IconArrowDown size={13} /> : <IconArrowUp size={13} />)}
                </UnstyledButton>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row">
                <Group gap={6} wrap="nowrap">
                  <span className={`one-line ${classes.name ?? ''}`} title={nameOf(row)}>
                    {nameOf(row)}
                  </span>
                  {row.few && (
                    <Badge size="xs" variant="light" color="gray" title={words.fewFully} flex="none">
                      {words.few}
                    </Badge>
                  )}
                </Group>
              </Table.Th>
              {orders.map((measure) => (
                <Table.Td key={measure}>
                  <RankNumber
                    row={row}
                    measure={measure}
                    highest={Math.max(...rows.map((one) => valueOfRow(one, measure) ?? 0))}
                    isChosen={chosen?.key === row.key && chosen.order === measure}
                    onChoose={() => onChoose({ key: row.key, order: measure })}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

type RankNumberProps = Readonly<{
  row: RankRow;
  measure: RankOrder;
  highest: number;
  isChosen: boolean;
  onChoose: () => void;
}>;

function RankNumber({ row, measure, highest, isChosen, onChoose }: RankNumberProps) {
  const value = valueOfRow(row, measure);
  if (value === null)
    return (
      <span className={classes.uncounted} title={words.uncounted}>
        —
      </span>
    );
  return (
    <UnstyledButton
      className={classes.number ?? ''}
      aria-pressed={isChosen}
      aria-label={words.value(nameOf(row), words.measures[measure], `${value}`)}
      onClick={onChoose}
    >
      <span className={classes.value}>{value}</span>
      <span className={classes.track} aria-hidden>
        <span
          className={classes.bar}
          style={{ inlineSize: `${highest > 0 ? Math.round((value / highest) * 100) : 0}%` }}
        />
      </span>
    </UnstyledButton>
  );
}

function valueOfRow(row: RankRow, measure: RankOrder): number | null {
  return measure === 'count' ? row.items.length : row.medians[measure];
}

/** The name of a line; items in no slot have none. */
export function nameOf({ name }: RankRow): string {
  return name ?? words.noSlot;
}
