import type { IdSource } from '../../ids';
import type { BudgetLine } from '../parts';
import { isTotalLine } from './total-lines';

/** What the line of a 接龙 is called where there is none yet. */
const chainLineName = '接龙货款';

/**
 * The budget with what its 接龙 came to as actual income: on the line they fed before or that is about them, else on the
 * first line of income without an actual number, else on a line of its own. That line keeps that they feed it, so that
 * the same money is never there twice.
 *
 * @param amountInFen - what all 接龙 of the activity come to
 */
export function takeChainIncome(
  lines: readonly BudgetLine[],
  amountInFen: number,
  newId: IdSource,
): readonly BudgetLine[] {
  const target = fedLine(lines) ?? incomeLines(lines).find(({ actualInFen }) => actualInFen === null);
  const fed = { actualInFen: amountInFen, fromChains: true };
  if (target) return lines.map((line) => (line.id === target.id ? { ...line, ...fed } : line));
  return [...lines, { id: newId<string>(), side: 'income', name: chainLineName, plannedInFen: null, ...fed }];
}

/**
 * Whether what the 接龙 came to already stands in the budget: on the line they feed; as long as there is none, on any
 * line of income, for somebody may have typed it.
 */
export function hasChainIncome(lines: readonly BudgetLine[], amountInFen: number): boolean {
  const fed = fedLine(lines);
  const own = fed ? [fed] : lines.filter(({ side }) => side === 'income');
  return own.some(({ actualInFen }) => actualInFen === amountInFen);
}

function fedLine(lines: readonly BudgetLine[]): BudgetLine | undefined {
  const income = incomeLines(lines);
  return income.find(({ fromChains }) => fromChains) ?? income.find(({ name }) => name.includes('接龙'));
}

function incomeLines(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return lines.filter((line) => line.side === 'income' && !isTotalLine(line));
}
