import { expect, test } from 'vitest';
import { pickCareScript } from '#shared/domain/scripts/pick-care';
import type { Script } from '#shared/domain/scripts/script';

const script = (id: string, title: string, folder = ''): Script =>
  ({
    id,
    title,
    folder,
    scenario: '私聊',
    tags: [],
    body: '{{称呼}}，在吗？',
    favourite: false,
    useCount: 0,
    archivedAt: null,
  }) as unknown as Script;

const missed = script('a', '好久没见');
const opener = script('b', '开场问候');

test('getting to know somebody is not missing them: without a script for it there is none', () => {
  expect(pickCareScript([missed, opener], 'contact')).toBe(missed);
  expect(pickCareScript([missed, opener], 'acquaint')).toBeNull();
  const acquaint = script('c', '认识一下');
  expect(pickCareScript([missed, opener, acquaint], 'acquaint')).toBe(acquaint);
  const filed = script('d', '说说你自己', '自我介绍');
  expect(pickCareScript([missed, filed], 'acquaint')).toBe(filed);
});

test('a script that speaks to several in what it includes is for none of them alone', () => {
  const including = { ...script('e', '好久没见大家'), body: '{% 引用 "名单" %}，在吗？' };
  const list = { ...script('f', '名单'), body: '{{新人名单}}' };
  expect(pickCareScript([including, list], 'contact')).toBeNull();
  expect(pickCareScript([including, { ...list, body: '{{称呼}}' }], 'contact')).toBe(including);
});
