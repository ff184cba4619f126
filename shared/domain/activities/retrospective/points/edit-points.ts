import type { Fact } from '../facts/fact';
import { type Point, type PointSection, pointLimit, type Retrospective } from '../retrospective';
import { oneLine } from '../say';

/** Most sentences that are kept as turned down; the oldest go first. */
const dismissedLimit = 500;

/** Whether a point was drawn from the data. */
export function isDrawn({ fact }: Point): boolean {
  return fact !== '';
}

/** Whether somebody changed a sentence that was drawn from the data. */
export function isEdited(point: Point): boolean {
  return isDrawn(point) && point.text !== point.drafted;
}

/** The points of one section, in their order. */
export function pointsIn({ points }: Retrospective, section: PointSection): readonly Point[] {
  return points.filter((point) => point.section === section);
}

/** What is written down for a sentence that was turned down. */
export function dismissalOf(fact: string, sentence: string): string {
  return `${fact}\n${sentence}`;
}

/** Turns sentences down: they are not offered again. */
export function dismiss(retrospective: Retrospective, dismissals: readonly string[]): Retrospective {
  const all = new Set([...retrospective.dismissed, ...dismissals]);
  return { ...retrospective, dismissed: [...all].slice(-dismissedLimit) };
}

/**
 * Adds a point that somebody wrote, below another one or at the end of its section. Gives the same retrospective when
 * it is blank or there is no room.
 */
export function addPoint(
  retrospective: Retrospective,
  {
    id,
    section,
    text,
    after,
  }: Readonly<{ id: string; section: PointSection; text: string; after: string | null }>,
): Retrospective {
  const line = oneLine(text);
  const { points } = retrospective;
  if (line === '' || points.length >= pointLimit) return retrospective;
  const place = points.findIndex((point) => point.id === after);
  const added: Point = { id, section, text: line, fact: '', drafted: '' };
  return { ...retrospective, points: points.toSpliced(place === -1 ? points.length : place + 1, 0, added) };
}

/** Gives a point another sentence. A blank one changes nothing. */
export function editPoint(retrospective: Retrospective, id: string, text: string): Retrospective {
  const line = oneLine(text);
  return line === '' ? retrospective : changePoint(retrospective, id, (point) => ({ ...point, text: line }));
}

/** Gives a point the sentence back that was drawn from the data. */
export function restoreDrafted(retrospective: Retrospective, id: string): Retrospective {
  return changePoint(retrospective, id, (point) =>
    isDrawn(point) ? { ...point, text: point.drafted } : point,
  );
}

/** Moves a point one place up (−1) or down (1) in its section. */
export function movePoint(retrospective: Retrospective, id: string, step: 1 | -1): Retrospective {
  const { points } = retrospective;
  const point = points.find((each) => each.id === id);
  if (!point) return retrospective;
  const own = pointsIn(retrospective, point.section);
  const other = own[own.indexOf(point) + step];
  if (!other) return retrospective;
  const swapped = new Map([
    [point.id, other],
    [other.id, point],
  ]);
  return { ...retrospective, points: points.map((each) => swapped.get(each.id) ?? each) };
}

/** Takes a point out. One that was drawn from the data is turned down as it was drawn and as it would be drawn now. */
export function removePoint(retrospective: Retrospective, id: string, facts: readonly Fact[]): Retrospective {
  const point = retrospective.points.find((each) => each.id === id);
  if (!point) return retrospective;
  const points = retrospective.points.filter((each) => each !== point);
  if (!isDrawn(point)) return { ...retrospective, points };
  const now = facts.filter(({ key }) => key === point.fact).map(({ text }) => text);
  const sentences = [...new Set([point.drafted, ...now])];
  return dismiss(
    { ...retrospective, points },
    sentences.map((sentence) => dismissalOf(point.fact, sentence)),
  );
}

/** Changes one point. */
export function changePoint(
  retrospective: Retrospective,
  id: string,
  change: (point: Point) => Point,
): Retrospective {
  return {
    ...retrospective,
    points: retrospective.points.map((point) => (point.id === id ? change(point) : point)),
  };
}
