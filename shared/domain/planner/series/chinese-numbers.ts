const digits = '零一二三四五六七八九';

/** A number in a text: `12` or `十二`. To be put into a regular expression. */
export const numberPattern = '(?:\\d{1,4}|[零〇一二两三四五六七八九十百]{1,6})';

/** What a number written in digits or in Chinese (up to 999) is; null for anything else, such as 三五. */
export function readNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  const plain = text.replaceAll('两', '二').replaceAll('〇', '零');
  const match =
    /^(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?([零一二三四五六七八九])?$/.exec(plain);
  if (!match || plain === '') return null;
  const [, hundreds = '', tens = '', ten = '', ones = ''] = match;
  const digitOf = (digit: string) => (digit === '' ? 0 : digits.indexOf(digit));
  return digitOf(hundreds) * 100 + (ten === '' ? 0 : (digitOf(tens) || 1) * 10) + digitOf(ones);
}
