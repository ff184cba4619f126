import { type Day, dayFromParts } from '../../days';
import type { SeriesEnd } from '../series';
import { numberPattern, readNumber } from './chinese-numbers';

/** What was understood of a line, and the line without it. */
export type Taken<Value> = Readonly<{ value: Value | null; rest: string }>;

const date = '(?:(\\d{4})\\s*[-/.年]\\s*)?(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})(?:日|号)?';
const untilPatterns = [
  new RegExp(`(?:截止到?|截至|直到|到|至)\\s*${date}`),
  new RegExp(`${date}\\s*(?:为止|结束|止)`),
];
const lasting = '(?:共|一共|总共|持续|连续|为期|坚持)';
const countPattern = new RegExp(
  `${lasting}\\s*(${numberPattern})\\s*(?:期|次|场|回|讲|篇|集)|(?<!每(?:天|日|周|星期|个?月)\\s*|\\d|第)(\\d{1,4})\\s*(?:期|次|场|回|讲|篇|集)`,
);
const daysPattern = new RegExp(
  `${lasting}\\s*(${numberPattern})\\s*天|(?<!\\d|[每隔第]\\s*)(\\d{1,4})\\s*天`,
);
const weeksPattern = new RegExp(`${lasting}\\s*(${numberPattern})\\s*(?:周|星期)(?![一二三四五六日天末])`);

const mostSessions = 1000;
const mostDays = 3660;

/** When it ends: 到 2027-03-01, 共100期, 30天, 持续4周. A day without its year is the next such day. */
export function takeEnds(text: string, today: Day): Taken<SeriesEnd> {
  for (const pattern of untilPatterns) {
    const until = pattern.exec(text);
    const day = until && dayOfParts(until[1], Number(until[2]), Number(until[3]), today);
    if (until && day) return { value: { kind: 'until', day }, rest: without(text, until) };
  }
  return (
    takeNumber(text, countPattern, (count) => (count <= mostSessions ? { kind: 'count', count } : null)) ??
    takeNumber(text, daysPattern, (days) => (days <= mostDays ? { kind: 'days', days } : null)) ??
    takeNumber(text, weeksPattern, (weeks) =>
      weeks * 7 <= mostDays ? { kind: 'days', days: weeks * 7 } : null,
    ) ?? {
      value: null,
      rest: text,
    }
  );
}

function takeNumber(
  text: string,
  pattern: RegExp,
  endOf: (number: number) => SeriesEnd | null,
): Taken<SeriesEnd> | null {
  const match = pattern.exec(text);
  const number = match && readNumber(match[1] ?? match[2] ?? '');
  return match && number ? { value: endOf(number), rest: without(text, match) } : null;
}

function dayOfParts(year: string | undefined, month: number, dayOfMonth: number, today: Day): Day | null {
  if (year !== undefined) return dayFromParts(Number(year), month, dayOfMonth);
  const thisYear = Number(today.slice(0, 4));
  const days = [thisYear, thisYear + 1].map((each) => dayFromParts(each, month, dayOfMonth));
  return days.find((day) => day !== null && day >= today) ?? null;
}

/** A text with a gap in place of what was understood, so that its neighbours do not run together. */
export function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
}
