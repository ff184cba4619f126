import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/activities/retrospective/facts/fact';
import {
  dismissSuggestion,
  draftPoints,
  isFirstDraft,
  outdatedPoints,
  suggestionsOf,
  takeSuggestion,
} from '#shared/domain/activities/retrospective/points/draft';
import {
  addPoint,
  editPoint,
  movePoint,
  pointsIn,
  removePoint,
  restoreDrafted,
} from '#shared/domain/activities/retrospective/points/edit-points';
import {
  emptyRetrospective,
  pointLimit,
  pointSections,
  type Retrospective,
  retrospectiveSchema,
} from '#shared/domain/activities/retrospective/retrospective';
import { countedIds } from '../activity-fixtures';

function fact(key: string, text: string, section: Fact['section'] = 'achieved'): Fact {
  return { key, text, section, link: { tab: 'plan', id: '' } };
}

const first = [fact('people', '36人报名'), fact('tasks', '还差1项', 'missed')];
const drafted = draftPoints(emptyRetrospective, first, countedIds());
const texts = ({ points }: Retrospective) => points.map(({ text }) => text);
const offered = (retrospective: Retrospective, facts: readonly Fact[]) =>
  suggestionsOf(retrospective, facts).map(({ kind, text }) => `${kind} ${text}`);
const edited = editPoint(drafted, 'id-1', '来了36人，比上次多');

describe('drafting a retrospective', () => {
  it('makes a point of every fact the first time, below what was written by hand', () => {
    const own = addPoint(emptyRetrospective, {
      id: 'own',
      section: 'achieved',
      text: ' 群里很热闹\n',
      after: null,
    });
    const now = draftPoints(own, first, countedIds());
    expect(texts(now)).toEqual(['群里很热闹', '36人报名', '还差1项']);
    expect(isFirstDraft(own)).toBe(true);
    expect(isFirstDraft(now)).toBe(false);
  });

  it('lets what nobody edited say the new number, in the section it belongs to now', () => {
    const next = [fact('people', '41人报名'), fact('tasks', '全部完成')];
    expect(outdatedPoints(drafted, next)).toHaveLength(2);
    const now = draftPoints(drafted, next, countedIds());
    expect(texts(now)).toEqual(['41人报名', '全部完成']);
    expect(pointsIn(now, 'missed')).toEqual([]);
    expect(suggestionsOf(now, next)).toEqual([]);
  });

  it('keeps what was edited and offers what the data says now', () => {
    const next = [fact('people', '41人报名'), fact('rewards', '奖励全部发出')];
    const now = draftPoints(edited, next, countedIds());
    expect(texts(now)).toEqual(['来了36人，比上次多', '还差1项']);
    expect(offered(now, next)).toEqual(['changed 41人报名', 'gone 还差1项', 'new 奖励全部发出']);
    const taken = suggestionsOf(now, next).reduce((r, each) => takeSuggestion(r, each, countedIds()), now);
    expect(texts(taken)).toEqual(['41人报名', '奖励全部发出']);
    expect(suggestionsOf(taken, next)).toEqual([]);
  });

  it('never writes over a sentence typed by hand, even after the data came to say the same', () => {
    const typed = editPoint(drafted, 'id-1', '41人报名');
    const same = draftPoints(typed, [fact('people', '41人报名'), first[1] as Fact], countedIds());
    expect(suggestionsOf(same, [fact('people', '41人报名'), first[1] as Fact])).toEqual([]);
    const later = [fact('people', '12人报名', 'missed'), first[1] as Fact];
    const now = draftPoints(same, later, countedIds());
    expect(texts(now)).toEqual(['41人报名', '还差1项']);
    expect(pointsIn(now, 'missed').map(({ text }) => text)).toEqual(['还差1项']);
    expect(offered(now, later)).toEqual(['changed 12人报名']);
  });

  it('does not offer again what was turned down, unless it says something else', () => {
    const next = [fact('people', '41人报名'), fact('rewards', '奖励全部发出')];
    const now = suggestionsOf(edited, next).reduce(dismissSuggestion, edited);
    expect(suggestionsOf(now, next)).toEqual([]);
    expect(offered(now, [fact('people', '42人报名'), first[1] as Fact])).toEqual(['changed 42人报名']);
  });

  it('turns a drawn sentence down when it is deleted, and nothing else', () => {
    const next = [fact('people', '41人报名'), first[1] as Fact];
    const now = removePoint(edited, 'id-1', next);
    expect(suggestionsOf(now, next)).toEqual([]);
    expect(suggestionsOf(now, first)).toEqual([]);
    expect(offered(now, [fact('people', '43人报名'), first[1] as Fact])).toEqual(['new 43人报名']);
    expect(isFirstDraft(removePoint(now, 'id-2', first))).toBe(false);
  });

  it('gives an edited sentence back in one step', () => {
    expect(texts(restoreDrafted(edited, 'id-1'))).toEqual(texts(drafted));
  });

  it('adds below a point and moves within a section', () => {
    const own = addPoint(drafted, { id: 'own', section: 'achieved', text: '多了', after: 'id-1' });
    expect(texts(movePoint(own, 'own', -1))).toEqual(['多了', '36人报名', '还差1项']);
    expect(movePoint(own, 'own', 1)).toEqual(own);
    expect(addPoint(own, { id: 'blank', section: 'missed', text: ' \n', after: null })).toBe(own);
  });
});

