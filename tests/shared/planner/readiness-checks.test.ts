import { expect, test } from 'vitest';
import { groupIdSchema, materialIdSchema } from '../../../shared/domain/ids';
import { newPlannerItemFields } from '../../../shared/domain/planner/planner-item';
import { readyProblems } from '../../../shared/domain/planner/readiness-checks';

const written = { ...newPlannerItemFields, body: '正文' };

test('an own text wants nothing but its text', () => {
  expect(readyProblems(written)).toEqual([]);
  expect(readyProblems({ ...written, body: ' \n' })).toEqual(['body']);
});

test('转载 wants a source and 征集 a contributor, a member or a name', () => {
  expect(readyProblems({ ...written, origin: 'repost', source: ' ' })).toEqual(['source']);
  expect(readyProblems({ ...written, origin: 'repost', source: '丁香医生' })).toEqual([]);
  expect(readyProblems({ ...written, origin: 'collected', body: '' })).toEqual(['contributor', 'body']);
  expect(readyProblems({ ...written, origin: 'collected', contributor: '小雅' })).toEqual([]);
});

test('a picture, or a text of a group’s own, is content too', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  expect(readyProblems({ ...written, body: '', materialIds: [materialIdSchema.parse(id)] })).toEqual([]);
  const variants = [{ groupId: groupIdSchema.parse(id), body: '给一群的话' }];
  expect(readyProblems({ ...written, body: '', variants })).toEqual([]);
});
