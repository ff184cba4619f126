import type { LengthLimit } from '../scripts/merged-welcome';
import { type Break, breaks } from './break-after';
import { type ChatUnit, chatUnits } from './chat-units';

/** One message cut from a text. */
export type ChatSegment = Readonly<{
  /** The exact slice of the text; joined they give it back. */
  source: string;
  /** What is copied: without blank edges, numbered if asked. */
  text: string;
}>;

export type SplitOptions = Readonly<{
  /** Puts （1/3） before each piece where there are several. */
  numbered?: boolean;
  /** Names known to stand behind an @, also with spaces in them. */
  names?: readonly string[];
}>;

/** What a cut costs, when one message more costs 100: a better place is worth waiting for, up to a point. */
const costOf: Readonly<Record<Break, number>> = {
  paragraph: 0,
  line: 5,
  sentence: 15,
  clause: 35,
  word: 90,
  none: 190,
};

/** Any one character fits into so many, be it counted in bytes. */
const shortestPiece = 4;

/**
 * Cuts a text into messages within a limit: as few as good places for a cut allow, each as long as can be. Never inside
 * a grapheme, an address, an @name or a code like `[玫瑰]`, but where one of these alone is over the limit.
 */
export function splitForChat(
  text: string,
  limit: LengthLimit,
  { numbered = false, names = [] }: SplitOptions = {},
): readonly ChatSegment[] {
  if (text === '') return [];
  if (isWhole(text, limit)) return [{ source: text, text }];
  const plain = cut(text, limit, names);
  if (!numbered || plain.length < 2) return plain;
  for (let digits = String(plain.length).length; ; digits += 1) {
    const widest = '9'.repeat(digits);
    const most = limit.most - numberLength(`（${widest}/${widest}）`, limit);
    // There is no room for numbers.
    if (most < shortestPiece) return plain;
    const pieces = cut(text, { ...limit, most }, names);
    if (String(pieces.length).length > digits) continue;
    return pieces.map((piece, index) => ({
      source: piece.source,
      text: `（${index + 1}/${pieces.length}）${piece.text}`,
    }));
  }
}

/** Bytes of UTF-8 that a unit of UTF-16 takes at most. */
const mostBytesOfUnit = 3;
const blankUnit = /[ \t\u00A0\u3000\n\r\u2028\u2029\u0085\v\f]/u;

/** Whether a text surely fits as it stands, as most do: short even by its units, and without blank edges. */
function isWhole(text: string, { unit, most }: LengthLimit): boolean {
  const length = unit === 'bytes' ? text.length * mostBytesOfUnit : text.length;
  return length <= most && !blankUnit.test(text.charAt(0)) && !blankUnit.test(text.charAt(text.length - 1));
}

/** Length of a number: brackets take 3 bytes each, all else 1. */
function numberLength(number: string, { unit }: LengthLimit): number {
  return unit === 'bytes' ? number.length + 4 : number.length;
}

function cut(text: string, limit: LengthLimit, names: readonly string[]): readonly ChatSegment[] {
  const units = chatUnits(text, limit, names);
  if (units.length === 0) return [{ source: text, text: '' }];
  const segments: ChatSegment[] = [];
  let first = 0;
  let start = 0;
  for (const last of bestCuts(units, limit.most)) {
    const end = units[last + 1]?.from ?? text.length;
    const seen = text.slice(units[first]?.from, units[last]?.to);
    segments.push({ source: text.slice(start, end), text: seen });
    first = last + 1;
    start = end;
  }
  return segments;
}

/** The last unit of each piece, so that pieces and cuts together cost least; of equal ways the one that cuts latest. */
function bestCuts(units: readonly ChatUnit[], most: number): readonly number[] {
  const count = units.length;
  const reach = reachOf(units, most);
  const latest = latestOf(units);
  const cost = new Float64Array(count + 1);
  const last = new Int32Array(count);
  for (let first = count - 1; first >= 0; first -= 1) {
    const furthest = reach[first] ?? first;
    cost[first] = Number.POSITIVE_INFINITY;
    if (furthest === count - 1) {
      cost[first] = 100;
      last[first] = furthest;
      continue;
    }
    for (const ends of latest) {
      const at = ends[furthest] ?? -1;
      if (at < first) continue;
      const total = 100 + costOf[units[at]?.after ?? 'none'] + (cost[at + 1] ?? 0);
      if (total > (cost[first] ?? 0) || (total === cost[first] && at <= (last[first] ?? 0))) continue;
      cost[first] = total;
      last[first] = at;
    }
  }
  const cuts: number[] = [];
  for (let at = 0; at < count; at = (last[at] ?? at) + 1) cuts.push(last[at] ?? at);
  return cuts;
}

/** For each unit, the last one of the longest piece that begins there. */
function reachOf(units: readonly ChatUnit[], most: number): Int32Array {
  const reach = new Int32Array(units.length);
  let end = 0;
  let length = 0;
  units.forEach((unit, first) => {
    if (end <= first) {
      end = first;
      length = unit.cost;
    }
    for (;;) {
      const next = units[end + 1];
      const longer = length + (units[end]?.gap ?? 0) + (next?.cost ?? 0);
      if (!next || longer > most) break;
      length = longer;
      end += 1;
    }
    reach[first] = end;
    length -= unit.cost + unit.gap;
  });
  return reach;
}

/** For each kind of break, the last unit up to each one that ends as well or better. */
function latestOf(units: readonly ChatUnit[]): readonly Int32Array[] {
  return breaks.map((_, worst) => {
    const ends = new Int32Array(units.length);
    let latest = -1;
    units.forEach(({ after }, index) => {
      if (breaks.indexOf(after) <= worst) latest = index;
      ends[index] = latest;
    });
    return ends;
  });
}
