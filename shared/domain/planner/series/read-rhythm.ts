import type { Day, TimeOfDay } from '../../days';
import type { SeriesEnd } from '../series';
import { takeEnds } from './read-ends';
import { readRule } from './read-rule';
import { takeTime } from './read-time';
import { ruleOf } from './rule-in-words';

/** What a line about a rhythm says; what it does not speak of is null. */
export type ReadRhythm = Readonly<{ rule: string; time: TimeOfDay | null; ends: SeriesEnd | null }>;

/** A line longer than this is a text, not a rhythm. */
const longestLine = 200;

/**
 * Reads a rhythm as people write it: 周一三五七 20:00 共100期, 工作日 12:30 到 2027-03-01, 每月1日、15日 10:00 30天.
 * Full-width digits and colons as well. Null where no days can be made out. A day without a year is the next after
 * `today`.
 */
export function readRhythm(text: string, today: Day): ReadRhythm | null {
  const line = text
    .slice(0, longestLine)
    .normalize('NFKC')
    .replace(/每([早晚])/g, '每天$1');
  // The end first, then the time: what is left of the numbers are days.
  const ends = takeEnds(line, today);
  const time = takeTime(ends.rest);
  const parts = readRule(time.rest);
  return parts && { rule: ruleOf(parts), time: time.value, ends: ends.value };
}
