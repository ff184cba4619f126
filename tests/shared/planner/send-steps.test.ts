import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupId } from '#shared/domain/ids';
import { sendSteps, stepsByText, textFrom, textsOf } from '#shared/domain/planner/sending/send-steps';

const [one, two, three] = ['g1', 'g2', 'g3'] as unknown as readonly [GroupId, GroupId, GroupId];
const all = [one, two, three];
const limit = { unit: 'characters', most: 20 } as const;
const item = { body: '大家好', groupIds: [] as readonly GroupId[], variants: [] };

describe('the texts of an item', () => {
  it('are one for all groups where none has its own', () => {
    expect(textsOf(item, all)).toEqual([{ groupIds: [], body: '大家好' }]);
    expect(textsOf({ ...item, groupIds: [two] }, all)).toEqual([{ groupIds: [two], body: '大家好' }]);
  });

  it('are the common one for the rest first, then each own one', () => {
    const variants = [{ groupId: two, body: '二群好' }];
    expect(textsOf({ ...item, variants }, all)).toEqual([
      { groupIds: [one, three], body: '大家好' },
      { groupIds: [two], body: '二群好' },
    ]);
  });

  it('leave out empty ones, those of other groups, and a common one that is for nobody', () => {
    const variants = [
      { groupId: one, body: ' \n' },
      { groupId: two, body: '二群好' },
      { groupId: three, body: '三群好' },
    ];
    expect(textsOf({ ...item, groupIds: [two], variants }, all)).toEqual([
      { groupIds: [two], body: '二群好' },
    ]);
    expect(textsOf({ ...item, groupIds: [one], variants }, all)).toEqual([
      { groupIds: [one], body: '大家好' },
    ]);
  });

  it('reach every group exactly once', () => {
    const groups = fc.subarray([...all]);
    fc.assert(
      fc.property(groups, groups, (chosen, own) => {
        const variants = own.map((groupId) => ({ groupId, body: `给 ${groupId}` }));
        const reached = textsOf({ ...item, groupIds: chosen, variants }, all).flatMap(({ groupIds }) =>
          groupIds.length === 0 ? all : groupIds,
        );
        expect([...reached].sort()).toEqual([...(chosen.length > 0 ? chosen : all)].sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the steps of sending an item', () => {
  const long = '第一句话说得不短不长刚刚好。第二句话也说得不短不长刚刚好。';

  it('are pieces of the limit, numbered within a text, and what is done by hand', () => {
    const steps = sendSteps({ ...item, body: `${long}\n【图片 礼盒】` }, all, limit);
    expect(steps.map(({ kind, text, part, opens }) => [kind, text, part, opens])).toEqual([
      ['text', '第一句话说得不短不长刚刚好。', { at: 1, of: 2 }, true],
      ['text', '第二句话也说得不短不长刚刚好。', { at: 2, of: 2 }, false],
      ['note', '发图片：礼盒', null, false],
    ]);
  });

  it('of one text end where the next one opens', () => {
    const steps = sendSteps(
      { ...item, body: long, variants: [{ groupId: two, body: '二群好' }] },
      all,
      limit,
    );
    expect(textFrom(steps, 0)).toEqual(steps.slice(0, 2));
    expect(stepsByText(steps)).toEqual([steps.slice(0, 2), steps.slice(2)]);
    expect(textFrom(steps, 2).map(({ text, groupIds }) => [text, groupIds])).toEqual([['二群好', [two]]]);
  });

  it('are none where there is nothing to say', () => {
    expect(sendSteps({ ...item, body: ' \n ' }, all, limit)).toEqual([]);
  });
});
