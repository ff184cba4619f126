/** Two texts that are not the same are never more alike than this. */
const nearlySame = 0.999;

/** Every run of three characters of a text, each as one number, in order. */
export function grams(text: string): Float64Array {
  const found = new Float64Array(Math.max(0, text.length - 2));
  for (let at = 0; at < found.length; at += 1)
    found[at] = (text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)) * 0x10000 + text.charCodeAt(at + 2);
  return found.sort();
}

/**
 * Sørensen–Dice similarity of two different texts over their runs of three characters: 0 for nothing in common. Gives up,
 * with 0, as soon as it cannot reach `least`.
 */
export function textSimilarity(a: Float64Array, b: Float64Array, least = 0): number {
  const total = a.length + b.length;
  if (total === 0) return 0;
  /** Runs that may stand on one side only. */
  const allowed = total * (1 - least) + 1e-9;
  if (Math.abs(a.length - b.length) > allowed) return 0;
  let alone = 0;
  let left = 0;
  let right = 0;
  while (left < a.length && right < b.length) {
    const mine = a[left] ?? 0;
    const theirs = b[right] ?? 0;
    if (mine === theirs) {
      left += 1;
      right += 1;
      continue;
    }
    alone += 1;
    if (alone > allowed) return 0;
    if (mine < theirs) left += 1;
    else right += 1;
  }
  alone += a.length - left + (b.length - right);
  return alone > allowed ? 0 : Math.min(nearlySame, (total - alone) / total);
}
