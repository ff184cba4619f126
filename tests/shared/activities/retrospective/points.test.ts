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
          const isOwn = !facts.some(({ key, text }) => key === point.fact && text === edit.text);
          if (isOwn && edit.text !== point.drafted) own.set(point.id, edit.text);
          else own.delete(point.id);
          // What the data comes to say too is no longer anybody's own.
          for (const [id, text] of own) if (['一', '二', '三'].includes(text)) own.delete(id);
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
