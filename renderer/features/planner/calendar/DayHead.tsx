import { memo } from 'react';
import type { Day } from '../../../../shared/domain/days';
import {
  type CalendarDay,
  calendarDay,
  type DayMark,
  isYearPublished,
} from '../../../../shared/domain/planner/calendar/calendar-day';
import { lunarLabel, lunarWords } from '../../../../shared/domain/planner/lunar-day';
import { useScope } from '../../../data/scope';
import { useStatutory } from '../../../data/use-statutory';
import { text } from '../../../i18n/text';
import classes from './DayHead.module.css';

const words = text.rhythm.days;

/** What the calendar knows of a day, in a few quiet characters: 休, 春节, 十四; all of it on hovering. */
export const DayMarks = memo(function DayMarks({ day }: Readonly<{ day: Day }>) {
  const { rhythm } = useScope().community;
  const imported = useStatutory();
  const known = calendarDay(day, { rhythm, imported });
  const { lunar, marks, statutory } = known;
  return (
    <span className={classes.marks} title={inFull(known, isYearPublished(Number(day.slice(0, 4)), imported))}>
      {statutory ? (
        <span className={classes.statutory} data-off={statutory.off || undefined}>
          {statutory.off ? words.off : words.work}
        </span>
      ) : null}
      <span className={classes.names}>
        {marks.length === 0 ? lunarLabel({ ...lunar, festival: '', term: '' }) : marks.map(nameOf)}
      </span>
    </span>
  );
});

function nameOf({ name, kind }: DayMark) {
  return (
    <span key={name} className={classes.name} data-kind={kind}>
      {name}
    </span>
  );
}

/** 十月十四 · 小雪 · 元旦放假 */
function inFull({ lunar, marks, statutory }: CalendarDay, published: boolean): string {
  const named = marks.map(({ name }) => name);
  const [lunarDate = ''] = lunarWords(lunar);
  const arranged = statutory
    ? [statutory.off ? words.offFor(statutory.name) : words.workFor(statutory.name)]
    : [];
  return [lunarDate, ...named, ...arranged, ...(published ? [] : [words.unpublished])].join(' · ');
}
