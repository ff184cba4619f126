const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Fewest characters, as a person counts them, of the passphrase of backups. */
export const passphraseLength = 8;
/** Fewest characters of the code of the app lock. */
export const passcodeLength = 4;

/** How many characters a secret has, as a person counts them; blanks around it do not count. */
export function secretLength(secret: string): number {
  return [...graphemes.segment(secret.normalize('NFKC').trim())].length;
}
