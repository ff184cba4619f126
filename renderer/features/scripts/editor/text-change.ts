/** The one stretch in which two texts differ, as a replacement in the first. */
export type TextChange = Readonly<{ from: number; to: number; insert: string }>;

/** The smallest single replacement that makes `before` into `after`; null when they are equal. */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from += 1;
  let end = 0;
  while (end < shorter - from && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from, to: before.length - end, insert: after.slice(from, after.length - end) };
}
