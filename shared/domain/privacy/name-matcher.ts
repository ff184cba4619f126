/** A name found in a text: where it stands, in UTF-16 units, and the number it was given under. */
export type NameSpan = Readonly<{ start: number; end: number; person: number }>;

/** Finds names in texts: from left to right, the longest that begins at a place, none overlapping another. */
export type NameMatcher = (text: string) => readonly NameSpan[];

/** Stands for what is nobody's name. */
const nobody = -1;
const unitRange = 0x10000;
const partOfWord = /[\p{L}\p{N}]/u;

/** The form in which two names are one: canonical characters; width and case are evened out unit by unit. */
export function nameKey(name: string): string {
  const text = name.normalize('NFC');
  let key = '';
  for (let index = 0; index < text.length; index += 1) {
    key += String.fromCharCode(foldUnit(text.charCodeAt(index)));
  }
  return key;
}

/** Whether a name is one character only: such a name is found only where it stands alone. */
export function isSingleCharacter(name: string): boolean {
  const [first = ''] = name;
  return name.length === first.length;
}

/**
 * Makes a matcher of names (each in the form of `nameKey`, with the person it means). The names stand in one tree, so
 * that the time to look through a text hardly depends on how many there are.
 *
 * @param kept - what is not looked into, in the same form: 小满 is not found in 小满护肤社. What is somebody's name as a
 *   whole is that name all the same
 */
export function createNameMatcher(
  names: ReadonlyMap<string, number>,
  kept: readonly string[] = [],
): NameMatcher {
  const { branches, persons } = growTree(new Map([...kept.map((name) => [name, nobody] as const), ...names]));
  const singles = new Set([...names.keys()].filter(isSingleCharacter));

  const longestAt = (text: string, start: number, among: 'all' | 'people' = 'all'): NameSpan | null => {
    let found: NameSpan | null = null;
    let node: number | undefined = 0;
    for (let end = start; end < text.length; ) {
      node = branches.get(node * unitRange + foldUnit(text.charCodeAt(end)));
      if (node === undefined) break;
      end += 1;
      const person = persons.get(node);
      if (person === undefined || (person === nobody && among === 'people')) continue;
      if (counts(text, start, end)) found = { start, end, person };
    }
    return found;
  };
  const counts = (text: string, start: number, end: number) =>
    end - start > 2 || !singles.has(nameKey(text.slice(start, end))) || standsAlone(text, start, end);

  /** What is kept gives way to a name that begins in it and goes on behind it. */
  const isKept = (text: string, { start, end }: NameSpan) => {
    for (let inside = start + 1; inside < end; inside += 1) {
      if ((longestAt(text, inside, 'people')?.end ?? end) > end) return false;
    }
    return true;
  };
  const spanAt = (text: string, start: number) => {
    const span = longestAt(text, start);
    return span?.person === nobody && !isKept(text, span) ? longestAt(text, start, 'people') : span;
  };

  return (text) => {
    const spans: NameSpan[] = [];
    for (let start = 0; start < text.length; ) {
      const span = spanAt(text, start);
      if (span !== null && span.person !== nobody) spans.push(span);
      start = span?.end ?? start + 1;
    }
    return spans;
  };
}

/** The tree of all names. A branch is found by its node and the unit that follows; node 0 is the root. */
function growTree(names: ReadonlyMap<string, number>) {
  const branches = new Map<number, number>();
  const persons = new Map<number, number>();
  let nodes = 1;
  for (const [name, person] of names) {
    let node = 0;
    for (let index = 0; index < name.length; index += 1) {
      const branch = node * unitRange + name.charCodeAt(index);
      node = branches.get(branch) ?? nodes++;
      branches.set(branch, node);
    }
    persons.set(node, person);
  }
  return { branches, persons };
}

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = String.fromCodePoint(text.codePointAt(end) ?? 0x20);
  return !partOfWord.test(after) && !partOfWord.test([...before].at(-1) ?? ' ');
}

/** A unit without its case, and without its width where it is a full-width form of ASCII. */
function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return foldUnit(unit - 0xfee0);
  // Latin, Greek and Cyrillic; no other script of names has case.
  if (unit >= 0x600) return unit;
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}
