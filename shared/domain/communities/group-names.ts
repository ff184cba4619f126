import { readSmallNumber } from '../fields/lunar-words';

/** A name of a series in its parts: 颜究院 3群 is 颜究院 , 3, 群. */
type Numbered = Readonly<{ before: string; number: number; after: string; chinese: boolean }>;

const arabic = /^(.*?)(\d{1,3})(\D*)$/u;
const chinese = /^(.*?)([一二三四五六七八九十]{1,3})(群.*)$/u;

function numberedName(name: string): Numbered | null {
  const found = arabic.exec(name) ?? chinese.exec(name);
  if (!found) return null;
  const [, before = '', digits = '', after = ''] = found;
  const number = readSmallNumber(digits) ?? Number(digits);
  return Number.isFinite(number) ? { before, number, after, chinese: !/\d/.test(digits) } : null;
}

/** The next name of the series a community's groups are named in: 1群, 2群 → 3群; 1群 where there is no series. */
export function nextGroupName(names: readonly string[]): string {
  const numbered = names.flatMap((name) => numberedName(name) ?? []);
  const series = longestSeries(numbered);
  const [first] = series;
  if (!first) return freeName('1群', names);
  const next = Math.max(...series.map(({ number }) => number)) + 1;
  const digits = first.chinese && next < 100 ? chineseNumber(next) : String(next);
  return freeName(`${first.before}${digits}${first.after}`, names);
}

/** 核心群 in the wording of the series, or null where there is one already. */
export function coreGroupName(names: readonly string[]): string | null {
  if (names.some((name) => name.includes('核心'))) return null;
  const [first] = longestSeries(names.flatMap((name) => numberedName(name) ?? []));
  return `${first?.before ?? ''}核心${first?.after.startsWith('群') ? first.after : '群'}`;
}

function longestSeries(numbered: readonly Numbered[]): readonly Numbered[] {
  const allSeries = numbered.map((one) => numbered.filter((other) => seriesOf(other) === seriesOf(one)));
  return allSeries.reduce((best, series) => (series.length > best.length ? series : best), []);
}

function seriesOf({ before, after, chinese: inChinese }: Numbered): string {
  return `${before}\n${after}\n${inChinese}`;
}

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`新${name}`, taken) : name;
}

function chineseNumber(value: number): string {
  const digit = (one: number) => '零一二三四五六七八九'.charAt(one);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return digit(units);
  return `${tens === 1 ? '' : digit(tens)}十${units === 0 ? '' : digit(units)}`;
}
