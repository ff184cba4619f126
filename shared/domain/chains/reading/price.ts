import { numberForm, readNumber } from './numbers';
import { unitForm } from './words';

/** A price of one; `value` is in fen. */
export type PriceFound = Readonly<{ value: number; evidence: string; unit: string }>;

/** `value` is null where the characters may be a price, but not for sure this one: 45-58元, 45元起. */
type Candidate = Readonly<{
  value: number | null;
  start: number;
  end: number;
  unit: string;
  rank: number;
  sized: boolean;
}>;

/** Characters looked at before and behind a number. */
const around = 16;
const currencyForm = '(?:元|块钱?|rmb|圆)';
const numbers = /(?<![\d.])(?:\d{1,3}(?:,\d{3}(?!\d))+(?!,?\d)|\d+)(?:\.\d+)?/gu;
const unitBefore = new RegExp(
  `(?:每|一|(?<!\\d)1|/)(?<unit>${unitForm})\\s?(?:只要|仅|:)?\\s?[¥￥]?\\s?$`,
  'iu',
);
const wordBefore = /(?:团购?价|接龙价|特价|单价|售价|价格|现价|优惠价)\s?:?\s?[¥￥]?\s?$/u;
const signBefore = /[¥￥]\s?$/u;
const currencyBehind = new RegExp(`^\\s?${currencyForm}`, 'iu');
/** The 8 of 45块8; 99元2人 and 99元3节 are other things. */
const mao = /^(?<mao>\d)(?:[角毛](?!\d)|(?=$|\s(?!\d)|[,、。;；!！)）(（/一每包起]))/u;
const unitBehind = new RegExp(
  `^(?:\\s?(?:/|每|一)\\s?1?(?<per>${unitForm})|1?(?<glued>${unitForm})(?!\\p{L}))(?!装)`,
  'iu',
);
const slashBehind = new RegExp(`^\\s?/\\s?1?(?<per>${unitForm})(?!装)`, 'iu');
/** A number that counts something is no price: 每箱10斤. */
const countsBehind = new RegExp(`^(?:[\\p{L}\\d.%:]|\\s?(?:${unitForm}|寸)|[./-]\\d)`, 'iu');
const several = new RegExp(`(?<number>${numberForm})\\s?${unitForm}\\s?(?:只要|仅|共|=|:|卖)?\\s?$`, 'u');
const severalBehind = new RegExp(
  `^(?:\\s?/?\\s?(?<number>${numberForm})\\s?${unitForm}|(?<glued>\\d{1,6})\\s?(?![月日号点:])\\p{L})`,
  'u',
);
const formerPrice = /(?:原|市场|零售|超市|门店|平时)(?:价|卖)?\s?:?\s?[¥￥]?\s?$/u;
const noPrice = /(?:满|运费|邮费|立减|减|定金|押金|返|红包|优惠|省|加)\s?:?\s?[¥￥]?\s?$/u;
const offer = /(?:团购?价?|接龙价?|特价|现价|单价|优惠价)\s?:?\s?[¥￥]?\s?$/u;
const rangeBefore = /\d\s?(?:元|块)?\s?[-~～—–至到]\s?[¥￥]?\s?$/u;
const rangeBehind = /^\s?(?:[-~～—–至到]\s?[¥￥]?\s?\d|起)/u;
/** 限量5,128元: one number with a comma, or two. */
const stockBefore = /(?:限量?|仅有?|只有|库存|剩余?|共计?|总量|名额|限额)\s?:?\s?$/u;
const sizeBefore = /[\d一二三四五六七八九十]\s?(?:寸|码|号|克|g|ml|kg|升)装?\s?:?\s?[¥￥]?\s?$/iu;

/**
 * The price of one, or null where the text does not say for sure: several for a price, a range, two prices of the same
 * standing. The price of a unit counts before one alone, an offer before another.
 * @param text in plain forms with single blanks; `source` is the same text as it was written
 * @param unit what the text counts in elsewhere, to tell 45元/箱 from 9元/斤; or an empty text
 */
