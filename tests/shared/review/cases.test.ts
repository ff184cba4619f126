import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, shiftDay } from '#shared/domain/days';
import type { GroupId, MemberId } from '#shared/domain/ids';
import { clauseText } from '#shared/domain/review/clause-text';
import {
  isRunning,
  obstaclesTo,
  refusalOf,
  takeStep,
  type WantedStep,
} from '#shared/domain/review/decide-case';
import { withRoom } from '#shared/domain/review/fold-log';
import { joinCases } from '#shared/domain/review/join-cases';
import {
  type ReviewCase,
  type ReviewState,
  reviewCaseSchema,
  reviewStates,
} from '#shared/domain/review/review';
import { outcomesByTier, removedOn, simulateRemoval } from '#shared/domain/review/review-report';
import { caseAgainst, memberNamed, membershipOf, noon, ruleNamed, today } from './review-fixtures';

const member = memberNamed('微商阿美');
const open = caseAgainst(member, ruleNamed('行业词'));
const after = { now: noon, clause: '第 1 条（第 1 版）：不发广告', graceDays: 3 };
const step = (state: ReviewState, fields: Partial<WantedStep> = {}): WantedStep => ({
  state,
  note: '',
  bypass: false,
  today,
  exempt: false,
  limitReached: false,
  ...fields,
});
const take = (reviewCase: ReviewCase, wanted: WantedStep) => {
  expect(refusalOf(reviewCase, wanted)).toBeNull();
  return takeStep(reviewCase, wanted, after);
};

describe('the way of a case', () => {
  it('goes from the warning over the grace to the list and to the tick, each step with its clause', () => {
    const warned = take(open, step('warned'));
    expect(warned).toMatchObject({ state: 'warned', graceUntil: '2026-11-25' });
    expect(refusalOf(warned, step('to-remove', { today: day('2026-11-24') }))).toBe('grace');
    const listed = take(warned, step('to-remove', { today: day('2026-11-25') }));
    const removed = take(listed, step('removed', { today: day('2026-11-25') }));
    expect(removed.steps.map(({ state, clause, bypass }) => [state, clause, bypass])).toEqual([
      ['open', '', false],
      ['warned', '第 1 条（第 1 版）：不发广告', false],
      ['to-remove', '第 1 条（第 1 版）：不发广告', false],
      ['removed', '第 1 条（第 1 版）：不发广告', false],
    ]);
    expect(refusalOf(removed, step('kept', { note: '弄错了', bypass: true }))).toBe('settled');
  });

  it.each([
    ['to-remove', {}, 'stage'],
    ['removed', {}, 'stage'],
    ['warned', { exempt: true }, 'exempt'],
    ['kept', {}, 'note'],
  ] as const)('from the start, %s %o is refused: %s', (state, fields, refusal) => {
    expect(refusalOf(open, step(state, fields))).toBe(refusal);
  });

  it('a bypass needs a reason and stays in the log; asking for one that was not needed does not', () => {
    expect(refusalOf(open, step('removed', { bypass: true }))).toBe('note');
    const skipped = take(open, step('removed', { bypass: true, note: '刷屏广告' }));
    expect(skipped.steps.at(-1)).toMatchObject({ bypass: true, note: '刷屏广告' });
    expect(take(open, step('warned', { bypass: true })).steps.at(-1)).toMatchObject({ bypass: false });
  });

  it('a removal over the limit of the day is a bypass too', () => {
    const listed = { ...open, state: 'to-remove' } as const;
    expect(refusalOf(listed, step('removed', { limitReached: true }))).toBe('limit');
    expect(obstaclesTo(listed, step('removed'))).toEqual([]);
  });

  it('is kept with a reason at any point before its end, and may be looked at again', () => {
    for (const state of ['open', 'warned', 'to-remove'] as const) {
      const kept = take({ ...open, state }, step('kept', { note: '是老朋友' }));
      expect(take(kept, step('open'))).toMatchObject({ state: 'open', graceUntil: null });
    }
  });

  it('whatever is asked, a step taken adds one line, changes none, and gives a case the store takes', () => {
    const anyStep = fc.record({
      state: fc.constantFrom(...reviewStates),
      note: fc.constantFrom('', '理由'),
      bypass: fc.boolean(),
      today: fc.integer({ min: 0, max: 9 }).map((days) => shiftDay(today, days)),
      exempt: fc.boolean(),
      limitReached: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), (steps) => {
        let current: ReviewCase = open;
        for (const wanted of steps) {
          if (refusalOf(current, wanted)) continue;
          const next = takeStep(current, wanted, after);
          expect(next.steps.slice(0, -1)).toEqual(current.steps);
          expect(next.steps.at(-1)?.bypass && next.steps.at(-1)?.note === '').toBeFalsy();
          expect(reviewCaseSchema.safeParse(next).success).toBe(true);
          current = next;
        }
        // Without a bypass nobody is ever removed who was not warned.
        const states = current.steps.map(({ state }) => state);
        if (current.state === 'removed' && !current.steps.some(({ bypass }) => bypass)) {
          expect(states).toContain('warned');
          expect(states).toContain('to-remove');
        }
      }),
    );
  });
});

