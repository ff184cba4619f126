/** A place in a text, both counted from 1, columns in UTF-16 units. */
export type TextPlace = Readonly<{ line: number; column: number }>;

/** Where each line of a text begins, as offsets in UTF-16 units. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The place of an offset in a text whose lines begin at these. */
export function placeAmong(starts: readonly number[], offset: number): TextPlace {
  const line = lastAtMost(starts, offset);
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

/** Index of the last of the ascending numbers that is not above `most`; 0 when all are. */
export function lastAtMost(ascending: readonly number[], most: number): number {
  let [low, high] = [0, ascending.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((ascending[middle] ?? 0) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}
