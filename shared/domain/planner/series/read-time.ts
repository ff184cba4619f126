import { type TimeOfDay, timeOfDay } from '../../days';
import { readNumber } from './chinese-numbers';
import { type Taken, without } from './read-ends';

const partsOfDay = '凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|晚间|夜里|夜晚|早|晚';
const hour = '\\d{1,2}|二十[一二三四]?|十[一二三四五六七八九]?|[零一二两三四五六七八九]';
const minute = '\\d{1,2}|[二三四五]?十[一二三四五六七八九]?|零[一二三四五六七八九]';
const clockPattern = new RegExp(`(${partsOfDay})?\\s*(\\d{1,2}):(\\d{2})(?!\\d)`);
const spokenPattern = new RegExp(
  `(${partsOfDay})?\\s*(${hour})\\s*[点點时](?:钟|整)?(?:(半)|(一刻)|(三刻)|(${minute})分?)?`,
);

const afternoons = ['下午', '午后', '傍晚', '晚上', '晚间', '夜里', '夜晚', '晚'];

/** The time of day: 20:00, 20点, 晚上8点, 晚8点半, 早上八点, 中午12点半. */
export function takeTime(text: string): Taken<TimeOfDay> {
  const clock = clockPattern.exec(text);
  if (clock) {
    return { value: timeAt(clock[1], Number(clock[2]), Number(clock[3])), rest: without(text, clock) };
  }
  const spoken = spokenPattern.exec(text);
  if (!spoken) return { value: null, rest: text };
  const [, part, hours = '', half, quarter, threeQuarters, minutes = ''] = spoken;
  const past = half ? 30 : quarter ? 15 : threeQuarters ? 45 : (readNumber(minutes) ?? 0);
  return { value: timeAt(part, readNumber(hours) ?? -1, past), rest: without(text, spoken) };
}

/** A time on a 24-hour clock. 晚上12点 belongs to the next day, which no rule says: null. */
function timeAt(part: string | undefined, hours: number, minutes: number): TimeOfDay | null {
  const isLate = part !== undefined && afternoons.includes(part);
  const turned =
    (isLate && hours < 12) || (part === '中午' && hours <= 3)
      ? hours + 12
      : part === '凌晨' && hours === 12
        ? 0
        : hours;
  const isOver = isLate && hours === 12 && part !== '下午' && part !== '午后';
  if (isOver || turned < 0 || turned > 23 || minutes > 59) return null;
  return timeOfDay(`${String(turned).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
}