const factArb = fc
  .record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    text: fc.constantFrom('一', '二', '三'),
    section: fc.constantFrom(...pointSections),
  })
  .map(({ key, text, section }) => fact(key, text, section));
const factsArb = fc.array(factArb, { maxLength: 5 });

describe('any sequence of drafts', () => {
  it('leaves every edited sentence as it was written', () => {
    const editArb = fc.record({ index: fc.nat(5), text: fc.constantFrom('我改的', '一', '二', '三') });
    fc.assert(
      fc.property(fc.array(fc.tuple(factsArb, editArb), { maxLength: 8 }), (steps) => {
        const newId = countedIds();
        const own = new Map<string, string>();
        let now = emptyRetrospective;
        for (const [facts, edit] of steps) {
          now = draftPoints(now, facts, newId);
          for (const [id, text] of own) expect(now.points.find((point) => point.id === id)?.text).toBe(text);
          const point = now.points[edit.index];
          // A sentence typed just as it was drawn is no edit: it goes on following the data.
          if (!point) continue;
          now = editPoint(now, point.id, edit.text);
          if (edit.text !== point.drafted) own.set(point.id, edit.text);
          else own.delete(point.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same drawn twice, fits its schema, and leaves nothing to offer once all is answered', () => {
    fc.assert(
      fc.property(factsArb, factsArb, fc.boolean(), (before, after, take) => {
        const newId = countedIds();
        const start = draftPoints(emptyRetrospective, before, newId);
        const changed = start.points[0] ? editPoint(start, start.points[0].id, '我改的') : start;
        const now = draftPoints(changed, after, newId);
        expect(draftPoints(now, after, newId)).toEqual(now);
        expect(outdatedPoints(now, after)).toEqual([]);
        const answered = suggestionsOf(now, after).reduce(
          (r, each) => (take ? takeSuggestion(r, each, newId) : dismissSuggestion(r, each)),
          now,
        );
        expect(suggestionsOf(answered, after)).toEqual([]);
        expect(retrospectiveSchema.parse(answered)).toEqual(answered);
        if (!take) expect(texts(answered)).toEqual(texts(now));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a retrospective of three texts', () => {
  const lines = (word: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${word}${index}`).join('\n');

  it('loses no line where it has more than points find room', () => {
    const former = { achieved: lines('成', 150), missed: lines('差', 60), lessons: '下次早两天' };
    const read = retrospectiveSchema.parse(former);
    expect(read.points.length).toBeLessThanOrEqual(pointLimit);
    expect(pointsIn(read, 'lessons').map(({ text }) => text)).toEqual(['下次早两天']);
    for (const section of ['achieved', 'missed', 'lessons'] as const) {
      expect(
        pointsIn(read, section)
          .map(({ text }) => text)
          .join('\n'),
      ).toBe(former[section]);
    }
    expect(new Set(read.points.map(({ id }) => id)).size).toBe(read.points.length);
  });

  it('keeps every line whatever the texts are, each in a point of its own as long as there is room', () => {
    const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 60, max: 400 }));
    fc.assert(
      fc.property(count, count, count, (a, b, c) => {
        const former = { achieved: lines('成', a), missed: lines('差', b), lessons: lines('学', c) };
        const { points } = retrospectiveSchema.parse(former);
        expect(points.length).toBe(Math.min(a + b + c, pointLimit));
        const all = [former.achieved, former.missed, former.lessons].filter(Boolean).join('\n');
        expect(points.map(({ text }) => text).join('\n')).toBe(all);
      }),
      { numRuns: 30 },
    );
  });
});
