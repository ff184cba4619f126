import type { BudgetLine } from '../parts';
import { isTotalLine } from './total-lines';

type Money = Readonly<{ plannedInFen: number | null; actualInFen: number | null }>;

/** Planned and actual money of one side in fen; null where no line of it has a number. */
export type SideSums = Money &
  Readonly<{
    /** Planned lines of it without an actual number. */
    unfilled: number;
  }>;

export type BudgetSums = Readonly<{ cost: SideSums; income: SideSums }>;

/**
 * The sums of a budget, each side for itself, in whole fen. A line that is a sum itself (合计) is not added to the
 * others; it counts where there is nothing else.
 */
export function budgetSums(lines: readonly BudgetLine[]): BudgetSums {
  const sideOf = (side: BudgetLine['side']): SideSums => {
    const own = lines.filter((line) => line.side === side);
    return {
      plannedInFen: sumOf(own, 'plannedInFen'),
      actualInFen: sumOf(own, 'actualInFen'),
      unfilled: unfilledLines(own).length,
    };
  };
  return { cost: sideOf('cost'), income: sideOf('income') };
}

function sumOf(lines: readonly BudgetLine[], kind: keyof Money): number | null {
  const numbersOf = (some: readonly BudgetLine[]) =>
    some.map((line) => line[kind]).filter((fen) => fen !== null);
  const numbers = numbersOf(lines.filter((line) => !isTotalLine(line)));
  if (numbers.length > 0) return numbers.reduce((sum, fen) => sum + fen, 0);
  return numbersOf(lines.filter(isTotalLine)).at(-1) ?? null;
}

/** Lines that were planned and have no actual number yet, sums of others left out. */
export function unfilledLines(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return lines.filter(
    (line) => line.plannedInFen !== null && line.actualInFen === null && !isTotalLine(line),
  );
}

/**
 * Actual minus planned in fen; null when one of them is not known. A side is compared once none of its planned lines
 * lacks an actual number: what is not filled in yet was not saved.
 */
export function overPlan(sums: Money & Partial<Pick<SideSums, 'unfilled'>>): number | null {
  const { plannedInFen, actualInFen, unfilled = 0 } = sums;
  return plannedInFen === null || actualInFen === null || unfilled > 0 ? null : actualInFen - plannedInFen;
}

/** What a budget comes to. Money is in fen and whole. */
export type BudgetResult = Readonly<{
  /** Gross profit (毛利): income minus cost; null when neither side has a number. A side without one counts as 0. */
  plannedProfitInFen: number | null;
  actualProfitInFen: number | null;
  /** Return on what was spent in per cent, one decimal; null unless both sides have actual numbers and it cost something. */
  roiPercent: number | null;
  /** Actual cost per head, to the nearest fen; null without a cost or without anybody. */
  costPerHeadInFen: number | null;
}>;

/**
 * Gross profit, return and cost per head of a budget.
 *
 * @param heads - those it is divided by
 */
export function budgetResult(lines: readonly BudgetLine[], heads: number): BudgetResult {
  const { cost, income } = budgetSums(lines);
  const actualProfit = profitOf(income.actualInFen, cost.actualInFen);
  const bothKnown = income.actualInFen !== null && cost.actualInFen !== null && cost.actualInFen > 0;
  return {
    plannedProfitInFen: profitOf(income.plannedInFen, cost.plannedInFen),
    actualProfitInFen: actualProfit,
    roiPercent:
      bothKnown && actualProfit !== null && cost.actualInFen !== null
        ? Math.round((actualProfit * 1000) / cost.actualInFen) / 10
        : null,
    costPerHeadInFen: cost.actualInFen === null || heads < 1 ? null : Math.round(cost.actualInFen / heads),
  };
}

function profitOf(income: number | null, cost: number | null): number | null {
  return income === null && cost === null ? null : (income ?? 0) - (cost ?? 0);
}
