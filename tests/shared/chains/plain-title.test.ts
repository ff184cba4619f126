import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainTable } from '#shared/domain/chains/chain-table';
import { plainTitle } from '#shared/domain/chains/plain-title';

test.each([
  ['Sat 护手霜拼团 ￥45.8/支 限30支', 'Sat 护手霜拼团'],
  ['11月28日 赣南脐橙', '11月28日 赣南脐橙'],
  ['脐橙 45.8元/箱，限量20箱，今晚八点截止', '脐橙，今晚八点截止'],
  ['58元/箱', '58元/箱'],
  ['', ''],
])('the title %s is %s without its price and stock', (title, plain) => {
  expect(plainTitle(title)).toBe(plain);
});

test('a title without them is not empty where it was not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (title) => {
      expect(plainTitle(title) === '').toBe(title === '');
    }),
    { numRuns: 100 },
  );
});

test('what else an entry says stays with its person', () => {
  const text = '#接龙\n脐橙\n\n1. 曾小雅 1箱 上海\n2. 单单 2箱';
  const { people } = chainTable({ text, corrections: [], people: [], priceInFen: null, stock: null });
  expect(people.map(({ note }) => note)).toEqual(['上海', '']);
});
