/**
 * Widths of columns that fill a table: each has what it needs and a share of the rest; where that is too much for all
 * of them, the widest give way first.
 *
 * @param needs - width of the widest cell of each column
 */
export function columnWidths(needs: readonly number[], total: number): readonly number[] {
  const needed = needs.reduce((sum, need) => sum + need, 0);
  if (needed <= total) return needs.map((need) => need + (total - needed) / needs.length);
  let rest = total;
  let open = needs.length;
  let most = total;
  // From the narrowest up: who needs less than an even share leaves the remainder to the others.
  for (const need of needs.toSorted((a, b) => a - b)) {
    most = rest / open;
    if (need > most) break;
    rest -= need;
    open -= 1;
  }
  return needs.map((need) => Math.min(need, most));
}
