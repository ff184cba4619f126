import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Activity } from '../../../../../shared/domain/activities/activity';
import { ledgerDays } from '../../../../../shared/domain/activities/check-ins/streaks';
import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import type { CheckInPlan } from '../../../../../shared/domain/activities/parts';
import { useToday } from '../../../../data/use-today';
import { text } from '../../../../i18n/text';
import classes from './Ledger.module.css';
import { LedgerHead } from './LedgerHead';
import { LedgerRow } from './LedgerRow';
import { type PressMode, useLedger } from './use-ledger';

const words = text.people.checkIns;
const rowHeight = 36;
const headHeight = 36;
/** Width of a day, and of what stands before the days. */
const dayWidth = 40;
const personWidth = 250;
/** Rows shown without scrolling. */
const mostShown = 12;

type LedgerGridProps = Readonly<{
  activity: Activity;
  plan: CheckInPlan;
  rows: readonly CheckInStanding[];
  /** What a click on a cell notes. */
  mode: PressMode;
}>;

/** People × days, of which only what is in view is drawn: arrows move, Space checks in, M makes up for a missed day. */
export function LedgerGrid({ activity, plan, rows, mode }: LedgerGridProps) {
  const today = useToday();
  const ledger = useLedger(activity.id);
  const days = useMemo(
    () => ledgerDays({ firstDay: activity.startsOn, plan }, today, true),
    [activity.startsOn, plan, today],
  );
  const todayColumn = Math.max(
    0,
    days.findLastIndex((day) => day <= today),
  );
  const [at, setAt] = useState({ row: 0, column: todayColumn });
  const active = { row: Math.min(at.row, rows.length - 1), column: Math.min(at.column, days.length - 1) };
  const scroller = useRef<HTMLDivElement>(null);
  const vertical = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 6,
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: days.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => dayWidth,
    scrollMargin: personWidth,
    scrollPaddingStart: personWidth,
    overscan: 6,
  });
  const { scrollToIndex } = horizontal;
  // It opens at today.
  useEffect(() => scrollToIndex(todayColumn), [scrollToIndex, todayColumn]);

  const move = (row: number, column: number) => {
    const next = {
      row: Math.max(0, Math.min(rows.length - 1, row)),
      column: Math.max(0, Math.min(days.length - 1, column)),
    };
    setAt(next);
    vertical.scrollToIndex(next.row);
    horizontal.scrollToIndex(next.column);
  };
  const press = (row: number, column: number, as: PressMode) => {
    setAt({ row, column });
    const person = rows[row];
    const day = days[column];
    if (!person || !day) return;
    if (as === 'done') ledger.toggle(person, day);
    else ledger.makeUp(person, day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const { row, column } = active;
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + mostShown - 2, column],
      PageUp: [row - mostShown + 2, column],
      Home: [row, 0],
      End: [row, todayColumn],
    };
    const to = steps[event.key];
    if (to) move(...to);
    else if (event.key === ' ') press(row, column, 'done');
    else if (event.key.toLowerCase() === 'm') press(row, column, 'make-up');
    else return;
    event.preventDefault();
  };

  const columns = horizontal.getVirtualItems().flatMap(({ index, start }) => {
    const day = days[index];
    return day ? [{ day, column: index, left: start }] : [];
  });
  const height = headHeight + rowHeight * Math.min(mostShown, rows.length) + scrollbar;
  return (
    <div
      className={classes.grid}
      role="grid"
      tabIndex={0}
      aria-label={words.grid}
      aria-rowcount={rows.length + 1}
      aria-colcount={days.length + 3}
      aria-activedescendant={`check-in-${active.row}-${active.column}`}
      onKeyDown={onKeyDown}
    >
      <div ref={scroller} className={classes.scroller} role="presentation" style={{ height }}>
        <div
          role="rowgroup"
          className={classes.rows}
          style={{
            height: headHeight + rows.length * rowHeight,
            width: personWidth + days.length * dayWidth,
          }}
        >
          <LedgerHead days={columns} first={activity.startsOn} today={today} />
          {vertical.getVirtualItems().map(({ index, start }) => {
            const person = rows[index];
            return person ? (
              <LedgerRow
                key={person.memberId ?? `name:${person.name}`}
                person={person}
                index={index}
                top={start}
                days={columns}
                today={today}
                activeColumn={index === active.row ? active.column : null}
                onPress={(column) => press(index, column, mode)}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

/** Room for the bar the days are scrolled with. */
const scrollbar = 14;
