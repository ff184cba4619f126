import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainCorrection, ChainPerson } from '#shared/domain/chains/chain';
import { chainDifference, isSameChain } from '#shared/domain/chains/chain-difference';
import { amountOf, chainTable } from '#shared/domain/chains/chain-table';
import { chainPersonKey } from '#shared/domain/chains/read-chain';
import type { MemberId } from '#shared/domain/ids';

const sample = readFileSync(new URL('../../fixtures/jielong.txt', import.meta.url), 'utf8');
const tableOf = (text: string, people: readonly ChainPerson[] = [], corrections = []) =>
  chainTable({ text, corrections, people, priceInFen: 4580, stock: 20 });
const chainOf = (...lines: readonly string[]) =>
  `#接龙\n脐橙\n\n${lines.map((line, index) => `${index + 1}. ${line}`).join('\n')}`;
const quantities = (...lines: readonly string[]) =>
  tableOf(chainOf(...lines)).people.map(({ name, quantity }) => `${name} ${quantity}`);

describe('the table of a 接龙', () => {
  it('adds the sample up to the cent', () => {
    const { people, quantity, amountInFen, left, over, unpaid } = tableOf(sample);
    expect(people.map(({ name, quantity: many, amountInFen: fen, paid }) => [name, many, fen, paid])).toEqual(
      [
        ['曾小雅', 2, 9160, true],
        ['许桃子🌸', 2, 9160, false],
        ['单单', 1, 4580, false],
        ['七七', 3, 13740, false],
        ['体育委员阿月', 0.5, 2290, false],
        ['木木', 0, 0, false],
      ],
    );
    expect({ quantity, amountInFen, left, over }).toEqual({
      quantity: 8.5,
      amountInFen: 38930,
      left: 11.5,
      over: false,
    });
    expect(unpaid.map(({ name }) => name)).toEqual(['许桃子🌸', '单单', '七七', '体育委员阿月']);
  });

  it('replaces, adds and cancels by what later entries say', () => {
    expect(quantities('甲 1', '甲 3')).toEqual(['甲 3']);
    expect(quantities('甲 1', '甲 再加2箱')).toEqual(['甲 3']);
    expect(quantities('甲 1', '甲 +1')).toEqual(['甲 2']);
    expect(quantities('甲 3箱', '甲 加1箱', '甲 加1', '甲 减2箱', '甲 减1')).toEqual(['甲 2']);
    expect(quantities('甲 2', '甲 已付')).toEqual(['甲 2']);
    expect(quantities('甲 2', '甲 退1箱', '甲 改成5箱', '甲 取消', '甲 1箱')).toEqual(['甲 1']);
    expect(quantities('甲 2', '甲 取消')).toEqual(['甲 0']);
  });

  it('keeps who is not counted with nothing, and as no difference', () => {
    const text = chainOf('甲 1箱', '乙 待定');
    const read = (corrections: readonly ChainCorrection[]) =>
      chainTable({ text, corrections, people: [], priceInFen: 100, stock: 20 });
    const none = read([{ entry: '甲#1', action: 'ignore' }]);
    expect(none.people).toMatchObject([
      { name: '甲', quantity: 0, amountInFen: 0, entries: [{ key: '甲#1' }] },
      { name: '乙', quantity: 0, amountInFen: 0, entries: [{ key: '乙#1' }] },
    ]);
    expect(none).toMatchObject({ quantity: 0, left: 20, unpaid: [] });
    const all = read([{ entry: '乙#1', action: 'set' }]);
    expect(all.people.map(({ quantity }) => quantity)).toEqual([1, 1]);
    expect(isSameChain(chainDifference(none, tableOf(chainOf())))).toBe(true);
    expect(chainDifference(none, all)).toMatchObject({ added: [{ after: 1 }, { after: 1 }], removed: [] });
  });

  it('takes the names of one member for one person', () => {
    const memberId = 'm1' as MemberId;
    const people = ['阿月', '体育委员阿月'].map((name) => ({ key: chainPersonKey(name), name, memberId }));
    const { people: rows } = tableOf(chainOf('阿月 1箱', '体育委员阿月 再加1箱'), people);
    expect(rows).toMatchObject([{ key: 'm1', memberId, quantity: 2 }]);
  });

  it('says when there is too little, and rounds half a fen up', () => {
    expect(tableOf(chainOf('甲 21箱'))).toMatchObject({ left: -1, over: true });
    expect([amountOf(4581, 0.5), amountOf(1, 0.5), amountOf(999, 1.5)]).toEqual([2291, 1, 1499]);
  });

  it('always sums up, in whole fen; the same again changes nothing, a longer one only what it adds', () => {
    const name = fc.constantFrom('甲甲', '乙乙', '丙丙', '阿May2', '丁丁🌸');
    const what = fc.constantFrom(
      '1箱',
      '两箱',
      '半箱',
      '+1',
      '再加一箱',
      '加1',
      '减1箱',
      '改成3箱',
      '不要了',
      '已付',
      '2',
      '',
    );
    const lines = fc.array(fc.tuple(name, what), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 99_999 }), (given, priceInFen) => {
        const all = given.map((parts) => parts.join(' '));
        const read = (text: string) =>
          chainTable({ text, corrections: [], people: [], priceInFen, stock: 20 });
        const table = read(chainOf(...all));
        const amounts = table.people.map(({ amountInFen }) => amountInFen ?? Number.NaN);
        expect(amounts.every(Number.isInteger)).toBe(true);
        expect(table.amountInFen).toBe(amounts.reduce((sum, one) => sum + one, 0));
        expect(table.quantity).toBe(table.people.reduce((sum, { quantity }) => sum + quantity, 0));
        expect(table.left).toBe(20 - table.quantity);
        expect(isSameChain(chainDifference(table, read(chainOf(...all))))).toBe(true);
        const more = chainDifference(table, read(chainOf(...all, '新来的 2箱')));
        expect([more.added.map((one) => one.name), more.changed, more.removed]).toEqual([['新来的'], [], []]);
        const less = chainDifference(read(chainOf(...all, '新来的 2箱')), table);
        expect(less.removed.map((one) => [one.name, one.before])).toEqual([['新来的', 2]]);
      }),
      { numRuns: 100 },
    );
  });
});
