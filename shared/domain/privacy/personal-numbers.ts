/** A stretch of a text, in UTF-16 units. */
export type TextSpan = Readonly<{ start: number; end: number }>;

const digit = '[0-9０-９]';
const gap = '[- ]?';
const alone = (pattern: string) => `(?<!${digit})(?:${pattern})(?!${digit})`;

const numbers = new RegExp(
  [
    // Mobile numbers of the mainland, with or without country code and grouping.
    alone(`(?:[+＋]?86${gap})?[1１][3-9３-９]${digit}${gap}${digit}{4}${gap}${digit}{4}`),
    // Landline numbers with their area code.
    alone(`[0０]${digit}{2,3}${gap}${digit}{7,8}`),
    // Bank cards in groups of four.
    alone(`${digit}{4}(?: ${digit}{4}){3}(?: ${digit}{1,4})?`),
    // Identity cards, bank cards, orders of a shop: anything this long tells one from all others.
    `${digit}{11,}[XxＸｘ]?`,
    // The ids WeChat gives to who did not choose one.
    'wxid_[0-9A-Za-z_-]+',
    '[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+',
  ].join('|'),
  'gu',
);

/** Cheap to test, and true wherever one of the patterns could match. */
const mayHoldNumber = /[0-9０-９]{4}|wxid_|@/u;

/** Where a text has numbers that lead to one person: of a phone, an identity card, a bank card, a WeChat account. */
export function findPersonalNumbers(text: string): readonly TextSpan[] {
  if (!mayHoldNumber.test(text)) return [];
  return [...text.matchAll(numbers)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}
