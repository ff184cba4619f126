import { dayOf, type Instant, timeOf } from '../../days';
import { writeDay } from '../../scripts/day-words';
import { writeAmount } from '../deviation';

/** Most names one sentence lists. */
const listLimit = 5;
/** Longest text of a person that a sentence repeats, in graphemes. */
const repeatLimit = 200;

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The lines of a text that are not blank, trimmed. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/u).map((line) => line.trim());
  return lines.filter((line) => line !== '');
}

/** A text as one line. */
export function oneLine(text: string): string {
  return linesOf(text).join(' ');
}

/** Several lines as one sentence: a line that ends without a mark gets one before the next. */
export function oneSentence(text: string): string {
  return linesOf(text).reduce(
    (before, line) => before + (/[。！？；：，、.!?;:,…]$/u.test(before) || before === '' ? '' : '；') + line,
    '',
  );
}

/** What a person wrote, as part of a sentence: one line without a mark at its end, cut where it is very long. */
export function repeated(text: string): string {
  const line = oneSentence(text);
  let end = 0;
  let count = 0;
  for (const { segment } of graphemes.segment(line)) {
    if (count === repeatLimit) return `${line.slice(0, end).trim()}…`;
    end += segment.length;
    count += 1;
  }
  return line.replace(/[。；，、.;,]+$/u, '');
}

/** A sentence with its full stop, unless it ends with another mark. */
export function ended(sentence: string): string {
  return /[。！？…]$/u.test(sentence) ? sentence : `${sentence}。`;
}

/** A name in the marks that Chinese puts around titles: `「选品」`. */
export function quoted(name: string): string {
  return `「${repeated(name)}」`;
}

/** Some names as one list: `A、B`; of many the first ones, and how many there are: `A、B等 9 项`. */
export function listed(names: readonly string[], unit: string): string {
  const shown = names.slice(0, listLimit).join('、');
  return names.length > listLimit ? `${shown}等 ${writeAmount(names.length, unit)}` : shown;
}

/** Money of so many fen in yuan: `1,280.5 元`; 「—」 where nobody said. */
export function writeMoney(fen: number | null): string {
  return writeAmount(fen === null ? null : fen / 100, '元');
}

/** A part of a whole in per cent, with one decimal at most: `14.3%`. */
export function writeShare(part: number, whole: number): string {
  return writeAmount(whole === 0 ? null : Math.round((part / whole) * 1000) / 10, '%');
}

/** A moment as people write it down: `11月22日 20:15`. */
export function writeMoment(at: Instant): string {
  return `${writeDay(dayOf(at), 'M月d日')} ${timeOf(at)}`;
}
