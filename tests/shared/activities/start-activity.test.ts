import { describe, expect, it } from 'vitest';
import { startGaps, startPatch } from '#shared/domain/activities/start-activity';
import { activity, countedIds, metric, task } from './activity-fixtures';

const complete = activity({ status: 'planned', risks: [] });

describe('what is missing before an activity begins', () => {
  it('is nothing when a goal has a number and it is for someone', () => {
    expect(startGaps(complete)).toEqual([]);
  });

  it('is a goal without any number, and nobody it is for', () => {
    const brief = { ...complete.brief, audience: ' ' };
    expect(startGaps({ metrics: [metric('参团人数', null, 3)], brief })).toEqual(['goal', 'audience']);
  });
});

describe('an activity that begins', () => {
  it('lists what was not done before it as risks, each once', () => {
    const tasks = [
      task('选品', { doneAt: 1 }),
      task('定价'),
      task('预告', { owner: '' }),
      task('开团', { phase: 'during' }),
    ];
    const { status, risks = [] } = startPatch(complete, tasks, countedIds(), '');
    expect(status).toBe('running');
    expect(risks.map(({ risk, action }) => [risk, action])).toEqual([
      ['定价', '运营者尽快补上'],
      ['预告', '尽快补上'],
    ]);
    expect(startPatch({ ...complete, risks }, tasks, countedIds(), '').risks).toEqual(risks);
  });

  it('keeps the reason for beginning in spite of gaps with what was missed', () => {
    const retrospective = { achieved: '', missed: '没人报名', lessons: '' };
    const started = startPatch({ ...complete, retrospective }, [], countedIds(), ' 大家等不及 ');
    expect(started.retrospective?.missed).toBe('没人报名\n没备齐就开始了：大家等不及');
    expect(startPatch(complete, [], countedIds(), ' ').retrospective).toBeUndefined();
  });
});
