import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Material } from '../../../../shared/domain/planner/material';
import { materialPatchSchema } from '../../../../shared/domain/planner/material';
import {
  findMaterials,
  type MaterialFilter,
  searchableMaterials,
} from '../../../../shared/domain/planner/materials/find-materials';
import { readPasted } from '../../../../shared/domain/planner/materials/read-pasted';
import { findTopics, topicGroups, topicsOf } from '../../../../shared/domain/planner/materials/topics';
import { webAddress } from '../../../../shared/domain/planner/materials/web-address';

test('pasted lines are texts and links, without the marks of their list', () => {
  const pasted =
    '1、洗脸水温别超过体温\r\n\r\n- 防晒补涂 https://a.cn/b?c=1\n3.5 折的秘密\nhttps://www.weilu.cn/x\n';
  expect(readPasted(pasted, 'lines')).toEqual([
    { form: 'text', title: '洗脸水温别超过体温', body: '洗脸水温别超过体温' },
    { form: 'link', title: '防晒补涂', url: 'https://a.cn/b?c=1' },
    { form: 'text', title: '3.5 折的秘密', body: '3.5 折的秘密' },
    { form: 'link', title: 'weilu.cn', url: 'https://www.weilu.cn/x' },
  ]);
});

test('as a whole, a text keeps its lines and takes its title from the first', () => {
  const [only, ...more] = readPasted(`  ${'换季'.repeat(20)}\n- 第二行\n`, 'whole');
  expect(more).toEqual([]);
  expect(only).toMatchObject({ title: `${'换季'.repeat(15)}…`, body: `${'换季'.repeat(20)}\n- 第二行` });
  expect(readPasted(' \n ', 'whole')).toEqual([]);
});

test('whatever is pasted, each part is a material the vault takes', () => {
  const pasted = fc.oneof(
    fc.string(),
    fc.string().map((tail) => `https://${tail}`),
  );
  fc.assert(
    fc.property(
      fc.array(pasted, { maxLength: 6 }),
      fc.constantFrom('lines' as const, 'whole' as const),
      (lines, as) => {
        for (const read of readPasted(lines.join('\n'), as)) {
          expect(materialPatchSchema.safeParse(read).success).toBe(true);
          expect(read.title.trim()).not.toBe('');
        }
      },
    ),
    { numRuns: 80 },
  );
});

test.each([
  ['https://mp.weixin.qq.com/s/abc?x=1#y', true],
  ['HTTP://a.cn', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['https://', false],
  ['https://a b.cn', false],
  ['https://good.cn@evil.cn/', false],
  ['data:text/html,x', false],
  ['看看 https://a.cn', false],
])('%s is an address of the web: %s', (address, is) => {
  expect(webAddress(address) !== null).toBe(is);
});

const material = (patch: Partial<Material>) => ({
  material: {
    archivedAt: null,
    body: '',
    category: '其他',
    contributor: '',
    form: 'text',
    source: '',
    title: '',
    url: '',
    ...patch,
  } as Material,
});
const everything: MaterialFilter = { query: '', category: null, form: null, archived: false };

test('materials are found by substring, pinyin and initials, in any of their texts', () => {
  const rows = searchableMaterials([
    material({ title: '防晒补涂', body: '两小时一次' }),
    material({ title: '空瓶', contributor: '曾小雅', form: 'image' }),
    material({ title: '旧的', archivedAt: 1 }),
  ]);
  const titles = (filter: Partial<MaterialFilter>) =>
    findMaterials(rows, { ...everything, ...filter }).map((row) => row.material.title);
  expect(titles({})).toEqual(['防晒补涂', '空瓶']);
  expect(titles({ query: 'fsbt' })).toEqual(['防晒补涂']);
  expect(titles({ query: '两小时' })).toEqual(['防晒补涂']);
  expect(titles({ query: 'zengxy' })).toEqual(['空瓶']);
  expect(titles({ form: 'image' })).toEqual(['空瓶']);
  expect(titles({ archived: true })).toEqual(['旧的']);
  expect(titles({ query: 'fsbt', form: 'image' })).toEqual([]);
});

test('the bank has twelve topics of each kind, each its own and short enough for a chat', () => {
  const all = topicGroups.flatMap((group) => topicsOf[group]);
  expect(topicGroups.map((group) => topicsOf[group].length)).toEqual([12, 12, 12]);
  expect(new Set(all.map(({ key }) => key)).size).toBe(36);
  expect(new Set(all.map(({ title }) => title)).size).toBe(36);
  expect(all.filter(({ title, body }) => title.length > 24 || body.length > 90)).toEqual([]);
  // What a cosmetic may not be said to do, and words of medicine.
  expect(all.filter(({ body }) => /治|疗|药|医|病|疹|修复|美白|抗衰/u.test(body))).toEqual([]);
});

test('topics are found by their words, pinyin and initials', () => {
  const titles = (query: string) =>
    findTopics(query).flatMap(({ topics }) => topics.map(({ title }) => title));
  expect(titles('')).toHaveLength(36);
  expect(titles('kongpj')).toEqual(['空瓶记：最近用完的一瓶']);
  expect(titles('dongzhi')).toContain('冬至：你那里吃饺子还是汤圆？');
  expect(titles('没有这样的话题')).toEqual([]);
});
