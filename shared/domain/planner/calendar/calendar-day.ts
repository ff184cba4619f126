import type { Day } from '../../days';
import { type LunarDay, lunarDay } from '../lunar-day';
import type { Rhythm } from '../rhythm';
import type { StatutoryYears } from '../statutory';
import { folkFestivalOf } from './folk-days';
import { marketingDaysOn } from './marketing-days';
import { ownDaysOn } from './own-days';
import { rememberByDay } from './remember-by-day';
import { isYearBuiltIn, type Statutory, statutoryOf } from './statutory-days';

/** A name a day has in the calendar: a 节气, a folk festival, a day the shops know, or one of one's own. */
export type DayMark = Readonly<{ name: string; kind: 'term' | 'folk' | 'marketing' | 'own' }>;

/** What the calendar knows of a day. */
export type CalendarDay = Readonly<{
  lunar: LunarDay;
  /** One's own first, then festivals, 节气 and marketing days; no name twice. */
  marks: readonly DayMark[];
  /** Off (休) or made up for (班) by the State Council's arrangement; null on an ordinary day. */
  statutory: Statutory | null;
}>;

export type CalendarOptions = Readonly<{
  rhythm: Pick<Rhythm, 'ownDays' | 'hiddenDays'>;
  imported: StatutoryYears;
}>;

/** The Chinese calendar, festivals, marketing days, one's own days and 休/班 of a day (planner.md C12). */
export function calendarDay(day: Day, { rhythm, imported }: CalendarOptions): CalendarDay {
  const own = ownDaysOn(day, rhythm.ownDays).map(({ name }): DayMark => ({ name, kind: 'own' }));
  const shown = builtInMarks(day).filter(
    ({ name, kind }) => kind !== 'marketing' || !rhythm.hiddenDays.includes(name),
  );
  return {
    lunar: lunarDay(day),
    marks: withoutRepeats([...own, ...shown]),
    statutory: statutoryOf(day, imported),
  };
}

const builtInMarks = rememberByDay((day): readonly DayMark[] => {
  const folk = folkFestivalOf(day);
  const { term } = lunarDay(day);
  return [
    ...(folk === null ? [] : [{ name: folk, kind: 'folk' } as const]),
    ...(term === '' ? [] : [{ name: term, kind: 'term' } as const]),
    ...marketingDaysOn(day).map((name) => ({ name, kind: 'marketing' }) as const),
  ];
});

function withoutRepeats(marks: readonly DayMark[]): readonly DayMark[] {
  return marks.filter(({ name }, index) => marks.findIndex((mark) => mark.name === name) === index);
}

/** Whether a year's days off are known, built in or imported; until then the calendar says 未公布. */
export function isYearPublished(year: number, imported: StatutoryYears): boolean {
  return (imported[String(year).padStart(4, '0')]?.length ?? 0) > 0 || isYearBuiltIn(year);
}

/** Whether nobody works on a day by the State Council's arrangement (休); plain weekends are no such days. */
export function isDayOff(day: Day, imported: StatutoryYears): boolean {
  return statutoryOf(day, imported)?.off ?? false;
}

/** Festivals on which a community is with its families: a series may leave them out. */
const familyFestivals = new Set([
  '除夕',
  '春节',
  '元宵节',
  '清明',
  '端午节',
  '七夕节',
  '中秋节',
  '重阳节',
  '腊八节',
]);

/** Whether a series may rest on a day because of its festival: 春节, 端午, 中秋 and their like. */
export function isFolkDay(day: Day): boolean {
  const festival = folkFestivalOf(day);
  return festival !== null && familyFestivals.has(festival);
}
