import { expect, test } from 'vitest';
import { buildDictionary } from '#shared/domain/checks/check-text';
import type { GroupId, MemberId } from '#shared/domain/ids';
import type { OnboardingStep } from '#shared/domain/onboarding/onboarding';
import type { Script } from '#shared/domain/scripts/script';
import { asksToLook, togetherAddress } from '../../../renderer/data/step-words';
import { demo } from '../../shared/demo/demo-fixture';

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

test('a step is offered as one text for several where its words are not written for one person', () => {
  const [model] = demo.scripts;
  const step = { id: 'half', title: '半月', goal: 'hand', scriptId: 's' } as unknown as OnboardingStep;
  const written = (body: string) => [{ ...model, id: 's', archivedAt: null, body } as Script];
  const due = (...names: string[]) =>
    names.map((name) => ({ memberId: name as MemberId, groupId: '1群' as GroupId }));
  expect(togetherAddress(step, due('a', 'b'), written('大家好'))).toBe(
    `/scripts?id=s&members=a,b&groups=${encodeURIComponent('1群')},${encodeURIComponent('1群')}&mode=merged&step=half`,
  );
  expect(togetherAddress(step, due('a', 'b'), written('{{ 新人名单 }}，你们好'))).toContain('mode=merged');
  expect(togetherAddress(step, due('a'), written('大家好'))).toBeNull();
  expect(togetherAddress(step, due('a', 'b'), written('{{ 昵称 }}，你好'))).toBeNull();
  expect(togetherAddress(step, due('a', 'b'), [])).toBeNull();
});
