import { type Day, daysBetween, isDay } from '../days';
import { type YearlyDate, yearlyDateSchema } from '../fields/calendar-date';
import type { Field } from '../fields/field';
import type { Member } from '../members/member';
import { type DaySpan, daySpan, occurrencesIn } from './day-span';
import { yearlyDateOf } from './yearly-days';

/** A day of somebody's that is worth a word (关键日子). */
export type MemberKeyDate = Readonly<{
  kind: 'birthday' | 'joined' | 'paid-until' | 'field';
  /** Name of the custom field; else empty. */
  label: string;
  on: Day;
  /** Years since birth or since a field's day; days since joining; null where nobody knows. */
  count: number | null;
  lunar: boolean;
  fallenBack: boolean;
  ordinaryMonth: boolean;
}>;

/** How many days ahead 今日 looks. */
export const lookAheadDays = 3;

/** Days after joining that are worth a word; after them, every further year. */
export const joinedDays = [7, 30, 100, 365] as const;

const plain = { label: '', lunar: false, fallenBack: false, ordinaryMonth: false } as const;

/** The member's part that has key dates in it. */
type Dated = Pick<Member, 'birthday' | 'joinedOn' | 'paidUntil' | 'custom'>;

/**
 * Finds members' key dates from one day to another, both included: birthday, days since joining, 会员到期, dated fields.
 * Made once for many members: who has nothing on those days costs a look into a few sets.
 */
export function keyDateFinder(
  fields: readonly Pick<Field, 'id' | 'name' | 'kind' | 'archivedAt'>[],
  from: Day,
  to: Day,
): (member: Dated) => readonly MemberKeyDate[] {
  const span = daySpan(from, to);
  const dated = fields.filter(
    ({ kind, archivedAt }) => archivedAt === null && (kind === 'date' || kind === 'lunar-date'),
  );
  return ({ birthday, joinedOn, paidUntil, custom }) => {
    const dates: MemberKeyDate[] = [];
    if (birthday) dates.push(...yearly('birthday', '', birthday, span));
    if (joinedOn) dates.push(...sinceJoining(joinedOn, span));
    if (paidUntil && paidUntil >= from && paidUntil <= to) {
      dates.push({ ...plain, kind: 'paid-until', on: paidUntil, count: null });
    }
    for (const { id, name, kind } of dated) {
      const date = Object.hasOwn(custom, id) ? yearlyDateIn(kind, custom[id]) : null;
      if (date) dates.push(...yearly('field', name, date, span));
    }
    return dates.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  };
}

function yearly(
  kind: MemberKeyDate['kind'],
  label: string,
  date: YearlyDate,
  span: DaySpan,
): readonly MemberKeyDate[] {
  return occurrencesIn(date, span).map(({ years, ...occurrence }) => ({
    ...plain,
    ...occurrence,
    kind,
    label,
    count: years,
    lunar: date.calendar === 'lunar',
  }));
}

/** The value of a dated field; null for what is no date. */
function yearlyDateIn(kind: Field['kind'], value: unknown): YearlyDate | null {
  if (kind === 'date') return typeof value === 'string' && isDay(value) ? yearlyDateOf(value) : null;
  return yearlyDateSchema.safeParse(value).data ?? null;
}

function sinceJoining(joinedOn: Day, span: DaySpan): readonly MemberKeyDate[] {
  const milestones = joinedDays.flatMap((days) => {
    const on = span.dayAfter(joinedOn, days);
    return on ? [{ on, fallenBack: false }] : [];
  });
  // The first year is the 365th day.
  const years = occurrencesIn(yearlyDateOf(joinedOn), span).filter((year) => (year.years ?? 0) >= 2);
  return [...milestones, ...years].map(({ on, fallenBack }) => ({
    ...plain,
    kind: 'joined',
    on,
    fallenBack,
    count: daysBetween(joinedOn, on),
  }));
}
