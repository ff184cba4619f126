import { isDrawn } from './points/edit-points';
import type { Retrospective } from './retrospective';

/** What was done to a retrospective, for who reads it in the history. */
export type RetrospectiveChange =
  | 'retrospective-layout'
  | 'retrospective-draft'
  | 'retrospective-refresh'
  | 'retrospective-add'
  | 'retrospective-remove'
  | 'retrospective-edit'
  | 'retrospective-order'
  | 'retrospective-dismiss';

/** Tells from two states of a retrospective what was done between them. */
export function retrospectiveChange(before: Retrospective, now: Retrospective): RetrospectiveChange {
  if (before.layout !== now.layout) return 'retrospective-layout';
  const old = new Map(before.points.map((point) => [point.id, point]));
  const added = now.points.filter(({ id }) => !old.has(id));
  if (added.length > 1 && added.every(isDrawn)) return 'retrospective-draft';
  if (added.length > 0) return 'retrospective-add';
  if (now.points.length < before.points.length) return 'retrospective-remove';
  const changed = now.points.filter((point) => old.get(point.id)?.text !== point.text);
  const follows = changed.some((point) => old.get(point.id)?.drafted !== point.drafted);
  if (changed.length > 0) return follows ? 'retrospective-refresh' : 'retrospective-edit';
  const moved = now.points.some(({ id }, place) => before.points[place]?.id !== id);
  if (moved) return 'retrospective-order';
  return now.dismissed.length > before.dismissed.length ? 'retrospective-dismiss' : 'retrospective-edit';
}
