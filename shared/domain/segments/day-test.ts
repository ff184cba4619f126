import type { Day } from '../days';
import type { YearlyDate } from '../fields/calendar-date';
import { lastOccurrence, nextOccurrence } from '../fields/yearly-occurrence';
import { type DayRange, instantsOf, isWithin, rangeOf } from './day-range';
import type { SegmentTest } from './segment';
import type { SegmentMember, SegmentSubject } from './segment-subject';

type DayTest = Extract<SegmentTest, { test: 'day' }>;

/** What a condition on a day says of a member. */
export function dayTest(test: DayTest, today: Day): (subject: SegmentSubject) => boolean {
  const { subject, rule } = test;
  if (rule === 'unknown') return ({ member }) => dayOfSubject(member, subject) === null;
  const range = rangeOf(rule, test, today);
  if (range === null) return () => false;
  switch (subject) {
    case 'joinedOn':
    case 'paidUntil':
      return ({ member }) => {
        const day = member[subject];
        return day !== null && isWithin(day, range);
      };
    case 'birthday': {
      const yearly = yearlyDateTest(rule, range, today);
      return ({ member }) => member.birthday !== null && yearly(member.birthday);
    }
    case 'lastContact':
    case 'createdAt': {
      const holds = instantsOf(range);
      return ({ member }) => {
        const at = subject === 'createdAt' ? member.createdAt : member.lastContactAt;
        return at !== null && holds(at);
      };
    }
  }
}

function dayOfSubject(member: SegmentMember, subject: DayTest['subject']): unknown {
  return subject === 'lastContact' ? member.lastContactAt : member[subject];
}

/**
 * Whether a date that comes every year lies in a range: rules about the past look at its last day, others at its next.
 * Each date is worked out once, for there are only so many days in a year.
 */
export function yearlyDateTest(
  rule: DayTest['rule'],
  range: DayRange,
  today: Day,
): (date: YearlyDate) => boolean {
  const looksBack = rule === 'within-last' || rule === 'longer-ago';
  const verdicts = new Map<string, boolean>();
  return (date) => {
    const key = `${date.calendar} ${date.month} ${date.day} ${date.leap}`;
    const known = verdicts.get(key);
    if (known !== undefined) return known;
    const occurrence = looksBack ? lastOccurrence(date, today) : nextOccurrence(date, today);
    const verdict = occurrence !== null && isWithin(occurrence.on, range);
    verdicts.set(key, verdict);
    return verdict;
  };
}
