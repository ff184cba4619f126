import { Text } from '@mantine/core';
import { type DragEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { Task } from '../../../../shared/domain/activities/activity';
import type { DayRules } from '../../../../shared/domain/activities/schedule/plan-tasks';
import type {
  MatrixCell,
  MatrixColumn,
  MatrixRow,
} from '../../../../shared/domain/activities/schedule/task-matrix';
import type { Day } from '../../../../shared/domain/days';
import { text } from '../../../i18n/text';
import classes from './Matrix.module.css';
import type { Place } from './next-chip';
import { sayColumn } from './say-column';

const words = text.tasks.matrix;

type MatrixBoardProps = Readonly<{
  columns: readonly MatrixColumn[];
  rows: readonly MatrixRow[];
  perDay: number;
  days: DayRules;
  today: Day;
  /** Where what is carried by the keyboard would go. */
  target: Place | null;
  /** Takes what is dragged; null while nothing is. */
  onDrop: ((target: Place) => void) | null;
  chip: (task: Task) => ReactNode;
}>;

/** The grid itself: people down, time across. */
export function MatrixBoard({ columns, rows, perDay, days, today, target, onDrop, chip }: MatrixBoardProps) {
  const [over, setOver] = useState<string | null>(null);
  const scroll = useNowInView(columns.length);
  const dragging = (place: Place) =>
    onDrop
      ? {
          onDragOver: (event: DragEvent) => {
            event.preventDefault();
            setOver(keyOf(place));
          },
          onDrop: (event: DragEvent) => {
            event.preventDefault();
            setOver(null);
            onDrop(place);
          },
        }
      : {};
  const marked = target ? keyOf(target) : onDrop ? over : null;
  return (
    <div className={classes.scroll} ref={scroll}>
      <table className={classes.table} aria-label={words.label}>
        <thead>
          <tr>
            <th scope="col" className={classes.person}>
              {words.person}
            </th>
            {columns.map((column, index) => (
              <ColumnHead
                key={column.from}
                {...{ column, days, today }}
                empty={rows.every(({ cells }) => cells[index]?.tasks.length === 0)}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.owner}>
              <th scope="row" className={classes.person}>
                <span className="one-line person-text" title={row.owner}>
                  {row.owner || words.nobody}
                </span>
                <Text span size="xs" c="dimmed">
                  {words.open(row.open)}
                </Text>
              </th>
              {row.cells.map((cell, column) => {
                const place = { row: rowIndex, column };
                return (
                  <td
                    key={cell.column.from}
                    className={classes.cell}
                    data-off={isOff(cell.column, days) || undefined}
                    data-place={keyOf(place)}
                    data-target={marked === keyOf(place) || undefined}
                    {...dragging(place)}
                  >
                    <CellLoad cell={cell} perDay={perDay} />
                    {cell.tasks.map(chip)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Begins at today's column: what is over lies to the left. */
function useNowInView(count: number) {
  const scroll = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const now = count > 0 ? scroll.current?.querySelector<HTMLElement>('[aria-current]') : null;
    const person = scroll.current?.querySelector<HTMLElement>('th');
    if (now && person) scroll.current?.scrollTo({ left: now.offsetLeft - person.offsetWidth });
  }, [count]);
  return scroll;
}

const keyOf = ({ row, column }: Place) => `${row} ${column}`;

/** A day nobody works on; weeks are never off. */
function isOff({ from, to }: MatrixColumn, days: DayRules): boolean {
  return from === to && !days.isWorkday(from);
}

type ColumnHeadProps = Readonly<{
  column: MatrixColumn;
  days: DayRules;
  today: Day;
  /** Nobody has anything then: it needs no room for tasks. */
  empty: boolean;
}>;

function ColumnHead({ column, days, today, empty }: ColumnHeadProps) {
  const off = isOff(column, days);
  const current = column.from <= today && today <= column.to;
  return (
    <th
      scope="col"
      data-off={off || undefined}
      data-empty={empty || undefined}
      title={sayColumn(column, today)}
      aria-current={current ? 'date' : undefined}
    >
      {sayColumn(column, today)
        .split(' ')
        .map((part) => (
          <span key={part} className={classes.part}>
            {part}
          </span>
        ))}
      {off ? <span className={classes.off}>{words.off}</span> : null}
    </th>
  );
}

/** 2/3 or 4/3 超了; nothing where its person has nothing to do. */
function CellLoad({ cell, perDay }: Readonly<{ cell: MatrixCell; perDay: number }>) {
  const { load, elsewhere, column } = cell;
  const over = load > perDay;
  const count = over ? words.over(load, perDay) : words.load(load, perDay);
  const single = column.from === column.to;
  if (load === 0) return null;
  return (
    <span className={classes.load} data-over={over || undefined}>
      {single ? count : words.busiest(count)}
      {elsewhere > 0 ? <span className={classes.elsewhere}>{words.elsewhere(elsewhere)}</span> : null}
    </span>
  );
}
