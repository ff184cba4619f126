import { Box, Button, Text } from '@mantine/core';
import { readBudgetLine, writeYuan } from '../../../../shared/domain/activities/budget/fen';
import { sumMismatches } from '../../../../shared/domain/activities/budget/sum-check';
import {
  hasChainIncome,
  takeChainIncome,
} from '../../../../shared/domain/activities/budget/take-chain-income';
import { chainIncome } from '../../../../shared/domain/activities/measures';
import type { BudgetLine } from '../../../../shared/domain/activities/parts';
import { randomIds } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import type { ActivityEditor } from '../page/use-activity-editor';
import classes from './Budget.module.css';
import { BudgetResults } from './BudgetResults';
import { BudgetSide, type LineActions } from './BudgetSide';
import { moveInTable } from './move-in-table';

const words = text.ledgers.budget;

/** 预算: what it was to cost and to bring in, what it did, and what is left of it. */
export function BudgetPanel({ editor }: Readonly<{ editor: ActivityEditor }>) {
  const { activity, participants, chains } = editor.detail;
  const { budget } = activity;
  const actions = lineActions(editor);
  const fromChains = chainIncome(chains);
  const takes = fromChains !== null && !hasChainIncome(budget, fromChains);
  return (
    <Panel
      title={words.title}
      buttons={
        takes ? (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() =>
              void editor.edit((now) => ({ budget: takeChainIncome(now.budget, fromChains, randomIds) }), {
                aloud: true,
              })
            }
          >
            {words.takeChain(writeYuan(fromChains))}
          </Button>
        ) : null
      }
    >
      {budget.length === 0 ? (
        <Text size="sm" c="dimmed" px={16} py={12}>
          {words.empty}
        </Text>
      ) : null}
      <Box className={classes.sides} onKeyDown={moveInTable}>
        {(['cost', 'income'] as const).map((side) => (
          <BudgetSide key={side} side={side} lines={budget} actions={actions} />
        ))}
      </Box>
      {sumMismatches(budget).map(({ id, kind, name, typedInFen, linesInFen }) => (
        <Text key={`${id} ${kind}`} size="sm" c="var(--weilu-warning-text)" px={16} pb={8} role="status">
          {words.mismatch(name, writeYuan(typedInFen), writeYuan(linesInFen))}
        </Text>
      ))}
      <BudgetResults lines={budget} participants={participants} />
    </Panel>
  );
}

function lineActions(editor: ActivityEditor): LineActions {
  return {
    change: (id, patch) =>
      editor.edit((now) => ({
        budget: now.budget.map((line) => (line.id === id ? { ...line, ...patch } : line)),
      })),
    add: (side, typed) => {
      const line: BudgetLine = {
        ...readBudgetLine(typed),
        id: randomIds<string>(),
        side,
        actualInFen: null,
      };
      return editor.edit((now) => ({ budget: [...now.budget, line] }));
    },
    remove: (id) =>
      void editor.edit((now) => ({ budget: now.budget.filter((line) => line.id !== id) }), { aloud: true }),
  };
}
