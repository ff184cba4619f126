import { expect, test } from 'vitest';
import type { GroupId, MemberId } from '#shared/domain/ids';
import type { MergedText } from '#shared/domain/scripts/merged-welcome';
import {
  composeTexts,
  onlyText,
  queueItemsOf,
  stepCount,
} from '../../../../renderer/data/composer/compose-texts';
import { demo } from '../../../shared/demo/demo-fixture';

const limit = { unit: 'characters', most: 40 } as const;
const asWritten = { limit, numbered: false, mentions: 'as-written' } as const;
const people = demo.members.slice(0, 2).map((member) => ({ member, membership: null }));
const finished = (text: string, members: MergedText['members'] = []): MergedText => ({
  ...{ text, members, label: '' },
  fits: [...text].length <= limit.most,
});
const inNone = () => null;
const inFirst = () => ({ id: 'g1' as GroupId });
const welcome = { id: null, scenario: '欢迎', stepId: 'rules' } as const;

test('one text that fits is copied as it is; a cut one goes through the queue, and the cut is told', () => {
  const [whole] = [composeTexts([finished('你好')], asWritten, inNone)];
  expect(onlyText(whole)).toBe('你好');
  expect(whole[0]?.pieces).toBe(0);

  const cut = composeTexts([finished('今天也要好好擦防晒哦。'.repeat(8))], asWritten, inNone);
  expect(onlyText(cut)).toBeNull();
  expect(cut[0]?.pieces).toBe(stepCount(cut));
  expect(stepCount(cut)).toBeGreaterThan(1);
});

test('a text its author parted is not called cut, however long the whole is', () => {
  const parted = `${'好'.repeat(30)}\n【分段】\n${'呀'.repeat(30)}`;
  const [text] = composeTexts([finished(parted)], asWritten, inNone);
  expect(text?.steps.map(({ kind }) => kind)).toEqual(['text', 'text']);
  expect(text?.pieces).toBe(0);
});

test('逐个@ gives nickname steps before the body, all for the same people in the group meant, with the step they are past', () => {
  const names = people.map(({ member }) => member.nickname);
  const texts = composeTexts([finished('欢迎', people)], { ...asWritten, mentions: 'staged' }, inFirst);
  const items = queueItemsOf(texts, welcome);
  expect(items.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    ...names.map((name) => `mention ${name}`),
    'text 欢迎',
  ]);
  const ids: readonly MemberId[] = people.map(({ member }) => member.id);
  for (const item of items) {
    expect(item.memberIds).toEqual(ids);
    expect(item).toMatchObject({ welcome: true, stepId: 'rules', scriptId: null, groupId: 'g1' });
  }
});
