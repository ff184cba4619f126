import type { LengthLimit } from '../scripts/merged-welcome';
import { type Atom, atomsOf } from './atoms';
import { type Break, breakAfter } from './break-after';
import { graphemeStarts } from './grapheme-starts';

/** What stays together on a cut: an atom with the indentation before it and the blank space behind it. */
export type ChatUnit = Readonly<{
  /** Where what is seen of it begins and ends; the blank space behind it goes on to the next unit. */
  from: number;
  to: number;
  /** Length of what is seen. */
  cost: number;
  /** Length of the blank space behind; it counts only where no cut is made. */
  gap: number;
  /** How good a cut behind it is. */
  after: Break;
}>;

/** Length of a slice; that of a grapheme needs no look at it where characters count. */
type Length = (start: number, end: number, kind?: Atom['kind']) => number;
type Draft = { atom: Atom; from: number; cost: number; gap: number; lines: number; blank: boolean };

const lineEnds: ReadonlySet<string> = new Set(['\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085', '\v', '\f']);
const spaces: ReadonlySet<string> = new Set([' ', '\t', '\u00A0', '\u3000']);
/** More blanks than this before the first word of a line are no indentation. */
const longestIndent = 8;

/** The units of a text, none longer than the limit; none where there is nothing to see. */
export function chatUnits(text: string, limit: LengthLimit, names: readonly string[]): readonly ChatUnit[] {
  const length = lengthBy(text, limit);
  const drafts: Draft[] = [];
  let blanks: Atom[] = [];
  for (const whole of atomsOf(text, names)) {
    if (isBlank(text, whole)) {
      blanks.push(whole);
      continue;
    }
    for (const atom of cutToFit(text, whole, limit.most, length)) {
      addUnit(drafts, atom, blanks, { text, length, most: limit.most });
      blanks = [];
    }
  }
  return drafts.map(({ atom, from, cost, gap, lines, blank }, index) => {
    const after = breakAfter(text, atom, drafts[index + 1]?.atom ?? null, lines, blank);
    return { from, to: atom.end, cost, gap, after };
  });
}

function addUnit(
  drafts: Draft[],
  atom: Atom,
  blanks: readonly Atom[],
  { text, length, most }: Readonly<{ text: string; length: Length; most: number }>,
): void {
  const cost = length(atom.start, atom.end, atom.kind);
  const lineEnd = blanks.findLastIndex(({ start, end }) => lineEnds.has(text.slice(start, end)));
  const indent = lineEnd === -1 && drafts.length > 0 ? [] : blanks.slice(lineEnd + 1);
  const indentCost = indent[0] ? length(indent[0].start, atom.start) : 0;
  const kept = indent.length <= longestIndent && cost + indentCost <= most ? indent[0] : undefined;
  const from = kept?.start ?? atom.start;
  const before = drafts.at(-1);
  if (before) {
    before.gap = length(before.atom.end, from);
    before.lines = blanks.filter(({ start, end }) => lineEnds.has(text.slice(start, end))).length;
    before.blank = blanks.length > 0;
  }
  drafts.push({ atom, from, cost: cost + (kept ? indentCost : 0), gap: 0, lines: 0, blank: false });
}

function isBlank(text: string, { start, end }: Atom): boolean {
  const grapheme = text.slice(start, end);
  return spaces.has(grapheme) || lineEnds.has(grapheme);
}

/** An atom that is too long for itself falls into graphemes, and one of those, counted in bytes, into code points. */
function cutToFit(text: string, atom: Atom, most: number, length: Length): readonly Atom[] {
  const { start, end, kind } = atom;
  if (length(start, end, kind) <= most) return [atom];
  const slice = text.slice(start, end);
  if (kind === 'grapheme') {
    const points = Array.from(slice);
    return points.length < 2 ? [atom] : inRow(start, points);
  }
  const starts = graphemeStarts(slice);
  const parts = starts.slice(0, -1).map((at, index) => slice.slice(at, starts[index + 1]));
  return inRow(start, parts).flatMap((part) => cutToFit(text, part, most, length));
}

function inRow(start: number, parts: readonly string[]): readonly Atom[] {
  let at = start;
  return parts.map((part) => {
    const atom: Atom = { start: at, end: at + part.length, kind: 'grapheme' };
    at = atom.end;
    return atom;
  });
}

/** Length of a slice as the limit counts it. */
function lengthBy(text: string, { unit }: LengthLimit): Length {
  if (unit === 'bytes') return (start, end) => utf8Length(text, start, end);
  return (start, end, kind) =>
    kind === 'grapheme' || end - start === 1 ? 1 : graphemeStarts(text.slice(start, end)).length - 1;
}

/** Bytes in UTF-8; half a pair is written as U+FFFD, which takes 3. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let at = start; at < end; at += 1) {
    const point = text.codePointAt(at) ?? 0;
    if (point > 0xffff && at + 1 < end) {
      bytes += 4;
      at += 1;
    } else bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
  }
  return bytes;
}
