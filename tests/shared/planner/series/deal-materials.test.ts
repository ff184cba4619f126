import { describe, expect, it } from 'vitest';
import { type Day, shiftDay } from '#shared/domain/days';
import { type MaterialId, materialIdSchema } from '#shared/domain/ids';
import { defaultRhythm } from '#shared/domain/planner/rhythm';
import { type DealtMaterial, dealMaterials } from '#shared/domain/planner/series/deal-materials';
import { item, monday, series } from './series-fixtures';

const id = (name: string) => materialIdSchema.parse(name);

function material(name: string, changes: Partial<DealtMaterial> = {}): DealtMaterial {
  return {
    id: id(name),
    body: `正文${name}`,
    url: '',
    file: null,
    expiresOn: null,
    restDays: null,
    ...changes,
  };
}

const week = Array.from({ length: 7 }, (_, index) => item(shiftDay(monday, index), { kind: '锦囊' }));

function deal(
  materials: readonly DealtMaterial[],
  uses: ReadonlyMap<MaterialId, readonly Day[]> = new Map(),
  items = week,
  given = '',
) {
  const { dealt, refused } = dealMaterials(
    series({ body: given }),
    items,
    materials,
    uses,
    defaultRhythm,
    monday,
  );
  return {
    dealt: dealt.map((one) => `${one.itemId.replace('hand-', '')} ${one.materialId}`),
    refused: refused.map((one) => `${one.materialId} ${one.reason}`),
  };
}

describe('dealing materials', () => {
  it('goes in order, to coming items that have nothing yet', () => {
    const items = week.map((row, index) => ({
      ...row,
      body: index === 1 ? '写好了' : '',
      sentAt: index === 2 ? 1 : null,
      skippedAt: index === 3 ? 1 : null,
      materialIds: index === 4 ? [id('x')] : [],
    }));
    const before = item(shiftDay(monday, -1));
    expect(deal([material('a'), material('b')], new Map(), [...items.toReversed(), before]).dealt).toEqual([
      '2026-11-23 a',
      '2026-11-28 b',
    ]);
  });

  it('goes over the text every item of the series begins with, but not where somebody wrote it', () => {
    const given = week.map((row, index) =>
      item(row.day, { body: '开头', overrides: index === 0 ? ['body'] : [] }),
    );
    expect(deal([material('a')], new Map(), given, '开头').dealt).toEqual(['2026-11-24 a']);
  });

  it('refuses what rests, on that day and after a use within the dealing itself', () => {
    const uses = new Map([
      [id('a'), [shiftDay(monday, -29), shiftDay(monday, 90)]],
      [id('b'), [shiftDay(monday, -30), shiftDay(monday, 90)]],
      [id('c'), []],
    ]);
    expect(deal([material('a'), material('b'), material('c'), material('c')], uses)).toEqual({
      dealt: ['2026-11-23 b', '2026-11-24 c'],
      refused: ['a resting', 'c resting'],
    });
    expect(deal([material('a', { restDays: 1 }), material('a', { restDays: 1 })]).refused).toEqual([]);
  });

  it('refuses what has expired by the day it would be for, and gives that day to the next', () => {
    const short = { expiresOn: monday };
    expect(deal([material('a', short), material('b', short), material('c')])).toEqual({
      dealt: ['2026-11-23 a', '2026-11-24 c'],
      refused: ['b expired'],
    });
  });

  it('refuses what takes too long to read, by the kind of the item', () => {
    const long = (name: string, length: number) => material(name, { body: '字'.repeat(length) });
    expect(deal([long('a', 800), long('b', 801)])).toEqual({
      dealt: ['2026-11-23 a'],
      refused: ['b too-long'],
    });
    const share = week.map((row) => ({ ...row, kind: '分享' as const }));
    expect(deal([long('b', 801)], new Map(), share).refused).toEqual([]);
  });

  it('refuses what is empty, and leaves those there is no item for', () => {
    const { refused } = deal([
      material('a', { body: ' ' }),
      material('b', { body: '', url: 'https://a.cn' }),
    ]);
    expect(refused).toEqual(['a empty']);
    const [first] = week;
    expect(deal([material('a'), material('b')], new Map(), first ? [first] : [])).toEqual({
      dealt: ['2026-11-23 a'],
      refused: [],
    });
  });
});