export function findPrice(text: string, source: string, unit: string): PriceFound | null {
  const found = [...text.matchAll(numbers)].flatMap((match) =>
    candidateOf(match[0], match.index, text, source),
  );
  const rank = Math.max(...found.map((one) => one.rank));
  const best = found.filter((one) => one.rank === rank);
  const ofUnit = best.filter((one) => unit !== '' && one.unit === unit);
  const chosen = oneOf(best) ?? oneOf(ofUnit);
  const sizes = new Set(found.flatMap(({ sized, value }) => (sized ? [value] : [])));
  if (!chosen || chosen.value === null || sizes.size > 1) return null;
  const { value, start, end } = chosen;
  return { value, unit: chosen.unit, evidence: source.slice(start, end).trim() };
}

/** The first of those that all say the same. */
function oneOf(candidates: readonly Candidate[]): Candidate | null {
  return new Set(candidates.map(({ value }) => value)).size === 1 ? (candidates[0] ?? null) : null;
}

function candidateOf(number: string, at: number, text: string, source: string): readonly Candidate[] {
  const before = text.slice(Math.max(0, at - around), at);
  const ends = at + number.length;
  const behind = text.slice(ends, ends + around);
  if (noPrice.test(before)) return [];
  const currency = currencyBehind.exec(behind)?.[0] ?? '';
  const own = unitBefore.exec(before);
  const word = wordBefore.exec(before);
  const sign = signBefore.exec(before);
  const slash = currency === '' ? slashBehind.exec(behind) : null;
  const stands = currency !== '' || slash !== null || !countsBehind.test(behind);
  if (!stands || (currency === '' && !slash && !own && !word && !sign)) return [];
  const change = currency === '' ? null : mao.exec(behind.slice(currency.length));
  const rest = behind.slice(currency.length + (change?.[0].length ?? 0));
  const per = slash ?? (currency === '' && !sign ? null : unitBehind.exec(rest));
  const unit = per?.groups?.per ?? per?.groups?.glued ?? own?.groups?.unit ?? '';
  const isRange = rangeBefore.test(before) || rangeBehind.test(slash ? '' : rest);
  const bundle = unit === '' && (isSeveral(several, before) || isSeveral(severalBehind, rest));
  if (bundle) return [];
  const rank = (unit === '' ? 0 : 2) + (offer.test(before) ? 1 : 0) - (formerPrice.test(before) ? 9 : 0);
  if (rank < 0) return [];
  const unsure = isRange || isTwoNumbers(number, at, before, source);
  const value = unsure ? null : fenOf(number, change?.groups?.mao ?? '');
  const lead = own?.[0] ?? (currency === '' ? word?.[0] : undefined) ?? sign?.[0] ?? '';
  const tail =
    (slash?.[0].length ?? currency.length + (change?.[0].length ?? 0)) + (slash ? 0 : (per?.[0].length ?? 0));
  const sized = sizeBefore.test(before);
  return [{ value, start: at - lead.length, end: ends + tail, unit, rank, sized }];
}

/** A full-width comma never stands within a number, and one behind 限量 may stand between two. */
function isTwoNumbers(number: string, at: number, before: string, source: string): boolean {
  if (!number.includes(',')) return false;
  return source.slice(at, at + number.length).includes('，') || stockBefore.test(before);
}

/** Null for what no price is written as. */
function fenOf(number: string, change: string): number | null {
  const [yuan = '', decimals = ''] = number.replaceAll(',', '').split('.');
  if (yuan.length > 6 || decimals.length > 2 || (decimals !== '' && change !== '')) return null;
  return Number(yuan) * 100 + Number((decimals || change).padEnd(2, '0'));
}

function isSeveral(form: RegExp, text: string): boolean {
  const { number, glued } = form.exec(text)?.groups ?? {};
  const count = readNumber(number ?? glued ?? '1');
  return count !== null && count !== 1;
}
