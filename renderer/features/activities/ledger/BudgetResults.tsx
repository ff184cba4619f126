import { Text } from '@mantine/core';
import { budgetResult, unfilledLines } from '../../../../shared/domain/activities/budget/budget-sums';
import { writeYuan } from '../../../../shared/domain/activities/budget/fen';
import { headCount } from '../../../../shared/domain/activities/budget/head-count';
import type { Participant } from '../../../../shared/domain/activities/participant';
import type { BudgetLine } from '../../../../shared/domain/activities/parts';
import { text } from '../../../i18n/text';
import classes from './Budget.module.css';

const { budget: words, money } = text.ledgers;

type BudgetResultsProps = Readonly<{
  lines: readonly BudgetLine[];
  participants: readonly Participant[];
}>;

/** What is left: gross profit, cost a head, and the return once both sides have what really came. */
export function BudgetResults({ lines, participants }: BudgetResultsProps) {
  if (lines.length === 0) return null;
  const { heads, basis } = headCount(participants);
  const result = budgetResult(lines, heads);
  const unfilled = result.actualProfitInFen === null ? 0 : unfilledLines(lines).length;
  const say = (fen: number | null) => (fen === null ? text.frame.none : money.yuan(writeYuan(fen)));
  const { plannedProfitInFen: planned, roiPercent } = result;
  return (
    <>
      <dl className={classes.results} aria-label={words.results}>
        <Result
          name={words.profit}
          value={say(result.actualProfitInFen)}
          note={planned === null ? '' : words.plannedProfit(say(planned))}
        />
        <Result
          name={words.perHead}
          value={say(result.costPerHeadInFen)}
          note={heads > 0 ? words.heads[basis](heads) : words.noHeads}
        />
        <Result
          name={words.roi}
          value={roiPercent === null ? text.frame.none : `${roiPercent}%`}
          note={roiPercent === null ? words.roiMissing : words.roiHint}
        />
      </dl>
      {unfilled > 0 ? (
        <Text size="xs" c="dimmed" px={16} pb={12} mt={-6}>
          {words.unfilled(unfilled)}
        </Text>
      ) : null}
    </>
  );
}

function Result({ name, value, note }: Readonly<{ name: string; value: string; note: string }>) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} fz={16} fw={600} className={classes.figure ?? ''}>
        {value}
        <Text span size="xs" c="dimmed" fw={400} ml="xs">
          {note}
        </Text>
      </Text>
    </div>
  );
}
