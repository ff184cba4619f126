import { expect, test } from 'vitest';
import { day } from '../../../../shared/domain/days';
import { communityIdSchema, materialIdSchema } from '../../../../shared/domain/ids';
import type { Advice } from '../../../../shared/domain/planner/advice/advice';
import { alternativesFor, type UsedMaterial } from '../../../../shared/domain/planner/advice/alternatives';
import { type Material, newMaterialFields } from '../../../../shared/domain/planner/material';

const today = day('2026-11-22');
const onlyLinks: Advice = {
  kind: 'only-links',
  days: [today],
  itemIds: [],
  figure: 14,
  contentKind: null,
  slot: '',
  planOn: today,
};
const rests = { materialRestDays: 30 };

function used(
  title: string,
  category: Material['category'],
  use: Partial<UsedMaterial> = {},
  fields: Partial<Material> = {},
): UsedMaterial {
  return {
    material: {
      ...newMaterialFields,
      id: materialIdSchema.parse(crypto.randomUUID()),
      communityId: communityIdSchema.parse('00000000-0000-4000-8000-000000000001'),
      title,
      category,
      createdAt: 0,
      updatedAt: 0,
      ...fields,
    },
    uses: 0,
    usedOn: use.lastUsedOn ? [use.lastUsedOn] : [],
    lastUsedOn: null,
    ...use,
  };
}

test('an empty library still gives three, all of them talk', () => {
  const found = alternativesFor(onlyLinks, [], rests);
  expect(found).toHaveLength(3);
  expect(found.every(({ kind, body }) => (kind === '话题' || kind === '分享') && body !== '')).toBe(true);
  expect(new Set(found.map(({ title }) => title)).size).toBe(3);
});

test('the library comes first: no more links, nothing resting, expired or put away, the least used first', () => {
  const library = [
    used('新闻', '行业资讯'),
    used('面霜', '产品服务'),
    used('刚用过', '科普知识', { uses: 1, lastUsedOn: day('2026-11-10') }),
    used('过期', '科普知识', {}, { expiresOn: day('2026-11-01') }),
    used('收起', '科普知识', {}, { archivedAt: 1 }),
    used('用过一次', '科普知识', { uses: 1, lastUsedOn: day('2026-09-01') }),
    used('没用过', '科普知识'),
    used('教一招', '技能分享', { uses: 4, lastUsedOn: day('2026-08-01') }),
  ];
  expect(alternativesFor(onlyLinks, library, rests).map(({ title }) => title)).toEqual([
    '没用过',
    '教一招',
    '用过一次',
  ]);
});

test('the kind there is too much of is not offered', () => {
  const talk: Advice = { ...onlyLinks, kind: 'monotony', contentKind: '话题' };
  const found = alternativesFor(talk, [used('破个冰', '破冰')], rests);
  expect(found).toHaveLength(3);
  expect(found.map(({ kind }) => kind)).not.toContain('话题');
});

test('a collision and an unwritten text want no other content', () => {
  expect(alternativesFor({ ...onlyLinks, kind: 'collision', planOn: null }, [], rests)).toEqual([]);
});
