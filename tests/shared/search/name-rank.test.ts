import { expect, test } from 'vitest';
import { nameRank, nearestFirst } from '#shared/domain/search/name-rank';

test.each([
  ['王芳', '王芳', 0],
  ['小雅 🌸', '小雅', 0],
  ['顏究院', '颜究院', 0],
  ['王芳', 'wangfang', 1],
  ['王芳', 'wf', 1],
  ['王芳', 'wang fang', 1],
  ['曾小雅', 'zxy', 1],
  ['王芳', 'wang', 2],
  ['王芳', '王', 2],
  ['王小芳', 'wx', 2],
  ['Wanda 王', 'wanda', 2],
  ['万果', 'wang', 3],
  ['王芳', 'wa', 3],
  ['王芳', 'wangf', 3],
  ['小王', 'wang', 4],
  ['李娜', 'wang', 4],
  ['', 'wang', 4],
] as const)('of %s, %s is at rank %i', (name, query, rank) => {
  expect(nameRank(name, query)).toBe(rank);
});

test('of those a search finds, whose name begins with it comes before whose letters only happen to', () => {
  const found = ['阿王', '万果', '王芳', '王'].map((nickname) => ({ nickname }));
  expect(nearestFirst(found, 'wang').map(({ nickname }) => nickname)).toEqual(['王', '王芳', '万果', '阿王']);
});
