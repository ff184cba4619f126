import type { CheckInSummary } from '../../wire/nouns/ledgers';
import type { Chain } from '../chains/chain';
import { chainTable } from '../chains/chain-table';
import { budgetSums } from './budget/budget-sums';
import type { Participant } from './participant';
import { type BudgetLine, closenessMeasures, type Measure, type Metric } from './parts';
import type { Reward } from './reward';

/** What is counted from an activity's own rows; null where nothing is known. Money is in yuan, a rate in per cent. */
export type Counted = Readonly<Partial<Record<Measure, number | null>>>;

/** The rows that measures are counted from. */
export type CountedRows = Readonly<{
  participants: ReadonlyArray<Pick<Participant, 'state'>>;
  chains: ReadonlyArray<Pick<Chain, 'text' | 'corrections' | 'people' | 'priceInFen' | 'stock'>>;
  checkIns: Pick<CheckInSummary, 'people' | 'completed'>;
  rewards: ReadonlyArray<Pick<Reward, 'sentAt'>>;
  budget: readonly BudgetLine[];
  /** New in the days of the activity; `repeatTalkers` is null where no speech was ever counted. */
  closeness: Readonly<{ newRoles: number; newIntros: number; repeatTalkers: number | null }>;
}>;

/** The values of all measures but `manual`, as of now. */
export function countMeasures(rows: CountedRows): Counted {
  const { participants, checkIns, rewards, closeness } = rows;
  const known = (is: boolean, value: number) => (is ? value : null);
  const income = budgetSums(rows.budget).income.actualInFen;
  return {
    ...countPeople(participants),
    ...countChains(rows.chains),
    'check-in-people': known(checkIns.people > 0, checkIns.people),
    'check-in-completed': known(checkIns.people > 0, checkIns.completed.length),
    'rewards-sent': known(rewards.length > 0, rewards.filter(({ sentAt }) => sentAt !== null).length),
    income: income === null ? null : income / 100,
    'new-roles': closeness.newRoles,
    'new-intros': closeness.newIntros,
    'repeat-talkers': closeness.repeatTalkers,
  };
}

/** Who was marked absent had signed up: marking who came does not change how many signed up. */
function countPeople(participants: CountedRows['participants']): Counted {
  const count = (state: Participant['state']) => participants.filter((one) => one.state === state).length;
  const attended = count('attended');
  const signed = count('signed') + attended + count('absent');
  const marked = attended + count('absent') > 0;
  return {
    signed: participants.length > 0 ? signed : null,
    attended: marked ? attended : null,
    'attendance-rate': marked ? Math.round((attended / signed) * 1000) / 10 : null,
  };
}

function countChains(chains: CountedRows['chains']): Counted {
  if (chains.length === 0) return { 'chain-people': null, 'chain-quantity': null, 'chain-amount': null };
  const tables = chains.map(chainTable);
  const joined = tables.flatMap(({ people }) => people).filter(({ quantity }) => quantity > 0);
  const amount = chainIncome(chains);
  return {
    'chain-people': new Set(joined.map(({ memberId, key }) => memberId ?? `name:${key}`)).size,
    'chain-quantity': tables.reduce((sum, { quantity }) => sum + quantity, 0),
    'chain-amount': amount === null ? null : amount / 100,
  };
}

/** What the 接龙 of an activity come to, in fen; null when none of them has a price. */
export function chainIncome(chains: CountedRows['chains']): number | null {
  const amounts = chains.map((chain) => chainTable(chain).amountInFen).filter((amount) => amount !== null);
  return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : null;
}

/** What came of a metric: the number that was typed, else the one that is counted, else null. */
export function actualOf(metric: Pick<Metric, 'actual' | 'measure'>, counted: Counted): number | null {
  return metric.actual ?? countedOf(metric, counted);
}

/** The number that is counted for a metric, whatever was typed; null where none is. */
export function countedOf(metric: Pick<Metric, 'measure'>, counted: Counted): number | null {
  return metric.measure === 'manual' ? null : (counted[metric.measure] ?? null);
}

/** Whether one of the metrics says how much closer people came (离用户更近). */
export function hasCloseness(metrics: ReadonlyArray<Pick<Metric, 'measure'>>): boolean {
  return metrics.some(({ measure }) => closenessMeasures.includes(measure));
}
