const digits = '〇一二三四五六七八九十';

/** Names of the months of the Chinese calendar, the first and the last two with the ones people use. */
export const lunarMonthNames = [
  '正月',
  '二月',
  '三月',
  '四月',
  '五月',
  '六月',
  '七月',
  '八月',
  '九月',
  '十月',
  '冬月',
  '腊月',
] as const;

/** Names of the thirty days of a month of the Chinese calendar: 初一 … 三十. */
export const lunarDayNames: readonly string[] = Array.from({ length: 30 }, (_, index) =>
  lunarDayName(index + 1),
);

function lunarDayName(day: number): string {
  if (day === 10) return '初十';
  if (day === 20) return '二十';
  if (day === 30) return '三十';
  const unit = digits[day % 10] ?? '';
  return `${['初', '十', '廿'][Math.floor(day / 10)] ?? ''}${unit}`;
}

/** A number up to 99 in Chinese or Arabic digits, 廿 and 卅 included, or null: 十二, 廿三, 二十, 初八, 12. */
export function readSmallNumber(text: string): number | null {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const plain = text
    .replace('初', '')
    .replace('廿', '二十')
    .replace('卅', '三十')
    .replace('元', '一')
    .replace('正', '一');
  if (plain === '冬') return 11;
  if (plain === '腊' || plain === '臘') return 12;
  const found = /^([二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(plain);
  if (!found || plain === '') return null;
  const [, tens = '', ten = '', units = ''] = found;
  if (ten === '' && tens !== '' && units !== '') return null;
  const high = ten === '' ? 0 : tens === '' ? 1 : digits.indexOf(tens);
  const low = ten === '' ? digits.indexOf(tens || units) : units === '' ? 0 : digits.indexOf(units);
  return high * 10 + low;
}

/** A year in four Arabic or Chinese digits, or null: 1996, 一九九六, 二〇〇三. */
export function readYear(text: string): number | null {
  const arabic = Array.from(text.replace(/[零○]/g, '〇'), (character) => {
    const place = digits.indexOf(character);
    return place >= 0 && place < 10 ? String(place) : character;
  }).join('');
  return /^\d{4}$/.test(arabic) ? Number(arabic) : null;
}
