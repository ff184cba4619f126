import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * The form of a text that is compared in searches: compatibility forms unified (ＡＢ → ab), lower case,
 * traditional characters as simplified (顏 → 颜).
 */
export function foldText(text: string): string {
  return toSimplified(text.normalize('NFKC')).toLowerCase();
}
