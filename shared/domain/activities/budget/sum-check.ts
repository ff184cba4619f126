import type { BudgetLine } from '../parts';
import { budgetSums } from './budget-sums';
import { isTotalLine } from './total-lines';

/** A line that says what its side comes to, and what the other lines of that side really come to; both in fen. */
export type SumMismatch = Readonly<{
  id: string;
  side: BudgetLine['side'];
  name: string;
  kind: 'planned' | 'actual';
  typedInFen: number;
  linesInFen: number;
}>;

/** Typed sums (合计, 总计) that are not what the lines of their side come to. */
export function sumMismatches(lines: readonly BudgetLine[]): readonly SumMismatch[] {
  const sums = budgetSums(lines.filter((line) => !isTotalLine(line)));
  return lines.filter(isTotalLine).flatMap(({ id, side, name, ...line }) =>
    (['planned', 'actual'] as const).flatMap((kind) => {
      const typedInFen = line[`${kind}InFen`];
      const linesInFen = sums[side][`${kind}InFen`];
      return typedInFen === null || linesInFen === null || typedInFen === linesInFen
        ? []
        : [{ id, side, name, kind, typedInFen, linesInFen }];
    }),
  );
}
