import type { ChainPersonRow, ChainTable } from './chain-table';

/** Somebody's quantity before and after. */
export type ChainChange = Readonly<{
  key: string;
  name: string;
  before: number;
  after: number;
  paid: boolean;
}>;

/** What a newer text of a chain has more, other and less of. */
export type ChainDifference = Readonly<{
  added: readonly ChainChange[];
  changed: readonly ChainChange[];
  removed: readonly ChainChange[];
}>;

/** Compares what a chain came to with what its newer text comes to. Who is missing from the newer one is removed. */
export function chainDifference(before: ChainTable, after: ChainTable): ChainDifference {
  const old = before.people.filter(isCounted);
  const now = after.people.filter(isCounted);
  const was = new Map(old.map((row) => [row.key, row]));
  const is = new Set(now.map(({ key }) => key));
  const added: ChainChange[] = [];
  const changed: ChainChange[] = [];
  for (const { key, name, quantity, paid, pickUp } of now) {
    const had = was.get(key);
    const change = { key, name, before: had?.quantity ?? 0, after: quantity, paid };
    if (!had) added.push(change);
    else if (had.quantity !== quantity || had.paid !== paid || had.pickUp !== pickUp) changed.push(change);
  }
  const removed = old
    .filter(({ key }) => !is.has(key))
    .map(({ key, name, quantity, paid }) => ({ key, name, before: quantity, after: 0, paid }));
  return { added, changed, removed };
}

/** Who only thinks of it, or was left out, is as good as not there. */
function isCounted({ entries }: ChainPersonRow): boolean {
  return entries.some(({ action }) => action !== 'ignore');
}

/** Whether two texts of a chain come to the same. */
export function isSameChain({ added, changed, removed }: ChainDifference): boolean {
  return added.length + changed.length + removed.length === 0;
}
