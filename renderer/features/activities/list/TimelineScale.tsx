import type { Timeline } from '../../../../shared/domain/activities/list/timeline';
import { sayDayOfMonth, sayMonth } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './ActivityTimeline.module.css';

/** Room that the name of a month or the day of a week takes, in pixels. */
const monthRoom = 76;
const weekRoom = 36;

type TimelineScaleProps = Readonly<{ timeline: Timeline; dayWidth: number }>;

/** Months and weeks over the bars, and lines down from them; today has its name. */
export function TimelineScale({ timeline, dayWidth }: TimelineScaleProps) {
  const { months, weeks, days, today } = timeline;
  const everyWeek = Math.max(1, Math.ceil(weekRoom / (7 * dayWidth)));
  const until = (index: number) => months[index + 1]?.at ?? days;
  return (
    <div className={classes.scale} aria-hidden>
      <div className={classes.corner} />
      <div className={classes.days}>
        <div className={classes.months}>
          {months.map(({ day, at }, index) => (
            <span key={day} className={classes.month} style={{ left: at * dayWidth }}>
              {(until(index) - at) * dayWidth >= monthRoom ? sayMonth(day) : ''}
            </span>
          ))}
        </div>
        <div className={classes.weeks}>
          {weeks.map(({ day, at }, index) => (
            <span key={day} className={classes.week} style={{ left: at * dayWidth }}>
              {index % everyWeek === 0 && Math.abs(at - today) * dayWidth > weekRoom
                ? sayDayOfMonth(day)
                : ''}
            </span>
          ))}
          <span className={classes.todayName} style={{ left: (today + 0.5) * dayWidth }}>
            {text.activityList.timeline.today}
          </span>
        </div>
      </div>
    </div>
  );
}
