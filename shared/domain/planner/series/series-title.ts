import { lineLimit } from '../../text';
import type { PlannerSeries } from '../series';

const numberPlace = '{编号}';
const places = /\{(系列|编号|主题|上台人)\}/g;

/** Stands in a pattern for a part there is nothing to say about. */
const nothing = '\u0000';
const separators = '[\\s·•・|｜/／:：,，、;；~～_—–-]*';
const bracketed = new RegExp(
  `[(（\\[【《「『“]${separators}${nothing}[\\s${nothing}]*[)）\\]】》」』”]`,
  'g',
);
const several = new RegExp(`${nothing}(?:${separators}${nothing})+`, 'g');
const atAnEnd = new RegExp(
  `^${separators}${nothing}${separators}|${separators}${nothing}${separators}$`,
  'g',
);
const within = new RegExp(`(${separators})${nothing}(${separators})`, 'g');

/** Whether the items of a series bear numbers. */
export function isNumberedSeries({ titlePattern }: Pick<PlannerSeries, 'titlePattern'>): boolean {
  return titlePattern.includes(numberPlace);
}

/**
 * The title of an item: the pattern of its series filled in. What stands between parts goes where a part is empty
 * (`锦囊048`, not `锦囊048 `); a series without a pattern gives its name.
 */
export function seriesTitle(
  { titlePattern, digits, name }: Pick<PlannerSeries, 'titlePattern' | 'digits' | 'name'>,
  { number, topic, host }: Readonly<{ number: number; topic: string; host: string }>,
): string {
  const parts: Readonly<Record<string, string>> = {
    系列: name.trim(),
    编号: String(number).padStart(digits, '0'),
    主题: topic.trim(),
    上台人: host.trim(),
  };
  const partOf = (place: string) => parts[place] ?? '';
  const filled = withoutGaps(
    titlePattern
      .replaceAll(nothing, '')
      .replace(places, (place, name: string) => (partOf(name) === '' ? nothing : place)),
  ).replace(places, (_place, name: string) => partOf(name));
  return cut(filled.trim()) || name;
}

/** A pattern without its empty parts and what joined them to the others. */
function withoutGaps(pattern: string): string {
  if (!pattern.includes(nothing)) return pattern;
  return pattern
    .replace(bracketed, nothing)
    .replace(several, nothing)
    .replace(atAnEnd, '')
    .replace(within, (_all, before: string, after: string) => before || after);
}

/** A line of at most 500 units that ends on a whole character. */
function cut(line: string): string {
  return line.length <= lineLimit
    ? line
    : line
        .slice(0, lineLimit)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trimEnd();
}
