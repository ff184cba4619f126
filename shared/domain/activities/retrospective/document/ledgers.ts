import type { ActivityReport } from '../../../../wire/nouns/activities';
import { overPlan } from '../../budget/budget-sums';
import { isTotalLine } from '../../budget/total-lines';
import { noValue, writeAmount } from '../../deviation';
import type { BudgetLine } from '../../parts';
import type { Reward } from '../../reward';
import { chainTotals } from '../facts/chain-facts';
import { budgetFacts, budgetOf } from '../facts/ledger-facts';
import type { DocumentBlock, DocumentSection } from '../retrospective-document';
import { oneLine, writeMoney } from '../say';
import { notYetSaid } from './not-yet-said';

/** 接龙: people, quantity and amount of each. */
export function chains(report: ActivityReport): readonly DocumentSection[] {
  const rows = chainTotals(report).map(({ chain, table, people }) => {
    const unit = oneLine(chain.unit) || '份';
    return [
      oneLine(chain.title),
      writeAmount(people, '人'),
      writeAmount(table.quantity, unit),
      writeMoney(table.amountInFen),
      writeAmount(table.left, unit),
    ];
  });
  if (rows.length === 0) return [];
  return [
    { heading: '接龙', blocks: [{ kind: 'table', header: ['接龙', '人数', '数量', '金额', '剩余'], rows }] },
  ];
}

/** 奖励: what was promised and what was sent, of each thing. */
export function rewards({ rewards: all }: ActivityReport): readonly DocumentSection[] {
  if (all.length === 0) return [];
  const things = [...new Set(all.map(({ what }) => oneLine(what)))];
  const rows = things.map((thing) =>
    rewardRow(
      thing,
      all.filter(({ what }) => oneLine(what) === thing),
    ),
  );
  const total = things.length > 1 ? [rewardRow('合计', all)] : [];
  const header = ['奖励', '应发', '已发', '没发'];
  return [{ heading: '奖励', blocks: [{ kind: 'table', header, rows: [...rows, ...total] }] }];
}

function rewardRow(label: string, rewards: readonly Reward[]): readonly string[] {
  const sent = rewards.filter(({ sentAt }) => sentAt !== null).length;
  return [label, ...[rewards.length, sent, rewards.length - sent].map((count) => writeAmount(count, '份'))];
}

const sideLabels: Readonly<Record<BudgetLine['side'], string>> = { cost: '支出', income: '收入' };

/** 预算: every line with plan and actual, the sum of each side, and what it comes to. */
export function budget(report: ActivityReport): readonly DocumentSection[] {
  const lines = report.activity.budget;
  if (lines.length === 0) return [];
  const { sums } = budgetOf(report);
  const rows = (['cost', 'income'] as const).flatMap((side) => {
    const all = lines.filter((line) => line.side === side);
    // A sum that somebody typed stands only where it is all there is: below stands what the lines come to.
    const parts = all.filter((line) => !isTotalLine(line));
    const own = parts.length > 0 ? parts : all;
    const label = sideLabels[side];
    const written = own.map((line) => moneyRow(`${label}：${oneLine(line.name)}`, line));
    return own.length > 1 ? [...written, moneyRow(`${label}合计`, sums[side])] : written;
  });
  const items = notYetSaid(budgetFacts(report), report);
  const header = ['项目', '计划', '实际', '差额'];
  const said: readonly DocumentBlock[] = items.length > 0 ? [{ kind: 'bullets', items }] : [];
  return [{ heading: '预算', blocks: [{ kind: 'table', header, rows }, ...said] }];
}

function moneyRow(
  label: string,
  sums: Readonly<{ plannedInFen: number | null; actualInFen: number | null }>,
): readonly string[] {
  const over = overPlan(sums);
  const sign = over !== null && over > 0 ? '+' : '';
  return [
    label,
    writeMoney(sums.plannedInFen),
    writeMoney(sums.actualInFen),
    over === null ? noValue : `${sign}${writeMoney(over)}`,
  ];
}
