import { describe, expect, it } from 'vitest';
import { finishGaps, finishNotes } from '#shared/domain/activities/finish-activity';
import { actualOf } from '#shared/domain/activities/measures';
import type { Reward } from '#shared/domain/activities/reward';
import {
  fillRewardBlanks,
  owedLines,
  readRewardLine,
  rewardSums,
  thanksScript,
} from '#shared/domain/activities/reward-rules';
import type { RewardId } from '#shared/domain/ids';
import { activity, activityId, communityId, metric, task } from './activity-fixtures';

function reward(name: string, sentAt: number | null): Reward {
  const rest = { communityId, activityId, memberId: null, tracking: '', thankedAt: null, createdAt: 1 };
  return { id: name as RewardId, name, kind: 'gift', what: '小样', costInFen: null, sentAt, ...rest };
}

describe('an activity that ends', () => {
  it('counts what was promised and not sent', () => {
    expect(finishGaps([reward('圆圆', null), reward('小林', 5), reward('阿真', null)])).toBe(2);
    expect(finishGaps([])).toBe(0);
  });

  it('says what is still open', () => {
    const tasks = [
      task('开团', { phase: 'during', owner: '小满' }),
      task('发货', { phase: 'after', owner: ' 阿真 ' }),
      task('收款', { phase: 'after', owner: '圆圆', doneAt: 1 }),
    ];
    const briefings = [
      { owner: '小满', toldAt: 1, restatedAt: 2 },
      { owner: '阿真', toldAt: 1, restatedAt: null },
    ];
    const metrics = [
      metric('参团人数', 30, null),
      { ...metric('销售额', 100, null), measure: 'chain-amount' as const },
      metric('没有目标', null, null),
    ];
    const notes = finishNotes(activity({ briefings, metrics }), tasks, (one) =>
      actualOf(one, { 'chain-amount': 120 }),
    );
    expect(notes.openTasks.map(({ title }) => title)).toEqual(['开团']);
    expect(notes.openAfter.map(({ title }) => title)).toEqual(['发货']);
    expect(notes.unconfirmed).toEqual(['阿真']);
    expect(notes.unmeasured).toEqual(['参团人数']);
  });
});

describe('rewards', () => {
  const owed = [reward('圆圆', null), reward('小林', 5), reward(' 阿真\n二号 ', null)];

  it('are counted, with what they cost where somebody said so', () => {
    expect(rewardSums(owed)).toEqual({ count: 3, owed: 2, thanked: 0, costInFen: null });
    expect(rewardSums([{ ...reward('圆圆', 1), costInFen: 350 }, ...owed]).costInFen).toBe(350);
  });

  it('are listed by what is owed, each name on its line', () => {
    expect(owedLines([...owed, { ...reward('小林', null), what: '手写卡' }])).toEqual([
      '小样：@圆圆 @阿真 二号',
      '手写卡：@小林',
    ]);
  });

  it('are read from one line: who, then what', () => {
    expect(readRewardLine('圆圆 防晒小样 两支')).toEqual({ name: '圆圆', what: '防晒小样 两支' });
    expect(readRewardLine('@圆圆：小样')).toEqual({ name: '圆圆', what: '小样' });
    expect(readRewardLine(' 圆圆 ')).toEqual({ name: '圆圆', what: '' });
    expect(readRewardLine('Amy Li 口红', ['Amy', 'Amy Li'])).toEqual({ name: 'Amy Li', what: '口红' });
    expect(readRewardLine('@Amy Lily 口红', ['Amy Li'])).toEqual({ name: 'Amy', what: 'Lily 口红' });
  });

  it('are thanked for with the script about thanks, its blanks filled', () => {
    const script = (title: string, body: string) => ({ id: title, title, body });
    const scripts = [
      script('感谢', ' '),
      script('开团', '开'),
      script('活动收尾，谢谢大家', '谢'),
      script('领奖感谢', '好'),
    ];
    expect(thanksScript(scripts)?.title).toBe('领奖感谢');
    expect(thanksScript(scripts.slice(0, 3))).toBe(null);
    expect(thanksScript([script('谢谢领到礼物的人', ' ')])).toBe(null);
    expect(fillRewardBlanks('【昵称】的【奖品】，单号【单号】，【日期】', reward('圆圆', 1))).toBe(
      '圆圆的小样，单号【单号】，【日期】',
    );
  });
});
