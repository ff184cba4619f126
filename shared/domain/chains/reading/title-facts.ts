import type { ChainLine } from './chain-lines';
import { numberForm } from './numbers';
import { plainForms, singleBlanks } from './plain-forms';
import { findPrice } from './price';
import { findStock } from './stock';
import { unitForm } from './words';

/** What the lines above the entries say; `evidence` holds the characters of each. */
export type TitleFacts = Readonly<{
  priceInFen: number | null;
  stock: number | null;
  unit: string;
  closes: string;
  evidence: Readonly<{ price: string; stock: string; unit: string; closes: string }>;
}>;

/** Most characters that are read of what stands above the entries. */
const longestHead = 5_000;

const time =
  '(?:凌晨|早上|上午|中午|下午|傍晚|晚上?|今晚|明晚|今早|明早)?\\s?(?:\\d{1,2}:\\d{2}|\\d{1,2}\\s?点(?:半|\\d{1,2}分?)?|[一二两三四五六七八九十]{1,3}点半?)';
/** A day as a title writes it. */
export const dayForm =
  '(?:(?:\\d{4}\\s?年\\s?)?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?[日号]?|\\d{1,2}[./-]\\d{1,2}|今天|明天|后天|今晚|明晚|本?[周]末|(?:这|本|下)?个?(?:周|星期|礼拜)[一二三四五六日天]|\\d{1,2}[日号])';
/** A day, a time, or both. */
export const momentForm = `(?:${dayForm}\\s?(?:\\([^)]{1,6}\\)\\s?)?(?:${time})?|${time})`;
/** That no more is taken from then on. */
export const momentEnds = '(?:截止|截团|截单|截|结束|封单|停止接龙|止)';
const closings = [
  new RegExp(`(?<moment>${momentForm})\\s?(?:之?前)?\\s?(?:准时)?\\s?${momentEnds}`, 'iu'),
  new RegExp(`${momentEnds}(?:时间|日期|接龙)?\\s?(?:到|至|于|为|:)?\\s?(?<moment>${momentForm})`, 'iu'),
  new RegExp(`(?<moment>${momentForm})\\s?之?前(?:接龙|报名|下单|登记)?`, 'iu'),
];

/**
 * Reads price, stock, unit and cut-off above the entries. What is not said for sure is null, to be asked.
 * @param example the example line: its unit is the chain's where nothing else says one
 */
export function readTitleFacts(head: readonly ChainLine[], example: string): TitleFacts {
  // Single blanks keep the time to read it by its length only, whatever it is padded with.
  const source = head
    .map((line) => singleBlanks(line.source).trim())
    .join('\n')
    .slice(0, longestHead);
  const text = plainForms(source);
  const stock = findStock(text, source);
  const shown = new RegExp(`${numberForm}\\s?(${unitForm})`, 'iu').exec(plainForms(example));
  const price = findPrice(text, source, stock?.unit || (shown?.[1] ?? ''));
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
