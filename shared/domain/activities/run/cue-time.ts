import { type Day, dayOf, daysBetween, instantOf, shiftDay, type TimeOfDay, timeOf } from '../../days';
import { readNumber } from '../../planner/series/chinese-numbers';
import { takeTime } from '../../planner/series/read-time';
import { type Cue, cueSchema } from '../parts';
import { type CueStart, plannedAt } from './next-cue';

/** When a cue is due, by the clock: the days from the first one, and the time of day. */
export function cueClock(
  cue: Pick<Cue, 'minute'>,
  start: CueStart,
): Readonly<{ day: Day; daysOn: number; time: TimeOfDay }> {
  const at = plannedAt(cue, start);
  const day = dayOf(at);
  return { day, daysOn: daysBetween(start.startsOn, day), time: timeOf(at) };
}

/** When a cue is due, as it is read and typed: `19:50`, `第3天 08:00`, `前1天 20:00`; `当天 02:00` where that alone would be the night. */
export function writeCueTime(cue: Pick<Cue, 'minute'>, start: CueStart): string {
  const { daysOn, time } = cueClock(cue, start);
  if (daysOn === 0) return intoTheNight(time, start, 0) === 0 ? time : `当天 ${time}`;
  return daysOn > 0 ? `第${daysOn + 1}天 ${time}` : `前${-daysOn}天 ${time}`;
}

/**
 * The minutes from the start that typed words mean: `19:50`, `1950`, `晚上8点`, `-10`, `+90`, `开场前10分钟`, `1个半小时后`,
 * `第3天 08:00`, `前1天 20:00`, `次日 9点`. A time alone is one of the day `daysOn` days from the first; the small hours
 * after an evening start are those of the night. Null where it means none, or one further off than a cue may be.
 */
export function readCueMinute(typed: string, start: CueStart, daysOn = 0): number | null {
  const words = typed.normalize('NFKC').replace(/[−–—]/gu, '-').replace(/\s+/gu, ' ').trim();
  const timed = words.replace(/^([01]\d|2[0-3])([0-5]\d)$/u, '$1:$2');
  const minute = plainMinutes(timed) ?? distance(timed) ?? clock(timed, start, daysOn);
  return cueSchema.unwrap().shape.minute.safeParse(minute).data ?? null;
}

function plainMinutes(words: string): number | null {
  if (/^(?:开场|开始|开播)时?$/u.test(words)) return 0;
  const found = /^([+-]?\d{1,6}) ?(?:分钟?|min)?$/u.exec(words);
  return found ? Number(found[1]) + 0 : null;
}

const count = '(?:\\d{1,5}|[零一二两三四五六七八九十百]{1,5})';
const span = `(?:(${count}) ?天)? ?(?:(半|${count}) ?(个)?(半)? ?(?:小时|钟头))? ?(?:(${count}) ?分钟?)?(一刻钟)?`;
const spanPattern = new RegExp(`^${span}$`, 'u');

/** 开场前10分钟, 提前半小时, 开始后1小时30分, 10分钟前. */
function distance(words: string): number | null {
  const bare = words.replace(/^(?:开场|开始|开播|活动)(?=前|后|之|提)/u, '');
  const ahead =
    /^(提前|之前|前|之后|后) ?(.+)$/u.exec(bare) ?? turned(/^(.+?) ?(之前|前|之后|后)$/u.exec(bare));
  const minutes = ahead ? spanOf(ahead[2] ?? '') : null;
  if (minutes === null) return null;
  return (ahead?.[1]?.endsWith('后') ? minutes : -minutes) + 0;
}

function turned(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found ? [found[0], found[2], found[1]] : null;
}

function spanOf(words: string): number | null {
  const found = spanPattern.exec(words);
  if (!found || words === '') return null;
  const [, days, hours, , halfMore, minutes, quarter] = found;
  const numberOf = (text: string | undefined) =>
    text === undefined ? 0 : /^\d+$/u.test(text) ? Number(text) : readNumber(text);
  const parts = [numberOf(days), hours === '半' ? 0.5 : numberOf(hours), numberOf(minutes)];
  if (parts.includes(null)) return null;
  const [day = 0, hour = 0, minute = 0] = parts.map((part) => part ?? 0);
  return day * 1440 + (hour + (halfMore ? 0.5 : 0)) * 60 + minute + (quarter ? 15 : 0);
}

const dayWords = new RegExp(
  `^(?:(当天|当日)|(次日|第二天)|(?:第 ?(${count}) ?天)|(?:前 ?(${count}) ?天)) ?`,
  'u',
);

function clock(words: string, start: CueStart, daysOn: number): number | null {
  const named = dayWords.exec(words);
  const { value: time, rest } = takeTime(named ? words.slice(named[0].length) : words);
  if (time === null || rest.trim() !== '') return null;
  const days = named ? namedDay(named) : daysOn + intoTheNight(time, start, daysOn);
  if (days === null) return null;
  const at = instantOf(shiftDay(start.startsOn, days), time);
  return Math.round((at - instantOf(start.startsOn, start.startsAt)) / 60_000);
}

function namedDay([, same, next, nth, before]: RegExpExecArray): number | null {
  if (same) return 0;
  if (next) return 1;
  const number = readNumber(nth ?? before ?? '');
  if (number === null || number > 400) return null;
  return nth === undefined ? -number : number - 1;
}

/** 00:30 of an evening that starts at 21:00 is after midnight. */
function intoTheNight(time: TimeOfDay, { startsAt }: CueStart, daysOn: number): number {
  return daysOn === 0 && startsAt >= '18:00' && time < '05:00' ? 1 : 0;
}
