import type { IdSource } from '../../ids';
import type { BudgetLine } from '../parts';
import { isTotalLine } from './total-lines';

/** What the line of a 接龙 is called where there is none yet. */
const chainLineName = '接龙货款';

/**
 * The budget with what its 接龙 came to as actual income: on the line that is about it, else on the first line of income
 * without an actual number, else on a line of its own.
 *
 * @param amountInFen - what all 接龙 of the activity come to
 */
export function takeChainIncome(
  lines: readonly BudgetLine[],
  amountInFen: number,
  newId: IdSource,
): readonly BudgetLine[] {
  const income = lines.filter((line) => line.side === 'income' && !isTotalLine(line));
  const target =
    income.find(({ name }) => name.includes('接龙')) ??
    income.find(({ actualInFen }) => actualInFen === null);
  if (target) {
    return lines.map((line) => (line.id === target.id ? { ...line, actualInFen: amountInFen } : line));
  }
  return [
    ...lines,
    {
      id: newId<string>(),
      side: 'income',
      name: chainLineName,
      plannedInFen: null,
      actualInFen: amountInFen,
    },
  ];
}

/** Whether what the 接龙 came to already stands on a line of income. */
export function hasChainIncome(lines: readonly BudgetLine[], amountInFen: number): boolean {
  return lines.some(({ side, actualInFen }) => side === 'income' && actualInFen === amountInFen);
}
