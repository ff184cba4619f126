import type { IdSource } from '../../../ids';
import type { Fact } from '../facts/fact';
import { type Point, type PointSection, pointLimit, type Retrospective } from '../retrospective';
import { changePoint, dismiss, dismissalOf, isDrawn, isEdited } from './edit-points';

/** A sentence of the data that is not in the retrospective as it is now. */
export type Suggestion = Readonly<{
  /** `new`: nothing stands for it. `changed`: an edited point says something else. `gone`: the data no longer says it. */
  kind: 'new' | 'changed' | 'gone';
  fact: string;
  section: PointSection;
  /** The sentence as the data says it now; of one that is gone, the sentence that stands. */
  text: string;
  /** The point it is about; null for a new one. */
  pointId: string | null;
}>;

/** Whether nothing was ever drawn from the data. */
export function isFirstDraft({ points, dismissed }: Retrospective): boolean {
  return dismissed.length === 0 && !points.some(isDrawn);
}

/**
 * Draws the points from the data. The first time every fact becomes one. Later those that nobody edited say what the
 * data says now; what was edited stays as it is, and what is new or gone is offered: see `suggestionsOf`.
 */
export function draftPoints(
  retrospective: Retrospective,
  facts: readonly Fact[],
  newId: IdSource,
): Retrospective {
  const { points } = refreshPoints(retrospective, facts);
  const room = Math.max(0, pointLimit - points.length);
  const added = isFirstDraft(retrospective) ? [...byKey(facts).values()].slice(0, room) : [];
  return { ...retrospective, points: [...points, ...added.map((fact) => pointOf(fact, newId()))] };
}

/** Lets the points that nobody edited say what the data says now; adds and takes away none. */
export function refreshPoints(retrospective: Retrospective, facts: readonly Fact[]): Retrospective {
  const known = byKey(facts);
  const points = retrospective.points.map((point) => refreshed(point, known.get(point.fact)));
  return { ...retrospective, points };
}

/** The points that nobody edited and that would say something else now. */
export function outdatedPoints({ points }: Retrospective, facts: readonly Fact[]): readonly Point[] {
  const known = byKey(facts);
  return points.filter((point) => {
    const fact = known.get(point.fact);
    return (
      fact !== undefined && !isEdited(point) && (fact.text !== point.text || fact.section !== point.section)
    );
  });
}

/** What the data says that the retrospective does not, without what was turned down. */
export function suggestionsOf(retrospective: Retrospective, facts: readonly Fact[]): readonly Suggestion[] {
  const { points } = retrospective;
  const known = byKey(facts);
  const drawn = new Set(points.map(({ fact }) => fact));
  const turnedDown = new Set(retrospective.dismissed);
  const aboutPoints = points.flatMap((point) => aboutPoint(point, known.get(point.fact)));
  const aboutNew = [...known.values()]
    .filter(({ key }) => !drawn.has(key))
    .map(({ key, section, text }): Suggestion => ({ kind: 'new', fact: key, section, text, pointId: null }));
  return [...aboutPoints, ...aboutNew].filter(({ fact, text }) => !turnedDown.has(dismissalOf(fact, text)));
}

/** Takes a suggestion. A new one wants room: without it nothing changes. */
export function takeSuggestion(
  retrospective: Retrospective,
  { kind, fact, section, text, pointId }: Suggestion,
  newId: IdSource,
): Retrospective {
  const { points } = retrospective;
  switch (kind) {
    case 'new': {
      if (points.length >= pointLimit || points.some((point) => point.fact === fact)) return retrospective;
      return { ...retrospective, points: [...points, pointOf({ key: fact, section, text }, newId())] };
    }
    case 'changed':
      return changePoint(retrospective, pointId ?? '', (point) => ({
        ...point,
        section,
        text,
        drafted: text,
      }));
    case 'gone':
      return { ...retrospective, points: points.filter(({ id }) => id !== pointId) };
  }
}

/** Turns a suggestion down: it is not offered again unless its sentence changes. */
export function dismissSuggestion(retrospective: Retrospective, { fact, text }: Suggestion): Retrospective {
  return dismiss(retrospective, [dismissalOf(fact, text)]);
}

function aboutPoint(point: Point, fact: Fact | undefined): readonly Suggestion[] {
  if (!isDrawn(point)) return [];
  const about = { fact: point.fact, pointId: point.id };
  if (fact === undefined) {
    return isEdited(point) ? [] : [{ ...about, kind: 'gone', section: point.section, text: point.text }];
  }
  const said = fact.text === point.text || fact.text === point.drafted;
  return isEdited(point) && !said
    ? [{ ...about, kind: 'changed', section: fact.section, text: fact.text }]
    : [];
}

function refreshed(point: Point, fact: Fact | undefined): Point {
  // Edited to the very words the data has now it stays edited: the data may come to say something else.
  if (fact === undefined || isEdited(point)) return point;
  return { ...point, section: fact.section, text: fact.text, drafted: fact.text };
}

function pointOf({ key, section, text }: Pick<Fact, 'key' | 'section' | 'text'>, id: string): Point {
  return { id, section, text, fact: key, drafted: text };
}

/** Facts by their key; an own point of nobody has none. */
function byKey(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  return new Map(
    facts.filter(({ key, text }) => key !== '' && text.trim() !== '').map((fact) => [fact.key, fact]),
  );
}
