import { numberForm, readNumber } from './numbers';
import { unitForm } from './words';

/** How many there are; 限量 and 名额 count before 共. */
export type StockFound = Readonly<{ value: number; evidence: string; unit: string }>;

/** The unit of a number, or that it has none: 剩3天 is no stock. */
const counted = `(?<number>${numberForm})(?:(?=\\s?个?名额)|\\s?(?<unit>${unitForm})|(?!\\p{L}))(?!\\d|\\.\\d|,\\d{3}(?!\\d)|元|块|点|折|%|:)`;
/** By what they are worth, the best first. */
const forms = [
  new RegExp(
    `(?:限量|限售|仅有?|只有|库存|还?剩余?|总量|名额|限额|限(?!购|每)|上限)\\s?:?\\s?${counted}`,
    'giu',
  ),
  new RegExp(
    `(?<![\\d.])(?<number>\\d{1,5})\\s?(?:个|(?<unit>${unitForm}))?\\s?(?:名额|售完即止|卖完即止|抢完|送完即止|封顶|满员)`,
    'giu',
  ),
  new RegExp(`(?:共计?|一共|总共)\\s?:?\\s?${counted}`, 'giu'),
];
const perPerson = /(?:每人|每户|每家|人均|一人|单人|每单)(?:最多)?\s?$/u;

/**
 * How many there are, or null where the text does not say for sure: two numbers of the same standing.
 * @param text in plain forms with single blanks; `source` is the same text as it was written
 */
export function findStock(text: string, source: string): StockFound | null {
  for (const form of forms) {
    const found = [...text.matchAll(form)].flatMap((match): readonly StockFound[] => {
      const value = readNumber(match.groups?.number ?? '');
      if (value === null || perPerson.test(text.slice(Math.max(0, match.index - 8), match.index))) return [];
      const evidence = source.slice(match.index, match.index + match[0].length).trim();
      return [{ value, unit: match.groups?.unit ?? '', evidence }];
    });
    const [first] = found;
    if (first) return found.every(({ value }) => value === first.value) ? first : null;
  }
  return null;
}
