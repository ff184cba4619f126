import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetResult, budgetSums, overPlan } from '#shared/domain/activities/budget/budget-sums';
import { fenLimit, readBudgetLine, readFen, writeYuan } from '#shared/domain/activities/budget/fen';
import { headCount } from '#shared/domain/activities/budget/head-count';
import { sumMismatches } from '#shared/domain/activities/budget/sum-check';
import { hasChainIncome, takeChainIncome } from '#shared/domain/activities/budget/take-chain-income';
import type { BudgetLine } from '#shared/domain/activities/parts';
import { countedIds } from './activity-fixtures';

function line(
  side: BudgetLine['side'],
  name: string,
  planned: number | null,
  actual: number | null,
): BudgetLine {
  return { id: `${side}-${name}`, side, name, plannedInFen: planned, actualInFen: actual };
}

const anyFen = fc.integer({ min: 0, max: 1_000_000_00 });
const anyMaybe = fc.option(anyFen, { freq: 3 });
const anyLine = fc
  .record({ side: fc.constantFrom('cost', 'income'), planned: anyMaybe, actual: anyMaybe })
  .map(({ side, planned, actual }) => line(side as BudgetLine['side'], '一项', planned, actual));
const anyLines = fc.array(anyLine, { maxLength: 12 });

describe('money as people type it', () => {
  it.each([
    ['12.5', 1250],
    ['1,200', 120_000],
    ['1200元', 120_000],
    ['￥１２００', 120_000],
    ['1200块钱', 120_000],
    ['3块5', 350],
    ['3块05', 305],
    ['3元5角2分', 352],
    ['8毛', 80],
    ['1.2万', 1_200_000],
    ['1.15', 115],
    ['0', 0],
    [' ', null],
    ['十来块', undefined],
    ['12/30', undefined],
    ['1,20', undefined],
    ['-3', undefined],
    ['1.2.3', undefined],
    ['9999999999999', undefined],
  ])('reads %s', (typed, fen) => {
    expect(readFen(typed)).toBe(fen);
  });

  it('reads back what it writes, and never anything a line does not hold', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: fenLimit }), (fen) => {
        expect(readFen(writeYuan(fen))).toBe(fen);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        const fen = readFen(typed) ?? 0;
        expect(Number.isInteger(fen) && fen >= 0 && fen <= fenLimit).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('reads a line of a budget with what is planned behind its name', () => {
    expect(readBudgetLine('样品 500元')).toEqual({ name: '样品', plannedInFen: 50_000 });
    expect(readBudgetLine('快递：3块5')).toEqual({ name: '快递', plannedInFen: 350 });
    expect(readBudgetLine(' 小样 两盒 ')).toEqual({ name: '小样 两盒', plannedInFen: null });
    expect(readBudgetLine('500')).toEqual({ name: '500', plannedInFen: null });
  });

  it('writes fen only where there are any', () => {
    expect([0, 120_000, 1250, 5, -123_456_78].map(writeYuan)).toEqual([
      '0',
      '1,200',
      '12.50',
      '0.05',
      '-123,456.78',
    ]);
  });
});

