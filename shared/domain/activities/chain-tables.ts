import type { Chain } from '../chains/chain';
import { type ChainTable, chainTable } from '../chains/chain-table';

type Source = Pick<Chain, 'text' | 'corrections' | 'people' | 'priceInFen' | 'stock'>;

/** Tables kept: more 接龙 than one activity has. */
const kept = 32;
const tables = new Map<string, ChainTable>();

/**
 * What a 接龙 comes to, read once: a long one takes a good part of a second, and an activity is read anew after every
 * edit of it, each time from rows of its own. So the last ones are kept by what they say.
 */
export function tableOf({ text, corrections, people, priceInFen, stock }: Source): ChainTable {
  const key = JSON.stringify([text, corrections, people, priceInFen, stock]);
  const table = tables.get(key) ?? chainTable({ text, corrections, people, priceInFen, stock });
  tables.delete(key);
  tables.set(key, table);
  for (const oldest of tables.keys()) {
    if (tables.size <= kept) break;
    tables.delete(oldest);
  }
  return table;
}
