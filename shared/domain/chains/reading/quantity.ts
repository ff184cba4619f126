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
  unit: string;
}>;

const action = `(?<word>${addForm}|${setForm}|${lessForm})?\\s*`;
/** `+1`, `x2`, `*2`, `×2`; an x within letters is none. */
const signed = new RegExp(
  `${action}(?<sign>[+*×✖]|(?<![a-z])x)\\s*(?<number>${numberForm})\\s*(?<unit>${unitForm})?(?<half>半(?!价))?`,
  'giu',
);
const counted = new RegExp(
  `${action}(?<![\\d.])(?<number>${numberForm})\\s*(?<unit>${unitForm})(?<half>半(?!价))?(?!装|一)`,
  'giu',
);
const bare = new RegExp(
  `(?:(?<word>${addForm}|${setForm})\\s*|(?<=^|[\\s,，:：;；、/~—-]|[要来订报拿买拍])\\s*)(?<number>\\d{1,3}(?:\\.\\d{1,2})?(?:个半)?|[一二两三四五六七八九十百]{1,4}|一个半|[半俩仨])(?=$|[\\s,，。;；!！/、~～)）])`,
  'giu',
);
const isAdd = new RegExp(`^${addForm}$`, 'u');
const isLess = /^(?:减|少|退|取消|不要)/u;

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
  let total = 0;
  let change: QuantityFound['change'] = null;
  for (const [index, { number, word }] of found.entries()) {
    const less = isLess.test(word);
    const replaces = word !== '' && !less && !isAdd.test(word);
    if (index === 0) change = replaces ? 'set' : word !== '' || isPlus(text, first) ? 'add' : null;
    else if (replaces) change = 'set';
    total = replaces ? number : total + (less ? -number : number);
  }
  const start = first.start + leadingSpace(text.slice(first.start));
  const evidence = source.slice(start, last.end).trim();
  return { quantity: Math.round(total * 100) / 100, evidence, change, word: first.word };
}

function isPlus(text: string, { start, end }: Piece): boolean {
  return text.slice(start, end).trimStart().startsWith('+');
}

function leadingSpace(text: string): number {
  return text.length - text.trimStart().length;
}

function piecesOf(form: RegExp, text: string, unit: string): readonly Piece[] {
  return [...text.matchAll(form)].flatMap((match): readonly Piece[] => {
    const { word = '', sign = '', half = '' } = match.groups ?? {};
    const found = validNumber(match.groups?.number ?? '');
    if (!found) return [];
    const own = (match.groups?.unit ?? '').toLowerCase();
    const rank = own !== '' && own === unit.toLowerCase() ? 2 : own !== '' || sign !== '' ? 1 : 0;
    const number = found.number + (half === '' ? 0 : 0.5);
    const start = match.index + (word === '' && sign === '' ? found.skipped : 0);
    return [{ start, end: match.index + match[0].length, number, rank, word, unit: own }];
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
