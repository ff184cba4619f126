import { describe, expect, it } from 'vitest';
import type { Activity } from '#shared/domain/activities/activity';
import type { BudgetLine, Cue } from '#shared/domain/activities/parts';
import { factsOf } from '#shared/domain/activities/retrospective/facts/facts';
import { day, instantOf, timeOfDay } from '#shared/domain/days';
import type { ActivityReport } from '#shared/wire/nouns/activities';
import { activity, metric, task, written } from '../activity-fixtures';
import { chain, people, report, reward } from './report-fixture';

const today = day('2026-11-25');
const brief = { purpose: '', audience: '', reason: '', rules: '', rewards: '', userPurpose: '' };
const at = (on: string, time: string) => instantOf(day(on), timeOfDay(time));

function bare(fields: Partial<Activity> = {}): Activity {
  return activity({ brief, metrics: [], retrospective: written({}), ...fields });
}

/** The facts as `section key: sentence`. */
function told(given: Partial<ActivityReport>): readonly string[] {
  return factsOf(report(given), today).map(({ section, key, text }) => `${section} ${key}: ${text}`);
}

describe('the facts of an activity', () => {
  it('are none where nothing is known', () => {
    expect(told({ activity: bare() })).toEqual([]);
    expect(told({ activity: bare({ metrics: [metric('参团人数', 30, null)] }) })).toEqual([]);
  });

  it('say of every goal what came of it, typed or counted, and nothing of whether 0 is good', () => {
    const metrics = [
      metric('参团人数', 30, 36),
      metric('接龙份数', 45, 30.5, '份'),
      { ...metric('到场', 20, null), measure: 'attended' as const },
      { ...metric('新认识', null, null), measure: 'new-intros' as const },
      metric('投诉', 0, 3, '次'),
    ];
    expect(told({ activity: bare({ metrics }), counted: { attended: 20, 'new-intros': 4 } })).toEqual([
      'achieved metric:参团人数: 「参团人数」做到 36 人，目标 30 人（+20%）。',
      'missed metric:接龙份数: 「接龙份数」只到 30.5 份，目标 45 份（-32.2%）。',
      'achieved metric:到场: 「到场」做到 20 人，目标 20 人。',
      'achieved metric:新认识: 离用户更近：「新认识」是 4 人，没有设目标。',
      'analysis metric:投诉: 「投诉」是 3 次，目标 0 次。',
      'lessons lesson:metric:接龙份数: 「接龙份数」比目标少 32.2%，下次参考这次的 30.5 份来定。',
    ]);
  });

  it('name what was not done of a phase that is over, and what was done late by how many days', () => {
    const tasks = [
      task('选品', { doneAt: at('2026-11-22', '10:00') }),
      task('预告'),
      task('开团', { phase: 'during', doneAt: at('2026-11-20', '10:00') }),
    ];
    expect(told({ activity: bare(), tasks })).toEqual([
      'missed tasks:before: 活动前的 2 项任务完成 1 项，没做完：「预告」。',
      'achieved tasks:during: 活动中的 1 项任务全部完成。',
      'missed tasks:late: 1 项任务做晚了：「选品」晚 2 天。',
      'lessons lesson:before: 下次开始前先做完：「预告」。',
      'lessons lesson:late: 「选品」晚了 2 天，下次往前排。',
    ]);
  });

  it('take no task of a phase that goes on for missed, unless its day is over', () => {
    const tasks = [
      task('收反馈', { phase: 'after', dueOn: day('2026-11-30') }),
      task('催单', { phase: 'during', dueOn: day('2026-11-24') }),
    ];
    expect(told({ activity: bare({ status: 'running' }), tasks })).toEqual([
      'missed tasks:overdue: 1 项任务过了日子还没做：「催单」。',
    ]);
    expect(told({ activity: bare({ status: 'planned' }), tasks: [task('选品', { dueOn: null })] })).toEqual(
      [],
    );
  });

  it('say all is done once, and that it was in time', () => {
    const tasks = [task('选品', { doneAt: at('2026-11-20', '23:59') })];
    expect(told({ activity: bare(), tasks })).toEqual([
      'achieved tasks:all: 1 项任务全部完成。',
      'achieved tasks:late: 有日子的 1 项任务都按时做完。',
    ]);
  });

  it('compare begin and end with the plan, with the reasons that were given', () => {
    const late = bare({
      days: 2,
      startedAt: at('2026-11-24', '09:00'),
      finishedAt: at('2026-11-23', '09:00'),
      startReason: '货已经到了\n',
      finishReason: '快递停运。',
    });
    expect(told({ activity: late })).toEqual([
      'analysis time:start: 比计划晚 2 天开始：计划11月22日，实际11月24日。',
      'analysis time:finish: 按计划结束：11月23日。',
      'missed reason:start: 没备齐就开始了：货已经到了。',
      'missed reason:finish: 奖励没发完就结束了：快递停运。',
    ]);
  });

  it('count who signed up, came, stayed away and waited', () => {
    const participants = people({ interested: 9, signed: 2, attended: 6, absent: 1, quit: 1 });
    expect(told({ activity: bare({ seats: 2 }), participants })).toEqual([
      'achieved people:signed: 9 人报名，其中 2 人候补，名额 2 个。',
      'achieved people:came: 6 人到场，到场率 85.7%。',
      'missed people:absent: 1 人缺席，缺席率 14.3%。',
      'analysis people:quit: 1 人报名后退出。',
      'analysis people:waiting: 2 人候补，没有轮到名额。',
      'lessons lesson:absent: 缺席率 14.3%，下次开始前挨个提醒一遍。',
    ]);
  });

  it('add up a 接龙, and say who has not paid only where somebody keeps that list', () => {
    const joined = 'achieved chain:chain-1: 2 人接龙「抽纸」，共 5 箱，合计 50 元。';
    expect(told({ activity: bare(), chains: [chain('1. 小满 2箱\n2. 阿岚 3箱')] })).toEqual([joined]);
    expect(told({ activity: bare(), chains: [chain('1. 小满 2箱 已付\n2. 阿岚 3箱', 4)] })).toEqual([
      joined,
      'missed chain-unpaid:chain-1: 「抽纸」还有 1 人没付款。',
      'missed chain-over:chain-1: 「抽纸」超出限量：接了 5 箱，只有 4 箱。',
    ]);
  });

  it('count check-ins, rewards and money', () => {
    const checkIns = {
      people: 12,
      total: 180,
      completed: [{ memberId: null, name: '小满' }],
      bestStreak: { name: '小满', days: 21, people: 1 },
    };
    const line = (side: BudgetLine['side'], plannedInFen: number, actualInFen: number): BudgetLine => ({
      id: side,
      side,
      name: side,
      plannedInFen,
      actualInFen,
    });
    const given = bare({
      checkIn: { days: 21, makeUps: 1, reward: '' },
      budget: [line('cost', 100_000, 120_050), line('income', 200_000, 200_000)],
    });
    const rewards = [reward('面膜', 1), reward('面膜', null, 1)];
    expect(told({ activity: given, checkIns, rewards, participants: people({ attended: 10 }) })).toEqual([
      'achieved people:signed: 10 人报名。',
      'achieved people:came: 10 人到场，到场率 100%。',
      'achieved check-in:people: 21 天打卡有 12 人参加，共 180 次。',
      'achieved check-in:completed: 1 人完成打卡，占参加的 8.3%。',
      'achieved check-in:streak: 小满连续打卡 21 天，最久。',
      'missed rewards: 奖励应发 2 份，已发 1 份，还有 1 份没发。',
      'missed budget:cost: 花了 1,200.5 元，预算 1,000 元，超支 200.5 元。',
      'achieved budget:income: 收入 2,000 元，预计 2,000 元，和预计一样。',
      'achieved budget:profit: 毛利 799.5 元，投入产出 66.6%。',
      'analysis budget:per-head: 人均成本 120.05 元。',
      'lessons lesson:owed: 结束时还欠 1 份奖励，下次先排好谁来发、哪天发。',
      'lessons lesson:budget: 超支 200.5 元，下次预算按这次的 1,200.5 元来做。',
    ]);
  });

  it('name nobody for a streak that several have', () => {
    const checkIns = {
      people: 5,
      total: 40,
      completed: [],
      bestStreak: { name: '小满', days: 14, people: 3 },
    };
    expect(told({ activity: bare({ status: 'running' }), checkIns })).toContain(
      'achieved check-in:streak: 3 人连续打卡 14 天，最久。',
    );
  });

  it('take no task for missed whose day is still to come, though the activity is over', () => {
    const tasks = [
      task('收反馈', { phase: 'after', dueOn: day('2026-11-24') }),
      task('寄礼物', { phase: 'after', dueOn: day('2026-11-25') }),
    ];
    expect(told({ activity: bare(), tasks })).toEqual([
      'missed tasks:after: 活动后的 2 项任务完成 0 项，没做完：「收反馈」，还有 1 项没到日子。',
    ]);
    expect(told({ activity: bare(), tasks: tasks.slice(1) })).toEqual([]);
  });

  it('tell when a risk came true, how far the run drifted, and what people said, by name only with their consent', () => {
    const cue = (id: string, minute: number, doneAt: number | null): Cue => ({
      ...{ id, minute, title: id, owner: '', scriptId: '', text: '', doneAt },
    });
    const given = bare({
      risks: [
        {
          ...{ id: 'r', risk: '人数不够', trigger: '', action: '延长一天', owner: '', scriptId: '' },
          triggeredAt: [at('2026-11-22', '21:00'), at('2026-11-22', '20:15')],
        },
      ],
      cues: [
        cue('开场', 0, at('2026-11-22', '20:01')),
        cue('抽奖', 30, at('2026-11-22', '20:38')),
        cue('收尾', 60, null),
      ],
      quotes: [
        { id: 'q1', text: '第一次\n敢开口', name: '小满', consent: true },
        { id: 'q2', text: '下次还来', name: '阿岚', consent: false },
      ],
    });
    const facts = told({ activity: given });
    expect(facts).toEqual([
      'analysis risk:r: 备案「人数不够」触发 2 次：11月22日 20:15、11月22日 21:00，做法：延长一天。',
      'analysis cues:drift: 流程走了 2 个环节（共 3 个），和计划差得最多的是「抽奖」，晚 8 分钟。',
      'missed cues:left: 流程有 1 个环节没走到：「收尾」。',
      'achieved quote:q1: 小满说：「第一次；敢开口」。',
      'achieved quote:q2: 有群友说：「下次还来」。',
      'lessons lesson:risk:r: 「人数不够」真的会发生，下次先备好：延长一天。',
    ]);
    expect(facts.join('')).not.toContain('阿岚');
  });

  it('tell what went on in the groups as far as it was counted', () => {
    const window = { ...report().window, sentItems: 6, talkers: 18, joined: 3 };
    expect(told({ activity: bare(), window })).toEqual([
      'analysis window:sent: 活动期间发了 6 条内容。',
      'analysis window:talkers: 活动期间有 18 人在群里说过话。',
      'analysis window:moves: 活动期间进群 3 人。',
    ]);
    expect(told({ activity: bare(), window: { ...window, replies: 0 } })[0]).toContain('收到 0 条回复');
  });

  it('have one key each and are one line, whatever people wrote', () => {
    const hostile = `第一行\n第二行\u2028${'长'.repeat(900)}`;
    const given = activity({
      metrics: [metric(hostile, 1, 2, hostile), metric('同名', 1, 0)],
      brief: { ...brief, audience: hostile, purpose: hostile },
      startReason: hostile,
      quotes: [{ id: 'q', text: hostile, name: hostile, consent: true }],
    });
    const tasks = Array.from({ length: 30 }, (_, index) => task(`${hostile}${index}`));
    const facts = factsOf(report({ activity: given, tasks }), today);
    expect(new Set(facts.map(({ key }) => key)).size).toBe(facts.length);
    for (const { text } of facts) expect(text).not.toMatch(/[\r\n\u2028]/u);
    expect(facts.find(({ key }) => key === 'tasks:before')?.text).toContain('等 30 项');
  });
});