describe('a clause', () => {
  const clauses = { version: 2, items: ['先自我介绍', '不发广告'] };
  it('is quoted with its number and version', () => {
    expect(clauseText(clauses, 2)).toBe('第 2 条（第 2 版）：不发广告');
    expect(clauseText(clauses, 0)).toBe('');
    expect(clauseText(clauses, 3)).toBe('');
    expect(clauseText({ version: 1, items: ['长'.repeat(500)] }, 1)).toHaveLength(500);
  });
});

describe('the report', () => {
  it('若执行：486→471，活跃率 12.1%→12.5%', () => {
    const subjects = Array.from({ length: 486 }, (_, index) => {
      const one = memberNamed(`第${index}位`);
      return {
        member: one,
        memberships: [membershipOf(one, { spokenCount: index < 59 ? 1 : 0 })],
        tagNames: [],
      };
    });
    const leaving = new Set(subjects.slice(-15).map(({ member: { id } }) => id));
    const known = new Map([['group-1' as GroupId, today]]);
    const effect = simulateRemoval(subjects, leaving, known);
    expect(effect).toMatchObject({ people: 486, after: 471 });
    expect(((effect.activeShare ?? 0) * 100).toFixed(1)).toBe('12.1');
    expect(((effect.activeShareAfter ?? 0) * 100).toFixed(1)).toBe('12.5');
    expect(simulateRemoval(subjects, leaving, new Map())).toMatchObject({ activeShare: null });
  });

  it('shows each tier with what became of it, a person once a column', () => {
    const ceo = memberNamed('刘总', { tier: 'high' });
    const beginner = memberNamed('小白');
    const subjects = [ceo, beginner].map((one) => ({ member: one, memberships: [], tagNames: [] }));
    const bypassed = { at: noon, state: 'removed', clause: '', note: '刷屏', bypass: true } as const;
    const cases = [
      caseAgainst(ceo, ruleNamed('头衔名'), { state: 'kept' }),
      caseAgainst(ceo, ruleNamed('行业词'), { state: 'kept' }),
      caseAgainst(beginner, ruleNamed('头衔名'), { state: 'removed', steps: [bypassed] }),
    ];
    const [high, , ordinary] = outcomesByTier(subjects, cases);
    expect(high).toMatchObject({ tier: 'high', members: 1, kept: 1, removed: 0, bypassed: 0 });
    expect(ordinary).toMatchObject({ tier: 'ordinary', members: 1, kept: 0, removed: 1, bypassed: 1 });
    expect(removedOn(cases, today)).toEqual(new Set<MemberId>([beginner.id]));
    expect(removedOn(cases, shiftDay(today, 1)).size).toBe(0);
  });
});

describe('the log of a case', () => {
  it('never runs out of room: the first line and the newest stay, and nothing folded is lost count of', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 260 }), fc.integer({ min: -1, max: 259 }), (count, odd) => {
        let running: ReviewCase = open;
        for (let taken = 0; taken < count; taken += 1) {
          const state = running.state === 'open' ? 'warned' : 'open';
          running = takeStep(running, step(state, { note: `第 ${taken} 步`, exempt: taken === odd }), after);
        }
        expect(reviewCaseSchema.safeParse(running).success).toBe(true);
        expect(running.steps[0]).toEqual(open.steps[0]);
        expect(running.steps.at(-1)?.note).toBe(`第 ${count - 1} 步`);
        const folded = Number(/^较早的 (\d+) 步/.exec(running.steps[1]?.note ?? '')?.[1] ?? 0);
        expect(running.steps.length + (folded === 0 ? 0 : folded - 1)).toBe(count + 1);
        const every = Array.from({ length: count }, (_, taken) => taken);
        const wasOdd = every.some((taken) => taken === odd && taken % 2 === 0);
        expect(running.steps.some(({ bypass }) => bypass)).toBe(wasOdd);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the first evidence and the newest', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `链接 ${index}`);
    const { evidence } = withRoom({ ...open, evidence: lines });
    expect(evidence).toHaveLength(50);
    expect(evidence.slice(0, 3)).toEqual(['链接 0', '较早的 11 条证据合成这一行', '链接 12']);
    expect(evidence.at(-1)).toBe('链接 59');
    expect(withRoom({ ...open, evidence: [...evidence, '链接 60'] }).evidence[1]).toContain(' 12 条');
  });

  it('of two that are joined has both in order, the later state and the longer grace', () => {
    const warned = take({ ...open, id: 'other' as never, openedAt: noon - 5 }, step('warned'));
    const joined = joinCases(
      { ...open, evidence: ['甲', '乙'] },
      { ...warned, evidence: ['乙', '丙'] },
      noon + 9,
    );
    expect(joined).toMatchObject({
      id: open.id,
      state: 'warned',
      graceUntil: warned.graceUntil,
      openedAt: noon - 5,
      evidence: ['乙', '丙', '甲'],
    });
    expect(joined.steps.map(({ state }) => state)).toEqual(['open', 'warned', 'open', 'warned']);
    expect(isRunning(joinCases(warned, open, noon))).toBe(true);
  });
});
