import type { ActivityReport } from '../../../../wire/nouns/activities';
import { type Day, dayOf, daysBetween, type Instant, shiftDay } from '../../../days';
import { writeDay } from '../../../scripts/day-words';
import { writeAmount } from '../../deviation';
import { repeated } from '../say';
import type { Fact } from './fact';

const plan = { tab: 'plan', id: '' } as const;

/** When it began and ended against the plan, and why it did in spite of what was missing. */
export function timeFacts({ activity }: ActivityReport): readonly Fact[] {
  const { startsOn, startedAt, finishedAt, days, status } = activity;
  const lastDay = shiftDay(startsOn, days - 1);
  const facts: Fact[] = [];
  if (startedAt !== null && status !== 'planned') {
    const late = daysBetween(startsOn, dayOf(startedAt));
    facts.push({
      key: 'time:start',
      section: late === 0 ? 'achieved' : 'analysis',
      text: `${againstPlan(late, '开始')}${bothDays(startsOn, startedAt)}`,
      link: plan,
    });
  }
  if (finishedAt !== null && status === 'done') {
    facts.push({
      key: 'time:finish',
      section: 'analysis',
      text: `${againstPlan(daysBetween(lastDay, dayOf(finishedAt)), '结束')}${bothDays(lastDay, finishedAt)}`,
      link: plan,
    });
  }
  return facts;
}

/** Why it began or ended although something was missing, in the words that were given. */
export function reasonFacts({ activity }: ActivityReport): readonly Fact[] {
  const { startReason, finishReason } = activity;
  const reason = (key: string, lead: string, said: string, tab: 'plan' | 'ledger'): readonly Fact[] =>
    repeated(said)
      ? [{ key, section: 'missed', text: `${lead}：${repeated(said)}`, link: { tab, id: '' } }]
      : [];
  return [
    ...reason('reason:start', '没备齐就开始了', startReason, 'plan'),
    ...reason('reason:finish', '奖励没发完就结束了', finishReason, 'ledger'),
  ];
}

function againstPlan(late: number, what: string): string {
  if (late === 0) return `按计划${what}`;
  return `比计划${late > 0 ? '晚' : '早'} ${writeAmount(Math.abs(late), '天')}${what}`;
}

function bothDays(planned: Day, at: Instant): string {
  const words = (day: Day) => writeDay(day, 'M月d日');
  return dayOf(at) === planned ? `：${words(planned)}` : `：计划${words(planned)}，实际${words(dayOf(at))}`;
}
