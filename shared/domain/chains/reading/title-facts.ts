import type { ChainLine } from './chain-lines';
import { numberForm, readNumber } from './numbers';
import { plainForms } from './plain-forms';
import { unitForm } from './words';

/** What the lines above the entries say; `evidence` holds the characters of each. */
export type TitleFacts = Readonly<{
  priceInFen: number | null;
  stock: number | null;
  unit: string;
  closes: string;
  evidence: Readonly<{ price: string; stock: string; unit: string; closes: string }>;
}>;

type Found<Value> = Readonly<{ value: Value; evidence: string; unit: string }> | null;

const amount = '(?<yuan>\\d{1,6})(?:\\.(?<decimals>\\d{1,2}))?';
const currency = '(?:元|块钱?|rmb|圆)';
/** 45块8, 45.8元, ￥45.8, each with its 箱 before or behind; more than one thing for the price tells no unit price. */
const prices = [
  new RegExp(
    `(?:每|一|1|/)(?<unitBefore>${unitForm})\\s*(?:只要|仅|:)?\\s*[¥￥]?\\s*${amount}\\s*(?:${currency}(?<mao>\\d(?!\\d|\\.|${unitForm}))?)?(?!\\d)`,
    'giu',
  ),
  new RegExp(
    `[¥￥]\\s*${amount}(?:\\s*(?:元|块))?(?:\\s*[/每一]\\s*1?(?<unit>${unitForm}))?(?![\\d.])`,
    'giu',
  ),
  new RegExp(
    `${amount}\\s*${currency}(?<mao>\\d(?!\\d|\\.))?(?:\\s*[/每一]?\\s*1?(?<unit>${unitForm})(?!装))?`,
    'giu',
  ),
  new RegExp(`${amount}\\s*/\\s*1?(?<unit>${unitForm})`, 'giu'),
  new RegExp(`(?:团购?价|接龙价|特价|单价|售价|价格|现价|优惠价)\\s*:?\\s*${amount}(?![\\d.])`, 'giu'),
];
const several = new RegExp(`(?<number>${numberForm})\\s*${unitForm}\\s*(?:只要|仅|共|=|:|卖)?\\s*$`, 'u');
const severalBehind = new RegExp(`^\\s*/?\\s*(?<number>${numberForm})\\s*${unitForm}`, 'u');
const formerPrice = /(?:原|市场|零售|超市|门店|平时)(?:价|卖)?\s*:?\s*[¥￥]?\s*$/u;
const noPrice = /(?:满|运费|邮费|立减|减|定金|押金|返|红包|优惠|省|加)\s*:?\s*[¥￥]?\s*$/u;
const offer = /(?:团购?价?|接龙价?|特价|现价|单价|优惠价)\s*:?\s*[¥￥]?\s*$/u;

const stocks = [
  new RegExp(
    `(?:限量|限售|仅有?|只有|库存|还?剩余?|总量|名额|限额|限(?!购|每)|共计?|一共|总共|上限)\\s*:?\\s*(?<number>${numberForm})\\s*(?<unit>${unitForm})?(?![\\d.]|元|块|点)`,
    'giu',
  ),
  new RegExp(
    `(?<number>\\d{1,5})\\s*(?:个|(?<unit>${unitForm}))?\\s*(?:名额|售完即止|卖完即止|抢完|送完即止|封顶|满员)`,
    'giu',
  ),
];
const perPerson = /(?:每人|每户|每家|人均|一人|单人|每单)(?:最多)?\s*$/u;

const time =
  '(?:凌晨|早上|上午|中午|下午|傍晚|晚上?|今晚|明晚|今早|明早)?\\s*(?:\\d{1,2}:\\d{2}|\\d{1,2}\\s*点(?:半|\\d{1,2}分?)?|[一二两三四五六七八九十]{1,3}点半?)';
const day =
  '(?:(?:\\d{4}\\s*年\\s*)?\\d{1,2}\\s*月\\s*\\d{1,2}\\s*[日号]?|\\d{1,2}[./-]\\d{1,2}|今天|明天|后天|今晚|明晚|本?[周]末|(?:这|本|下)?个?(?:周|星期|礼拜)[一二三四五六日天]|\\d{1,2}[日号])';
