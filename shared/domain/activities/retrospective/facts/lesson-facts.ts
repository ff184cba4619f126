import type { ActivityReport } from '../../../../wire/nouns/activities';
import { overPlan } from '../../budget/budget-sums';
import { writeAmount, writeDeviation } from '../../deviation';
import { owedRewards } from '../../reward';
import { listed, oneLine, quoted, repeated, writeMoney } from '../say';
import type { Fact } from './fact';
import { budgetOf } from './ledger-facts';
import { withActual } from './metric-facts';
import { attendanceOf, writeNoShow } from './people-facts';
import { lateTasks, phasesOver } from './task-facts';

/** What can be learnt from the numbers, for the next time: a beginning that people put right. */
export function lessonFacts(report: ActivityReport): readonly Fact[] {
  return [
    ...preparedLate(report),
    ...metricLessons(report),
    ...absentLesson(report),
    ...riskLessons(report),
    ...moneyLessons(report),
  ];
}

function preparedLate(report: ActivityReport): readonly Fact[] {
  const plan = { tab: 'plan', id: '' } as const;
  const open = report.tasks.filter(({ phase, doneAt }) => phase === 'before' && doneAt === null);
  const late = lateTasks(report.tasks);
  const facts: Fact[] = [];
  if (phasesOver(report).includes('before') && open.length > 0) {
    const names = listed(
      open.map(({ title }) => quoted(title)),
      '项',
    );
    facts.push(lesson('before', `下次开始前先做完：${names}`, plan));
  }
  if (late[0]) {
    const { task, days } = late[0];
    facts.push(lesson('late', `${quoted(task.title)}晚了 ${writeAmount(days, '天')}，下次往前排`, plan));
  }
  return facts;
}

function metricLessons(report: ActivityReport): readonly Fact[] {
  return report.activity.metrics.flatMap((typed) => {
    const metric = withActual(typed, report);
    const { id, name, goal, actual } = metric;
    if (goal === null || goal === 0 || actual === null || actual >= goal) return [];
    const real = writeAmount(actual, oneLine(metric.unit));
    const short = writeDeviation(metric).replace(/^-/u, '');
    const text = `${quoted(name)}比目标少 ${short}，下次参考这次的 ${real}来定`;
    return [lesson(`metric:${id}`, text, { tab: 'plan', id })];
  });
}

function absentLesson(report: ActivityReport): readonly Fact[] {
  const counts = attendanceOf(report);
  if (!counts || counts.absent === 0) return [];
  const text = `缺席率 ${writeNoShow(counts)}，下次开始前挨个提醒一遍`;
  return [lesson('absent', text, { tab: 'people', id: '' })];
}

function riskLessons({ activity }: ActivityReport): readonly Fact[] {
  return activity.risks
    .filter(({ triggeredAt }) => triggeredAt.length > 0)
    .map(({ id, risk, action }) => {
      const first = repeated(action) ? `先备好：${repeated(action)}` : '先想好怎么办';
      return lesson(`risk:${id}`, `${quoted(risk)}真的会发生，下次${first}`, { tab: 'run', id });
    });
}

function moneyLessons(report: ActivityReport): readonly Fact[] {
  const ledger = { tab: 'ledger', id: '' } as const;
  const owed = owedRewards(report.rewards).length;
  const { sums } = budgetOf(report);
  const over = overPlan(sums.cost);
  const facts: Fact[] = [];
  if (report.activity.status === 'done' && owed > 0) {
    facts.push(lesson('owed', `结束时还欠 ${writeAmount(owed, '份')}奖励，下次先排好谁来发、哪天发`, ledger));
  }
  if (over !== null && over > 0) {
    const text = `超支 ${writeMoney(over)}，下次预算按这次的 ${writeMoney(sums.cost.actualInFen)}来做`;
    facts.push(lesson('budget', text, ledger));
  }
  return facts;
}

function lesson(key: string, text: string, link: Fact['link']): Fact {
  return { key: `lesson:${key}`, section: 'lessons', text, link };
}
