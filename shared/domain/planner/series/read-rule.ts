import { numberPattern, readNumber } from './chinese-numbers';
import { longestInterval, type RuleParts } from './rule-in-words';

const joins = '、,/和及与';
const ranges = '至到~—\\-';
const weekdayNames = '一二三四五六日天七末';
const weekRun = new RegExp(`(?:周|星期|礼拜)([${weekdayNames}1-7${joins}${ranges}周星期礼拜每]*)`, 'g');
const monthRun = new RegExp(`月的?([\\d一二三四五六七八九十日号${joins}${ranges}]+)`, 'g');
const weekdayToken = new RegExp(`[${weekdayNames}1-7]|[${ranges}]`, 'g');
const monthDayToken = new RegExp(
  `\\d{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|[${ranges}]`,
  'g',
);

const timesOf = new RegExp(`(每\\s*(?:天|日|周|星期|个?月))\\s*(${numberPattern})\\s*次`);
const monthWords = /每[^周天日]{0,4}月|隔\s*个?月|双月|月[末底]|每个?季/;
const dayWords = /每[天日]|天天|日日/;
const lastDayWords = /最后一[天日]|月[末底]/;

const each = (every: RuleParts['every'], interval: number): RuleParts => ({
  every,
  interval,
  weekdays: [],
  monthDays: [],
});

/**
 * On which days: 周一三五七, 每周一、三, 周一至周五, 工作日, 周末, 每天, 每2天, 隔天, 每月1日、15日, 每月最后一天. Null
 * where it says none, or how often without saying when (每周3次).
 */
export function readRule(text: string): RuleParts | null {
  const times = timesOf.exec(text);
  if (times && readNumber(times[2] ?? '') !== 1) return null;
  const plain = text.replace(timesOf, '$1').replace(new RegExp(`\\s*([${joins}${ranges}])\\s*`, 'g'), '$1');
  const parts = readMonth(plain) ?? readWeek(plain) ?? readDays(plain);
  return parts && parts.interval >= 1 && parts.interval <= longestInterval ? parts : null;
}

function readMonth(text: string): RuleParts | null {
  if (!monthWords.test(text)) return null;
  const named = /每个?季/.test(text) ? 3 : /隔\s*个?月|双月/.test(text) ? 2 : 1;
  const listed = [...text.matchAll(monthRun)].flatMap(([, run = '']) => listOf(run, monthDayToken, 31));
  const last = lastDayWords.test(text) ? [-1] : [];
  const days = listed.filter((day) => day >= 1 && day <= 31);
  return { ...each('month', intervalIn(text, '月') ?? named), monthDays: [...new Set([...days, ...last])] };
}

function readWeek(text: string): RuleParts | null {
  const isWorkdays = /工作日/.test(text);
  if (!isWorkdays && !/周|星期|礼拜|双休日/.test(text)) return null;
  const listed = [...text.matchAll(weekRun)].flatMap(([, run = '']) => listOf(run, weekdayToken, 7));
  const weekdays = [
    ...listed,
    ...(isWorkdays ? [1, 2, 3, 4, 5] : []),
    ...(/双休日|周末/.test(text) ? [6, 7] : []),
  ];
  const interval = intervalIn(text, '(?:周|星期|礼拜)') ?? (/隔\s*周|双周/.test(text) ? 2 : 1);
  const isWeekly = /[每隔双].{0,4}(?:周|星期|礼拜)/.test(text);
  return weekdays.length > 0 || isWeekly
    ? { ...each('week', interval), weekdays: [...new Set(weekdays)].sort() }
    : null;
}

function readDays(text: string): RuleParts | null {
  const interval = intervalIn(text, '[天日]');
  if (interval !== null) return each('day', interval);
  if (/隔[天日]/.test(text)) return each('day', 2);
  return dayWords.test(text) ? each('day', 1) : null;
}

/** 每2天 is 2; 隔2天 and 每隔2天 leave two days free: 3. */
function intervalIn(text: string, unit: string): number | null {
  const match = new RegExp(`(每\\s*隔|每|隔)\\s*(${numberPattern})\\s*个?${unit}`).exec(text);
  const number = match && readNumber(match[2] ?? '');
  if (!match || !number) return null;
  return match[1] === '每' ? number : number + 1;
}

/** The numbers of a list such as 一三五, 1、15 or 一至五; a range may go round its end (五至一). */
function listOf(run: string, token: RegExp, most: number): readonly number[] {
  const numbers: number[] = [];
  let isRange = false;
  for (const [word] of run.matchAll(token)) {
    if (isRangeWord(word)) {
      isRange = numbers.length > 0;
      continue;
    }
    const number = numberOf(word);
    if (isRange) numbers.push(...between(numbers.at(-1) ?? number, number, most));
    else if (number > 0) numbers.push(number);
    isRange = false;
  }
  return numbers;
}

const isRangeWord = (word: string) => '至到~—-'.includes(word);

function numberOf(word: string): number {
  return '日天末'.includes(word) ? (word === '末' ? 6 : 7) : (readNumber(word) ?? 0);
}

function between(from: number, to: number, most: number): readonly number[] {
  const length = Math.min((((to - from) % most) + most) % most, most);
  return Array.from({ length }, (_, index) => ((from + index) % most) + 1);
}
