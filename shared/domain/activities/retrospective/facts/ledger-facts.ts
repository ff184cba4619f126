import type { ActivityReport } from '../../../../wire/nouns/activities';
import { budgetResult, budgetSums, overPlan, type SideSums } from '../../budget/budget-sums';
import { headCount } from '../../budget/head-count';
import { writeAmount } from '../../deviation';
import { owedRewards } from '../../reward';
import { writeMoney } from '../say';
import type { Fact } from './fact';

const ledger = { tab: 'ledger', id: '' } as const;

/** What was promised, and what of it was sent. */
export function rewardFacts({ rewards }: ActivityReport): readonly Fact[] {
  if (rewards.length === 0) return [];
  const owed = owedRewards(rewards).length;
  const all = `奖励应发 ${writeAmount(rewards.length, '份')}`;
  if (owed === 0) return [fact('rewards', 'achieved', `${all}，全部发出`)];
  const sent = writeAmount(rewards.length - owed, '份');
  return [fact('rewards', 'missed', `${all}，已发 ${sent}，还有 ${writeAmount(owed, '份')}没发`)];
}

/** What a budget comes to, as the ledger of the activity says it. */
export function budgetOf({ activity, participants }: Pick<ActivityReport, 'activity' | 'participants'>) {
  const { heads } = headCount(participants);
  return { sums: budgetSums(activity.budget), result: budgetResult(activity.budget, heads) };
}

/** Cost and income against the plan; profit, and the cost per head, once what they are drawn from is filled in. */
export function budgetFacts(report: ActivityReport): readonly Fact[] {
  const { sums, result } = budgetOf(report);
  const profit = result.actualProfitInFen;
  const { cost, income } = sums;
  const bothSides = cost.actualInFen !== null && income.actualInFen !== null;
  const isWhole = cost.unfilled + income.unfilled === 0;
  const facts: Fact[] = [...costFacts(cost), ...incomeFacts(income)];
  if (profit !== null && bothSides && isWhole) {
    const rate = result.roiPercent === null ? '' : `，投入产出 ${writeAmount(result.roiPercent, '%')}`;
    const text = profit < 0 ? `亏了 ${writeMoney(-profit)}${rate}` : `毛利 ${writeMoney(profit)}${rate}`;
    facts.push(fact('budget:profit', profit < 0 ? 'missed' : 'achieved', text));
  }
  if (result.costPerHeadInFen !== null && cost.unfilled === 0) {
    facts.push(fact('budget:per-head', 'analysis', `人均成本 ${writeMoney(result.costPerHeadInFen)}`));
  }
  return facts;
}

function costFacts(cost: SideSums): readonly Fact[] {
  if (cost.actualInFen === null) return [];
  const over = overPlan(cost);
  const spent = `花了 ${writeMoney(cost.actualInFen)}`;
  if (over === null) return [fact('budget:cost', 'analysis', `${spent}${unfilledPart('预算', cost)}`)];
  const against =
    over === 0 ? '和预算一样' : over > 0 ? `超支 ${writeMoney(over)}` : `省下 ${writeMoney(-over)}`;
  const text = `${spent}，预算 ${writeMoney(cost.plannedInFen)}，${against}`;
  return [fact('budget:cost', over > 0 ? 'missed' : 'achieved', text)];
}

function incomeFacts(income: SideSums): readonly Fact[] {
  if (income.actualInFen === null) return [];
  const over = overPlan(income);
  const earned = `收入 ${writeMoney(income.actualInFen)}`;
  if (over === null) return [fact('budget:income', 'analysis', `${earned}${unfilledPart('预计', income)}`)];
  const against =
    over === 0 ? '和预计一样' : over > 0 ? `多收 ${writeMoney(over)}` : `少收 ${writeMoney(-over)}`;
  const text = `${earned}，预计 ${writeMoney(income.plannedInFen)}，${against}`;
  return [fact('budget:income', over < 0 ? 'missed' : 'achieved', text)];
}

/** What is said in place of a comparison while planned lines have no actual number. */
function unfilledPart(plan: string, { plannedInFen, unfilled }: SideSums): string {
  if (plannedInFen === null || unfilled === 0) return '';
  return `，${plan} ${writeMoney(plannedInFen)}，还有 ${writeAmount(unfilled, '项')}没填实际`;
}

function fact(key: string, section: Fact['section'], text: string): Fact {
  return { key, section, text, link: ledger };
}
