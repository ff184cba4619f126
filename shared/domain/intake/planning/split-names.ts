import { cleanName } from '../names';

/** Most pieces that are tried as one name. */
const longestRun = 6;

/**
 * The names of a list with 、 between them. A known name that holds a 、 itself stays whole; where nobody knows, every 、
 * divides.
 */
export function splitNames(
  list: string,
  separators: RegExp,
  knows: (name: string) => boolean,
): readonly string[] {
  const pieces = piecesOf(list, separators);
  const names: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const run = longestKnownRun(list, pieces, at, knows);
    const first = pieces[at];
    const last = pieces[at + run - 1];
    if (first && last) names.push(cleanName(list.slice(first.start, last.end)));
    at += run;
  }
  return names.filter(Boolean);
}

type Piece = Readonly<{ start: number; end: number }>;

function piecesOf(list: string, separators: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const { index, 0: separator } of list.matchAll(separators)) {
    pieces.push({ start, end: index });
    start = index + separator.length;
  }
  pieces.push({ start, end: list.length });
  return pieces;
}

function longestKnownRun(
  list: string,
  pieces: readonly Piece[],
  at: number,
  knows: (name: string) => boolean,
): number {
  const start = pieces[at]?.start ?? 0;
  for (let run = Math.min(longestRun, pieces.length - at); run > 1; run -= 1) {
    const end = pieces[at + run - 1]?.end ?? start;
    if (end - start <= 200 && knows(cleanName(list.slice(start, end)))) return run;
  }
  return 1;
}
