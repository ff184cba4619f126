import { expect, test } from 'vitest';
import { buildDictionary } from '#shared/domain/checks/check-text';
import { asksToLook } from '../../../renderer/data/step-words';

const dictionary = buildDictionary([
  { word: '一夜回春', category: '夸大功效', severity: 'high', suggestion: '', enabled: true },
  { word: '还可以', category: '夸大功效', severity: 'low', suggestion: '', enabled: true },
]);
const same = { similarity: 1 };

test('a step is looked at first when the same was sent there or a word weighs heavily, unless that is muted', () => {
  expect(asksToLook('欢迎你', null, dictionary, [])).toBe(false);
  expect(asksToLook('还可以', { similarity: 0.9 }, dictionary, [])).toBe(false);
  expect(asksToLook('欢迎你', same, dictionary, [])).toBe(true);
  expect(asksToLook('欢迎你', same, dictionary, ['repeat'])).toBe(false);
  expect(asksToLook('用了一夜回春', null, dictionary, [])).toBe(true);
  expect(asksToLook('用了一夜回春', null, dictionary, ['word'])).toBe(false);
});
