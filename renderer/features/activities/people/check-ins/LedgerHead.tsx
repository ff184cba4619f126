import { type Day, daysBetween } from '../../../../../shared/domain/days';
import { sayDayFully } from '../../../../i18n/say-day';
import { text } from '../../../../i18n/text';
import classes from './Ledger.module.css';

const words = text.people.checkIns;

type LedgerHeadProps = Readonly<{
  /** The days in view with their distance from the left, in pixels. */
  days: readonly Readonly<{ day: Day; column: number; left: number }>[];
  first: Day;
  today: Day;
}>;

/** The days above the ledger; today's stands out. */
export function LedgerHead({ days, first, today }: LedgerHeadProps) {
  return (
    <div role="row" tabIndex={-1} className={classes.head}>
      <span className={classes.person}>
        <span role="columnheader" tabIndex={-1} className={classes.name}>
          {words.columns.name}
        </span>
        <span role="columnheader" tabIndex={-1} className={classes.number}>
          {words.columns.streak}
        </span>
        <span role="columnheader" tabIndex={-1} className={classes.number}>
          {words.columns.total}
        </span>
      </span>
      {days.map(({ day, left }) => (
        <span
          key={day}
          role="columnheader"
          tabIndex={-1}
          className={classes.day}
          data-today={day === today || undefined}
          title={`${sayDayFully(day)} · ${words.dayNumber(daysBetween(first, day) + 1)}`}
          style={{ left }}
        >
          {words.shortDay(Number(day.slice(5, 7)), Number(day.slice(8)))}
        </span>
      ))}
    </div>
  );
}