const moment = `(?:${day}\\s*(?:\\([^)]{1,6}\\)\\s*)?(?:${time})?|${time})`;
const ends = '(?:截止|截团|截单|截|结束|封单|停止接龙|止)';
const closings = [
  new RegExp(`(?<moment>${moment})\\s*(?:之?前)?\\s*(?:准时)?\\s*${ends}`, 'iu'),
  new RegExp(`${ends}(?:时间|日期|接龙)?\\s*(?:到|至|于|为|:)?\\s*(?<moment>${moment})`, 'iu'),
  new RegExp(`(?<moment>${moment})\\s*之?前(?:接龙|报名|下单|登记)?`, 'iu'),
];

/**
 * Reads price, stock, unit and cut-off above the entries. A price for several together is none: 两件80.
 * @param example the example line: its unit is the chain's where nothing else says one
 */
export function readTitleFacts(head: readonly ChainLine[], example: string): TitleFacts {
  const source = head
    .map((line) => line.source)
    .join('\n')
    .slice(0, 5_000);
  const text = plainForms(source);
  const price = findPrice(text, source);
  const stock = findStock(text, source);
  const shown = new RegExp(`${numberForm}\\s*(${unitForm})`, 'iu').exec(plainForms(example));
  const unit = price?.unit || stock?.unit || shown?.[1] || '';
  const unitFrom = price?.unit ? price.evidence : stock?.unit ? stock.evidence : (shown?.[0] ?? '');
  const closing = findClosing(text, source);
  return {
    priceInFen: price?.value ?? null,
    stock: stock?.value ?? null,
    unit,
    closes: closing.value,
    evidence: {
      price: price?.evidence ?? '',
      stock: stock?.evidence ?? '',
      unit: unit === '' ? '' : unitFrom,
      closes: closing.evidence,
    },
  };
}

function findPrice(text: string, source: string): Found<number> {
  const found: Array<NonNullable<Found<number>> & Readonly<{ rank: number; start: number }>> = [];
  for (const form of prices)
    for (const match of text.matchAll(form)) {
      const { yuan = '', decimals = '', mao = '', unit = '', unitBefore = '' } = match.groups ?? {};
      const before = text.slice(Math.max(0, match.index - 14), match.index);
      const after = text.slice(match.index + match[0].length);
      const own = unit || unitBefore;
      if (noPrice.test(before) || found.some(({ start }) => start === match.index)) continue;
      const bundle = own === '' && (isSeveral(several, before) || isSeveral(severalBehind, after));
      if (bundle) continue;
      const value = Number(yuan) * 100 + Number((decimals || mao).padEnd(2, '0'));
      const rank = (own === '' ? 0 : 2) + (offer.test(before) ? 1 : 0) - (formerPrice.test(before) ? 9 : 0);
      if (rank < 0) continue;
      const evidence = source.slice(match.index, match.index + match[0].length).trim();
      found.push({ value, unit: own, evidence, rank, start: match.index });
    }
  found.sort((a, b) => b.rank - a.rank || a.start - b.start);
  return found[0] ?? null;
}

function isSeveral(form: RegExp, text: string): boolean {
  const number = form.exec(text)?.groups?.number;
  const count = number === undefined ? null : readNumber(number);
  return count !== null && count !== 1;
}

function findStock(text: string, source: string): Found<number> {
  for (const form of stocks)
    for (const match of text.matchAll(form)) {
      const value = readNumber(match.groups?.number ?? '');
      if (value === null || perPerson.test(text.slice(Math.max(0, match.index - 8), match.index))) continue;
      const evidence = source.slice(match.index, match.index + match[0].length).trim();
      return { value, unit: match.groups?.unit ?? '', evidence };
    }
  return null;
}

function findClosing(text: string, source: string): Readonly<{ value: string; evidence: string }> {
  for (const form of closings) {
    const match = form.exec(text);
    if (!match) continue;
    const start = match.index + match[0].indexOf(match.groups?.moment ?? '');
    const value = source.slice(start, start + (match.groups?.moment?.length ?? 0)).trim();
    return {
      value,
      evidence: source
        .slice(match.index, match.index + match[0].length)
        .trim()
        .slice(0, 200),
    };
  }
  return { value: '', evidence: '' };
}
