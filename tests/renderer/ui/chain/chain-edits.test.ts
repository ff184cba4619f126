import { expect, test } from 'vitest';
import { chainTable } from '#shared/domain/chains/chain-table';
import { readChain } from '#shared/domain/chains/read-chain';
import type { MemberId } from '#shared/domain/ids';
import { correctEntry, countEntry, resolveNames } from '../../../../renderer/ui/chain/chain-edits';

const text = '#接龙\n【脐橙】\n1. 小雅 2箱\n2. 七七 待定';
const xiaoya = '小雅#1';

function entryOf(key: string, corrections: Parameters<typeof readChain>[1] = []) {
  const entry = readChain(text, corrections).entries.find((one) => one.key === key);
  if (!entry) throw new Error(`no entry ${key}`);
  return entry;
}

function quantityOf(name: string, corrections: Parameters<typeof readChain>[1]) {
  const { people } = chainTable({
    text,
    corrections: corrections ?? [],
    people: [],
    priceInFen: null,
    stock: null,
  });
  return people.find((row) => row.name === name)?.quantity ?? 0;
}

test('a second edit of an entry keeps what the first set right', () => {
  const priced = correctEntry([], xiaoya, { quantity: 3 });
  expect(correctEntry(priced, xiaoya, { paid: true })).toEqual([{ entry: xiaoya, quantity: 3, paid: true }]);
  expect(correctEntry(priced, xiaoya, null)).toEqual([]);
});

test('an entry left out and counted again is as it was, with nothing left behind', () => {
  const out = countEntry([], entryOf(xiaoya), false);
  expect(quantityOf('小雅', out)).toBe(0);
  expect(countEntry(out, entryOf(xiaoya, out), true)).toEqual([]);
  const set = correctEntry([], xiaoya, { quantity: 4 });
  const again = countEntry(countEntry(set, entryOf(xiaoya, set), false), entryOf(xiaoya), true);
  expect(quantityOf('小雅', again)).toBe(4);
});

test('what was read as no entry can be counted, and left out again', () => {
  const unsure = entryOf('七七#1');
  expect(unsure.action).toBe('ignore');
  const counted = countEntry([], unsure, true);
  expect(counted).toEqual([{ entry: '七七#1', action: 'set', quantity: 1 }]);
  expect(quantityOf('七七', counted)).toBe(1);
  const out = countEntry(counted, entryOf('七七#1', counted), false);
  expect(quantityOf('七七', out)).toBe(0);
  expect(quantityOf('七七', countEntry(out, entryOf('七七#1', out), true))).toBe(1);
});

test('a name is said to be another member, or none', () => {
  const [one, two] = ['m1', 'm2'] as MemberId[];
  const first = resolveNames([{ key: '七七', name: '七七', memberId: null }], ['小雅', '小 雅'], one ?? null);
  const moved = resolveNames(first, ['小雅'], two ?? null);
  expect(moved.find(({ name }) => name === '小雅')?.memberId).toBe('m2');
  expect(moved.filter(({ name }) => name === '七七')).toHaveLength(1);
  expect(resolveNames(moved, ['小雅'], null).find(({ name }) => name === '小雅')?.memberId).toBeNull();
});