describe('a budget', () => {
  const lines = [
    line('cost', '样品', 50_000, 48_050),
    line('cost', '邮费', 20_000, 26_000),
    line('income', '货款', 200_000, 180_000),
  ];

  it('adds up each side, and says what is over', () => {
    const { cost, income } = budgetSums(lines);
    expect(cost).toEqual({ plannedInFen: 70_000, actualInFen: 74_050, unfilled: 0 });
    expect([overPlan(cost), overPlan(income)]).toEqual([4050, -20_000]);
  });

  it('gives profit, return and cost a head', () => {
    expect(budgetResult(lines, 30)).toEqual({
      plannedProfitInFen: 130_000,
      actualProfitInFen: 105_950,
      roiPercent: 143.1,
      costPerHeadInFen: 2468,
    });
  });

  it('gives a return only where both sides have what really came', () => {
    const open = [line('cost', '样品', 50_000, 48_000), line('income', '货款', 200_000, null)];
    expect(budgetResult(open, 0)).toMatchObject({ roiPercent: null, costPerHeadInFen: null });
    expect(budgetResult([...open, line('income', '赞助', null, 0)], 1).roiPercent).toBe(-100);
    expect(budgetResult([line('cost', '场地', null, 0), line('income', '票', null, 5)], 1).roiPercent).toBe(
      null,
    );
    expect(budgetResult([], 3).actualProfitInFen).toBe(null);
  });

  it('does not add a sum that somebody typed, and says where it is wrong', () => {
    const typed = [...lines, line('cost', '合计', 70_000, 74_000), line('income', '总收入', null, null)];
    expect(budgetSums(typed)).toEqual(budgetSums(lines));
    expect(sumMismatches(typed)).toEqual([
      { id: 'cost-合计', side: 'cost', name: '合计', kind: 'actual', typedInFen: 74_000, linesInFen: 74_050 },
    ]);
    expect(budgetSums([line('income', '总收入', null, 9)]).income.actualInFen).toBe(9);
    expect(sumMismatches([line('cost', '总计时器', 1, 1), line('cost', '灯', 2, 2)])).toEqual([]);
  });

  it('adds up the same in parts, in whole fen', () => {
    fc.assert(
      fc.property(anyLines, anyLines, (some, more) => {
        const [one, two, all] = [budgetSums(some), budgetSums(more), budgetSums([...some, ...more])];
        for (const side of ['cost', 'income'] as const) {
          for (const kind of ['plannedInFen', 'actualInFen'] as const) {
            const parts = [one[side][kind], two[side][kind]].filter((fen) => fen !== null);
            expect(all[side][kind]).toBe(parts.length > 0 ? parts.reduce((sum, fen) => sum + fen, 0) : null);
          }
        }
        const { actualProfitInFen, roiPercent } = budgetResult(some, 1);
        expect(actualProfitInFen ?? 0).toBe((one.income.actualInFen ?? 0) - (one.cost.actualInFen ?? 0));
        if (one.cost.actualInFen === null || one.income.actualInFen === null) expect(roiPercent).toBe(null);
      }),
      { numRuns: 100 },
    );
  });

  it('takes what the chains came to as income, on the line that waits for it', () => {
    const take = (given: readonly BudgetLine[]) =>
      takeChainIncome(given, 500, countedIds())
        .filter(({ side }) => side === 'income')
        .map(({ name, actualInFen }) => [name, actualInFen]);
    expect(take(lines)).toEqual([
      ['货款', 180_000],
      ['接龙货款', 500],
    ]);
    expect(take([line('income', '赞助', 1, null), line('income', '接龙', 1, 7)])).toEqual([
      ['赞助', null],
      ['接龙', 500],
    ]);
    expect(take([line('income', '赞助', 1, null)])).toEqual([['赞助', 500]]);
    expect([hasChainIncome(lines, 180_000), hasChainIncome(lines, 26_000)]).toEqual([true, false]);
  });

  it('writes on the same line again when the chains came to more', () => {
    const ids = countedIds();
    const once = takeChainIncome(
      [line('income', '团款', 1, null), line('income', '赞助', 1, null)],
      1000,
      ids,
    );
    expect(hasChainIncome(once, 1000)).toBe(true);
    expect(hasChainIncome(once, 1500)).toBe(false);
    const twice = takeChainIncome(once, 1500, ids);
    expect(twice.map(({ name, actualInFen }) => [name, actualInFen])).toEqual([
      ['团款', 1500],
      ['赞助', null],
    ]);
    // Another line of the same number says nothing of the chains once one line is fed by them.
    expect(hasChainIncome([...twice, line('income', '门票', null, 2000)], 2000)).toBe(false);
    expect(takeChainIncome(takeChainIncome([], 5, ids), 7, ids)).toMatchObject([{ actualInFen: 7 }]);
  });

  it('compares a side with its plan only once all of it is filled in', () => {
    const half = [line('cost', '样品', 10_000, 10_000), line('cost', '邮费', 20_000, null)];
    const { cost } = budgetSums(half);
    expect(cost).toMatchObject({ plannedInFen: 30_000, actualInFen: 10_000, unfilled: 1 });
    expect(overPlan(cost)).toBe(null);
  });

  it('is divided by those who came, else by those who signed up', () => {
    const people = (...states: ('signed' | 'attended' | 'absent' | 'quit')[]) =>
      headCount(states.map((state) => ({ state })));
    expect(people('signed', 'signed', 'quit')).toEqual({ heads: 2, basis: 'signed' });
    expect(people('signed', 'attended', 'absent')).toEqual({ heads: 1, basis: 'attended' });
    expect(people('signed', 'signed', 'absent')).toEqual({ heads: 3, basis: 'signed' });
  });
});
