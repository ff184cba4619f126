import { describe, expect, it } from 'vitest';
import { retrospectiveChange } from '#shared/domain/activities/retrospective/change-of';
import { factsOf } from '#shared/domain/activities/retrospective/facts/facts';
import { draftPoints, suggestionsOf } from '#shared/domain/activities/retrospective/points/draft';
import {
  addPoint,
  dismiss,
  editPoint,
  movePoint,
  removePoint,
} from '#shared/domain/activities/retrospective/points/edit-points';
import { factsToTell } from '#shared/domain/activities/retrospective/points/facts-to-tell';
import { emptyRetrospective } from '#shared/domain/activities/retrospective/retrospective';
import { day, instantOf, timeOfDay } from '#shared/domain/days';
import type { ActivityReport } from '#shared/wire/nouns/activities';
import { activity, countedIds, metric, task, written } from '../activity-fixtures';
import { chain, people, report, reward } from './report-fixture';

const today = day('2026-11-25');
const late = instantOf(day('2026-11-30'), timeOfDay('10:00'));
const risk = (id: string) => ({
  ...{ id, risk: id, trigger: '', action: '补上', owner: '', scriptId: '' },
  triggeredAt: [late],
});

/** Everything that can be said of an activity. */
const busy = report({
  activity: activity({
    retrospective: written({}),
    metrics: [
      metric('报名', 40, 41),
      ...[50, 45, 60, 70].map((actual, index) => metric(`多${index}`, 30, actual)),
      ...[1, 2, 3, 4].map((actual) => metric(`少${actual}`, 30, actual)),
      metric('差不多', 100, 101),
    ],
    finishReason: '快递停运',
    startReason: '货到了',
    risks: ['一', '二', '三'].map(risk),
    budget: [{ id: 'a', side: 'cost', name: '样品', plannedInFen: 100, actualInFen: 300 }],
    quotes: [{ id: 'q', text: '下次还来', name: '', consent: false }],
    startedAt: late,
    finishedAt: late,
  }),
  tasks: [task('选品', { doneAt: late }), task('发货', { phase: 'after' })],
  participants: people({ attended: 5, absent: 5 }),
  rewards: [reward('面膜', null)],
  chains: [chain('1. 小满 2箱 已付\n2. 阿岚 3箱', 4)],
});

const keysOf = (given: ActivityReport, retrospective = emptyRetrospective) =>
  factsToTell(given, retrospective, today).map(({ key }) => key);

describe('what a retrospective is drafted from', () => {
  it('is twelve sentences at most, with lessons among them, and each ends as a sentence', () => {
    const facts = factsToTell(busy, emptyRetrospective, today);
    expect(factsOf(busy, today).length).toBeGreaterThan(30);
    expect(facts).toHaveLength(12);
    expect(facts.filter(({ section }) => section === 'lessons')).toHaveLength(3);
    for (const { text } of facts) expect(text).toMatch(/。$/u);
  });

  it('is the first goal, what is far from its goal, and one sentence for each thing that went wrong', () => {
    expect(keysOf(busy)).toEqual(
      expect.arrayContaining(['metric:报名', 'metric:多3', 'metric:少1', 'reason:start', 'reason:finish']),
    );
    // In the tables already, or said by the reason that was given.
    for (const key of ['metric:差不多', 'people:signed', 'rewards', 'quote:q']) {
      expect(keysOf(busy)).not.toContain(key);
    }
  });

  it('is who came where no goal tells of anything achieved', () => {
    const given = report({
      activity: activity({ metrics: [], retrospective: written({}) }),
      participants: people({ attended: 6 }),
    });
    expect(keysOf(given)).toEqual(['people:came']);
  });

  it('goes on to hold what a point stands for, and offers nothing else once drafted', () => {
    const own = {
      id: 'p',
      section: 'achieved',
      text: '人不少',
      fact: 'people:signed',
      drafted: '8 人报名。',
    } as const;
    expect(keysOf(busy, { ...emptyRetrospective, points: [own] })).toContain('people:signed');
    const drafted = draftPoints(
      emptyRetrospective,
      factsToTell(busy, emptyRetrospective, today),
      countedIds(),
    );
    expect(suggestionsOf(drafted, factsToTell(busy, drafted, today))).toEqual([]);
  });
});

describe('what was done to a retrospective', () => {
  const facts = factsToTell(busy, emptyRetrospective, today);
  const drafted = draftPoints(emptyRetrospective, facts, countedIds());
  const [first, second] = drafted.points;
  const id = first?.id ?? '';
  const own = { id: 'own', section: 'lessons', text: '早两天', after: null } as const;

  it.each([
    ['retrospective-draft', drafted, emptyRetrospective],
    ['retrospective-layout', { ...drafted, layout: 'grai' as const }, drafted],
    ['retrospective-add', addPoint(drafted, own), drafted],
    ['retrospective-edit', editPoint(drafted, id, '改了'), drafted],
    ['retrospective-remove', removePoint(drafted, id, facts), drafted],
    ['retrospective-order', movePoint(drafted, second?.id ?? '', -1), drafted],
    ['retrospective-dismiss', dismiss(drafted, ['a\nb']), drafted],
    [
      'retrospective-refresh',
      draftPoints(drafted, [{ ...(facts[0] as (typeof facts)[0]), text: '新。' }], countedIds()),
      drafted,
    ],
  ])('is %s', (change, now, before) => {
    expect(retrospectiveChange(before, now)).toBe(change);
  });
});
