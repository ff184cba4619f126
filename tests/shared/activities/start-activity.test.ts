import { describe, expect, it } from 'vitest';
import { briefGaps } from '#shared/domain/activities/brief-gaps';
import { riskSchema } from '#shared/domain/activities/parts';
import { isOpenAtStart, risksAtStart, startGaps } from '#shared/domain/activities/start-activity';
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

describe('what a brief does not say yet', () => {
  const brief = {
    purpose: '卖',
    userPurpose: '省',
    audience: '油皮',
    reason: '近',
    rules: '先付',
    rewards: '小样',
  };
  const goal = { ...metric('报名', 40, null), deadlineDays: 3 };

  it('is nothing when all of it is written', () => {
    expect(briefGaps({ brief, metrics: [goal, metric('口碑', null, null, '')] })).toEqual([]);
  });

  it('is told in the order it is read in', () => {
    expect(briefGaps({ brief: { ...brief, userPurpose: ' ', rewards: '' }, metrics: [] })).toEqual([
      'userPurpose',
      'goal',
      'rewards',
    ]);
    const bare = metric('报名', 40, null, ' ');
    expect(briefGaps({ brief, metrics: [bare] })).toEqual(['unit', 'deadline']);
  });
});

describe('an activity that begins', () => {
  const tasks = [
    task('选品', { doneAt: 1 }),
    task('定价'),
    task('预告', { owner: '' }),
    task('预告'),
    task('开团', { phase: 'during' }),
  ];

  it('lists what was not done before it as risks, each once', () => {
    const risks = risksAtStart(complete, tasks, countedIds());
    expect(risks.map(({ risk, action, owner }) => [risk, action, owner])).toEqual([
      ['定价', '运营者尽快补上', '运营者'],
      ['预告', '尽快补上', ''],
    ]);
    expect(risksAtStart({ risks }, tasks, countedIds())).toEqual(risks);
  });

  it('holds a risk that its own field keeps, however long the owner is called', () => {
    const [risk] = risksAtStart({ risks: [] }, [task('定价', { owner: '长'.repeat(500) })], countedIds());
    expect(riskSchema.safeParse(risk).success).toBe(true);
    expect(risk?.action).toMatch(/尽快补上$/u);
  });

  it('tells what it only lists from risks somebody thought of, or that came true', () => {
    const [listed] = risksAtStart({ risks: [] }, [task('定价')], countedIds());
    if (!listed) throw new Error('nothing listed');
    expect(isOpenAtStart(listed)).toBe(true);
    expect(isOpenAtStart({ ...listed, trigger: '8 点还没定' })).toBe(false);
    expect(isOpenAtStart({ ...listed, triggeredAt: [1] })).toBe(false);
  });

  it('holds no more risks than an activity can', () => {
    const many = Array.from({ length: 80 }, (_, index) => task(`第${index}件`));
    expect(risksAtStart(complete, many, countedIds())).toHaveLength(50);
  });
});
