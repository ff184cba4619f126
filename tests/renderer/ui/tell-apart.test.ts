import { expect, test } from 'vitest';
import type { MemberId } from '#shared/domain/ids';
import { tellApart } from '../../../renderer/ui/tell-apart';

const hit = (id: string, nickname: string, groupNames: readonly string[], city: string) => ({
  ...{ id: id as MemberId, nickname, groupNames, city },
});

test('two of one name are told apart by their groups, or else by the city; the rest need nothing', () => {
  const hits = [
    hit('1', '万果', ['1 群'], '苏州'),
    hit('2', '万果 ', ['2 群'], '苏州'),
    hit('3', '王芳', ['1 群'], '杭州'),
    hit('4', '王芳', ['1 群'], '宁波'),
    hit('5', '王芳', [], ''),
    hit('6', '小雅', ['1 群'], '杭州'),
  ];
  const said = tellApart(hits);
  expect(hits.map(said)).toEqual(['1 群', '2 群', '1 群 · 杭州', '1 群 · 宁波', '', '']);
});
