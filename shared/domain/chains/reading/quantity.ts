import { numberForm, readNumber } from './numbers';
import { addForm, lessForm, setForm, unitForm } from './words';

/** How many an entry asks for: the number, the characters it came from, and whether it is more or less of it. */
export type QuantityFound = Readonly<{
  quantity: number;
  evidence: string;
  change: 'set' | 'add' | null;
  word: string;
}>;

type Piece = Readonly<{
  start: number;
  end: number;
  number: number;
  rank: number;
  word: string;
  does: 'more' | 'instead' | 'less' | null;
}>;

/** What the word before a number does is told by the group it is in: 加 alone would be no word without its number. */
const word = `(?:(?<more>${addForm})|(?<instead>${setForm})|(?<less>${lessForm}))`;
const action = `${word}?\\s?`;
/** `+1`, `x2`, `*2`, `×2`; an x within letters is none. */
const signed = new RegExp(
  `${action}(?<sign>[+*×✖]|(?<![a-z])x)\\s?(?<number>${numberForm})\\s?(?<unit>${unitForm})?(?<half>半(?!价))?`,
  'giu',
);
const counted = new RegExp(
  `${action}(?<![\\d.])(?<number>${numberForm})\\s?(?<unit>${unitForm})(?<half>半(?!价))?(?!装|一)`,
  'giu',
);
const bare = new RegExp(
  `(?:${word}\\s?|(?<=^|[\\s,，:：;；、/~—-]|[要来订报拿买拍])\\s?)(?<number>\\d{0,3}[½¼¾]|[1-9]/2|\\d{1,3}(?:\\.\\d{1,2})?(?:个半)?|[一二两三四五六七八九十百]{1,4}|一个半|[半俩仨])(?=$|[\\s,，。;；!！/、~～)）])`,
  'giu',
);

/**
 * The quantity in what follows a name. One with the chain's own unit counts before one with another unit or a sign, and
 * that before a number alone; several of the same standing are counted together, `1箱 改成2箱` is 2.
 * @param text in plain forms; `source` is the same text as it was written
 */
export function findQuantity(text: string, source: string, unit: string): QuantityFound | null {
  const pieces = [...piecesOf(signed, text, unit), ...piecesOf(counted, text, unit)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const best = Math.max(0, ...pieces.map(({ rank }) => rank));
  const counting = withoutOverlaps(pieces.filter(({ rank }) => rank === best));
  const found = counting.length > 0 ? counting : piecesOf(bare, text, unit).slice(0, 1);
  const [first] = found;
  const last = found.at(-1);
  if (!first || !last) return null;
  const before = summand(text, first);
  let total = before?.number ?? 0;
  let change: QuantityFound['change'] = null;
  for (const [index, { number, does }] of found.entries()) {
    const replaces = does === 'instead';
    if (index === 0 && before) change = null;
    else if (index === 0) change = replaces ? 'set' : does !== null || isPlus(text, first) ? 'add' : null;
    else if (replaces) change = 'set';
    total = replaces ? number : total + (does === 'less' ? -number : number);
  }
  const start = before?.start ?? first.start + leadingSpace(text.slice(first.start));
  const evidence = source.slice(start, last.end).trim();
  return { quantity: Math.round(total * 100) / 100, evidence, change, word: first.word };
}

function isPlus(text: string, { start, end }: Piece): boolean {
  return text.slice(start, end).trimStart().startsWith('+');
}

/** The number a sum begins with, and where: 1+1 is two, and not one more. */
function summand(text: string, first: Piece): Readonly<{ number: number; start: number }> | null {
  if (first.word !== '' || !isPlus(text, first)) return null;
  const found = /(?<=^|[\s,，:：;；、])(\d{1,3})\s?$/u.exec(text.slice(0, first.start));
  const number = found?.[1] ? readNumber(found[1]) : null;
  return found && number !== null ? { number, start: found.index } : null;
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function piecesOf(form: RegExp, text: string, unit: string): readonly Piece[] {
  return [...text.matchAll(form)].flatMap((match): readonly Piece[] => {
    const { more = '', instead = '', less = '', sign = '', half = '' } = match.groups ?? {};
    const said = more || instead || less;
    const written = match.groups?.number ?? '';
    const found = validNumber(written);
    // 一二箱 is one or two, and +七七 somebody: only what is glued to a word may end in another number.
    const glued = /\p{L}/u.test(text.charAt(match.index + match[0].indexOf(written) - 1));
    if (!found || (found.skipped > 0 && (said !== '' || sign !== '' || !glued))) return [];
    const own = (match.groups?.unit ?? '').toLowerCase();
    const rank = own !== '' && own === unit.toLowerCase() ? 2 : own !== '' || sign !== '' ? 1 : 0;
    const number = found.number + (half === '' ? 0 : 0.5);
    const start = match.index + (said === '' && sign === '' ? found.skipped : 0);
    const does = more !== '' ? 'more' : instead !== '' ? 'instead' : less !== '' ? 'less' : null;
    return [{ start, end: match.index + match[0].length, number, rank, word: said, does }];
  });
}

/** The longest end of a run of characters that is a number: of 七七 before 箱 the last one counts. */
function validNumber(text: string): Readonly<{ number: number; skipped: number }> | null {
  for (let skipped = 0; skipped < text.length; skipped += 1) {
    const number = readNumber(text.slice(skipped));
    if (number !== null) return { number, skipped };
    if (/\d/.test(text.charAt(skipped))) return null;
  }
  return null;
}

function withoutOverlaps(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = [];
  for (const piece of pieces) if (piece.start >= (kept.at(-1)?.end ?? 0)) kept.push(piece);
  return kept;
}
