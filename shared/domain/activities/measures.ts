import type { CheckInSummary } from '../../wire/nouns/ledgers';
import type { Chain } from '../chains/chain';
import type { ChainTable } from '../chains/chain-table';
import { budgetSums } from './budget/budget-sums';
import { tableOf } from './chain-tables';
import type { Participant } from './participant';
import { countSeated, countSigned } from './participants/count-states';
import { type BudgetLine, closenessMeasures, type Measure, type Metric } from './parts';
import type { Reward } from './reward';

/** What is counted from an activity's own rows; null where nothing is known. Money is in yuan, a rate in per cent. */
export type Counted = Readonly<Partial<Record<Measure, number | null>>>;

/** The rows that measures are counted from. */
export type CountedRows = Readonly<{
  participants: ReadonlyArray<Pick<Participant, 'id' | 'state' | 'signedAt' | 'position'>>;
  /** How many can take part; null for any number. */
  seats: number | null;
  chains: ReadonlyArray<Pick<Chain, 'text' | 'corrections' | 'people' | 'priceInFen' | 'stock'>>;
  checkIns: Pick<CheckInSummary, 'people' | 'completed'>;
  rewards: ReadonlyArray<Pick<Reward, 'sentAt'>>;
  budget: readonly BudgetLine[];
  /**
   * New in the days of the activity; null where nobody takes part, or it was not counted. `repeatTalkers` is null where
   * no speech was ever counted.
   */
  closeness: Readonly<Record<'newRoles' | 'newIntros' | 'repeatTalkers', number | null>>;
}>;

/** The values of all measures but `manual`, as of now. */
export function countMeasures(rows: CountedRows): Counted {
  const { checkIns, rewards, closeness } = rows;
  const known = (is: boolean, value: number) => (is ? value : null);
  const income = budgetSums(rows.budget).income.actualInFen;
  return {
    ...countPeople(rows),
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

/** The rate is one of those who had a seat: who waited for one stayed away from nothing. */
function countPeople({ participants, seats }: Pick<CountedRows, 'participants' | 'seats'>): Counted {
  const count = (state: Participant['state']) => participants.filter((one) => one.state === state).length;
  const attended = count('attended');
  const marked = attended + count('absent') > 0;
  return {
    signed: participants.length > 0 ? countSigned(participants) : null,
    attended: marked ? attended : null,
    'attendance-rate': marked ? Math.round((attended / countSeated(participants, seats)) * 1000) / 10 : null,
  };
}

function countChains(chains: CountedRows['chains']): Counted {
  if (chains.length === 0) return { 'chain-people': null, 'chain-quantity': null, 'chain-amount': null };
  const tables = chains.map(tableOf);
  const joined = tables.flatMap(({ people }) => people).filter(({ quantity }) => quantity > 0);
  const amount = sumOfAmounts(tables);
  return {
    'chain-people': new Set(joined.map(({ memberId, key }) => memberId ?? `name:${key}`)).size,
    'chain-quantity': tables.reduce((sum, { quantity }) => sum + quantity, 0),
    'chain-amount': amount === null ? null : amount / 100,
  };
}

/** What the 接龙 of an activity come to, in fen; null when none of them has a price. */
export function chainIncome(chains: CountedRows['chains']): number | null {
  return sumOfAmounts(chains.map(tableOf));
}

function sumOfAmounts(tables: readonly Pick<ChainTable, 'amountInFen'>[]): number | null {
  const amounts = tables.map(({ amountInFen }) => amountInFen).filter((amount) => amount !== null);
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
