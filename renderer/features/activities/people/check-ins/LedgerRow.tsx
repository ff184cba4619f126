import { Anchor, Badge } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { CheckInStanding } from '../../../../../shared/domain/activities/check-ins/summary';
import type { Day } from '../../../../../shared/domain/days';
import { sayDayFully } from '../../../../i18n/say-day';
import { text } from '../../../../i18n/text';
import classes from './Ledger.module.css';
import { cellState } from './mark-of';

const words = text.people.checkIns;

type LedgerRowProps = Readonly<{
  person: CheckInStanding;
  index: number;
  /** Distance from the top of the rows, in pixels. */
  top: number;
  /** The days in view with their distance from the first, in pixels. */
  days: readonly Readonly<{ day: Day; column: number; left: number }>[];
  today: Day;
  /** The column the keyboard stands on, where it stands on this row. */
  activeColumn: number | null;
  onPress: (column: number) => void;
}>;

/** One person of the ledger: what it comes to, and a cell for each day. */
export function LedgerRow({ person, index, top, days, today, activeColumn, onPress }: LedgerRowProps) {
  const { nickname, memberId, streak } = person;
  return (
    <div
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <span className={classes.person}>
        <span role="rowheader" tabIndex={-1} className={classes.name}>
          <span className="one-line person-text" title={nickname}>
            {memberId ? (
              <Anchor component={Link} to={`/members/${memberId}`} tabIndex={-1} inherit c="inherit">
                {nickname}
              </Anchor>
            ) : (
              nickname
            )}
          </span>
          {streak.completed && (
            <Badge size="xs" variant="light" color="green" tt="none" flex="none">
              {words.done}
            </Badge>
          )}
        </span>
        <span
          role="gridcell"
          tabIndex={-1}
          className={classes.number}
          title={words.streak(streak.current, streak.longest)}
        >
          {streak.current}
        </span>
        <span
          role="gridcell"
          tabIndex={-1}
          className={classes.number}
          title={streak.uncounted.length > 0 ? words.uncounted(streak.uncounted.length) : undefined}
        >
          {streak.total}
        </span>
      </span>
      {days.map(({ day, column, left }) => {
        const state = cellState(person, day, today);
        return (
          <span
            key={day}
            id={`check-in-${index}-${column}`}
            role="gridcell"
            tabIndex={-1}
            aria-label={words.cell(nickname, sayDayFully(day), words.cells[state])}
            title={words.cells[state]}
            aria-colindex={column + 4}
            aria-disabled={state === 'future' || undefined}
            data-state={state}
            data-active={column === activeColumn || undefined}
            className={classes.cell}
            style={{ left }}
            onClick={() => onPress(column)}
            onKeyDown={() => undefined}
          >
            {state === 'done' && <IconCheck size={15} stroke={2} aria-hidden />}
            {(state === 'make-up' || state === 'uncounted') && words.makeUpMark}
          </span>
        );
      })}
    </div>
  );
}
