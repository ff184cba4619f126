import { foldName } from './fold-name';

/** Whether a character of a folded name belongs to the set. */
export type CharacterSet = (character: string) => boolean;

const isDigit: CharacterSet = (character) => /\d/.test(character);
const isWord: CharacterSet = (character) => /\w/.test(character);
const isSpace: CharacterSet = (character) => /\s/.test(character);

const not =
  (set: CharacterSet): CharacterSet =>
  (character) =>
    !set(character);

/** The sets written with one letter: `\d \w \s` and their opposites. */
const lettered: Readonly<Record<string, CharacterSet>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};

/** The set `\d` and its like stand for; null for any other letter. */
export function letteredSet(letter: string): CharacterSet | null {
  return Object.hasOwn(lettered, letter) ? (lettered[letter] ?? null) : null;
}

/** One character, whatever its case or width. */
export function only(character: string): CharacterSet {
  // Where folding leaves nothing, as of a variation selector, only the character itself is meant.
  const folded = foldName(character) || character;
  return (other) => other === folded;
}

/** Every character from one to the other, in the order of their code points. */
export function between(from: string, to: string): CharacterSet {
  const [low, high] = [codeOf(from), codeOf(to)];
  const [lowFolded, highFolded] = [codeOf(foldName(from)), codeOf(foldName(to))];
  return (character) => {
    const code = codeOf(character);
    return (code >= low && code <= high) || (code >= lowFolded && code <= highFolded);
  };
}

/** Any of several sets; none of them when `inverted`. */
export function anyOf(sets: readonly CharacterSet[], inverted: boolean): CharacterSet {
  return (character) => sets.some((set) => set(character)) !== inverted;
}

/** Whether a character is of the kind that makes words of Latin letters, digits and `_`. */
export const isWordCharacter = isWord;

function codeOf(character: string): number {
  return character.codePointAt(0) ?? -1;
}
