import { describe, expect, it } from 'vitest';
import { composeSteps } from '#shared/domain/composer/compose-steps';
import { safeWeChatLimit } from '#shared/domain/scripts/merged-welcome';
import { onlyText, queueItemsOf, recordedFor } from '../../../../renderer/app/quick/quick-steps';
import { sentBefore } from '../../../../renderer/app/quick/sent-before';

const stepsOf = (body: string) =>
  composeSteps(body, { limit: safeWeChatLimit, numbered: false, mentions: 'as-written', names: [] });

const welcome = { id: 's' as never, scenario: '欢迎' as const };
const filled = (body: string, memberId: string | null) => ({
  steps: stepsOf(body),
  member: memberId === null ? null : ({ member: { id: memberId } } as never),
  group: { id: 'g' } as never,
});

describe('how a text of 快捷话术 is recorded', () => {
  it('copies at once only what is one text and nothing else', () => {
    expect(onlyText(stepsOf('你好'))).toBe('你好');
    expect(onlyText(stepsOf('【图片 礼盒】'))).toBeNull();
    expect(onlyText(stepsOf('【图片 礼盒】\n你好'))).toBeNull();
    expect(onlyText(stepsOf('你好\n【分段】\n再见'))).toBeNull();
    expect(onlyText(stepsOf('你好\n【等待 2 分钟】'))).toBeNull();
    expect(onlyText(stepsOf('【分段】'))).toBeNull();
  });

  it('puts each step into the queue with its kind, for the group it was filled for', () => {
    const items = queueItemsOf(welcome, filled('【图片 礼盒】\n一\n【分段】\n二', '甲'));
    expect(items.map(({ kind, part, text }) => [kind, part?.at, text])).toEqual([
      ['note', undefined, '发图片：礼盒'],
      ['text', 1, '一'],
      ['text', 2, '二'],
    ]);
    for (const item of items) expect(item).toMatchObject({ groupId: 'g', memberIds: ['甲'], welcome: true });
  });

  it('welcomes nobody where nobody is meant', () => {
    expect(recordedFor(welcome, filled('一', null))).toMatchObject({ memberIds: [], welcome: false });
    expect(recordedFor({ ...welcome, scenario: '群规' }, filled('一', '甲')).welcome).toBe(false);
  });
});

describe('what was sent before', () => {
  const found = (similarity: number, at: number) => ({ similarity, at, text: '' });

  it('is the very same rather than what is much like it, and the latest of several', () => {
    expect(sentBefore([null, found(0.95, 9), found(1, 2), found(1, 4)], [])).toEqual({ same: true, at: 4 });
    expect(sentBefore([null], [])).toBeNull();
  });

  it('leaves out what the script keeps silent about', () => {
    expect(sentBefore([found(1, 4), found(0.95, 2)], ['repeat'])).toEqual({ same: false, at: 2 });
    expect(sentBefore([found(1, 4), found(0.95, 2)], ['repeat', 'similar'])).toBeNull();
  });
});
