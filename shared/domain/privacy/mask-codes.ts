import { isSingleCharacter, type NameMatcher } from './name-matcher';

/** Signs that can follow the letters of a code, the usual one first. */
const signs = ['*', '○', '×', '#', '·', '□'] as const;

/** What is written in place of names and numbers. */
export type MaskCodes = Readonly<{
  /** The code of each person, by number: `A**`, `B**` … `Z**`, `AA**` … */
  codes: readonly string[];
  /** Stands for a number that was taken out. */
  hidden: string;
}>;

/**
 * As many codes as there are people. None holds a name of two characters or more, alone or beside another: people are
 * called AA and even **, and such a name must not come back as the code of someone else.
 *
 * @param names - every name in the form of `nameKey`
 */
export function makeMaskCodes(names: Iterable<string>, findNames: NameMatcher, count: number): MaskCodes {
  const sign = freeSign([...names].filter((name) => !isSingleCharacter(name)));
  const codes: string[] = [];
  // Whoever is called by every pair of letters there is, has codes that repeat a name; nobody is.
  const lastTry = count * 4 + 1000;
  for (let number = 0; codes.length < count; number += 1) {
    const code = `${lettersOf(number)}${sign}${sign}`;
    if (number > lastTry || findNames(code).every(({ start, end }) => end - start < 2)) codes.push(code);
  }
  return { codes, hidden: sign.repeat(3) };
}

/** The first sign that is in no name made of capital letters and it alone. */
function freeSign(names: readonly string[]): string {
  const isFree = (sign: string) =>
    !names.some((name) => name.includes(sign) && /^[a-z]*$/.test(name.replaceAll(sign, '')));
  return signs.find(isFree) ?? signs[0];
}

/** 0 is A, 25 is Z, 26 is AA, as the columns of a spreadsheet are called. */
function lettersOf(number: number): string {
  let letters = '';
  for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(0x41 + (rest % 26)) + letters;
  }
  return letters;
}
