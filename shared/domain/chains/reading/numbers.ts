const digits: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };
/** Most of anything somebody can ask for, as corrections have it too. */
const most = 1_000_000;

const fractions: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** A number as people write one: 3, 2.5, 1½, 1/2, 十二, 两百, 半, 一个半, 俩. To be checked by `readNumber`. */
export const numberForm =
  '(?:\\d{0,3}[½¼¾]|(?<![\\d./])[1-9]/2(?!\\d)|\\d{1,6}(?:\\.\\d{1,2})?(?:个半)?|[一二两三四五六七八九十百千万零〇]{1,9}(?:个半)?|[半俩仨])';

/** The number a text writes, or null: 二两 is none. */
export function readNumber(text: string): number | null {
  if (text === '半') return 0.5;
  if (text === '俩') return 2;
  if (text === '仨') return 3;
  const part = fractions[text.slice(-1)];
  if (part !== undefined) return Number(text.slice(0, -1)) + part;
  if (text.endsWith('/2')) return Number(text.slice(0, -2)) / 2;
  const whole = text.replace(/个半$/, '');
  const number = /^\d/.test(whole) ? Number(whole) : readChinese(whole);
  if (number === null || !Number.isFinite(number)) return null;
  return Math.min(most, number + (whole === text ? 0 : 0.5));
}

function readChinese(text: string): number | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPower = Number.POSITIVE_INFINITY;
  for (const [index, character] of Array.from(text).entries()) {
    const value = digits[character];
    const power = powers[character];
    if (value !== undefined) {
      // Two digits in a row are a name or a telephone, but for the 零 between.
      if (digit !== null && digit !== 0) return null;
      digit = value;
      if (value === 0) lastPower = Math.min(lastPower, 100);
    } else if (power === 10_000) {
      if (total > 0) return null;
      total = (section + (digit ?? 0)) * power;
      if (total === 0) return null;
      [section, digit, lastPower] = [0, null, Number.POSITIVE_INFINITY];
    } else if (power !== undefined) {
      if (power >= lastPower || (digit === null && (power !== 10 || index > 0))) return null;
      section += (digit ?? 1) * power;
      [digit, lastPower] = [null, power];
    }
  }
  // 一百二 is 120, 三千五 is 3500; 十二 and 一百零二 end in ones.
  const ones = digit ?? 0;
  const rounded = lastPower === 100 || lastPower === 1000 ? (lastPower / 10) * ones : ones;
  return total + section + (text.includes('零') || text.includes('〇') ? ones : rounded);
}
