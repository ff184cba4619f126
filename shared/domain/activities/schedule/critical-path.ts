import { type Day, daysBetween } from '../../days';
import type { TaskId } from '../../ids';
import type { Task } from '../activity';
import { type DayRules, nearestWorkday, startDay } from './plan-tasks';
import { dependencyOrder, type TaskLinks } from './task-links';

export type CriticalPath = Readonly<{ path: readonly TaskId[]; latestStart: Day | null }>;

/** Where a task stands in the count backward: by when it has to begin, and what it holds up. */
type Latest = Readonly<{ start: Day; days: number; next: TaskId | null }>;

/**
 * Counts backward through the open tasks: one that others wait for can be late until the first of those has to begin,
 * one that nothing waits for (or that is pinned) has its due day. The chain that has to begin first decides; of several
 * the one that takes the most days.
 */
export function criticalPathOf(tasks: readonly Task[], days: DayRules): CriticalPath {
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const links = dependencyOrder(open);
  const latest = new Map<TaskId, Latest>();
  for (const task of links.order.toReversed()) {
    const found = latestOf(task, links, latest, days);
    if (found) latest.set(task.id, found);
  }
  let first: TaskId | null = null;
  for (const { id } of links.order) {
    if (first === null || isBefore(latest.get(id), latest.get(first))) first = id;
  }
  const path: TaskId[] = [];
  for (let id = first; id !== null && latest.has(id); id = latest.get(id)?.next ?? null) path.push(id);
  return { path, latestStart: (first && latest.get(first)?.start) ?? null };
}

function latestOf(
  task: Task,
  links: TaskLinks,
  latest: ReadonlyMap<TaskId, Latest>,
  days: DayRules,
): Latest | null {
  let holdsUp: Readonly<{ id: TaskId; latest: Latest }> | null = null;
  for (const { id } of links.successors(task.id)) {
    const found = latest.get(id);
    if (found && isBefore(found, holdsUp?.latest)) holdsUp = { id, latest: found };
  }
  const own = task.dueOn;
  const bySuccessor = holdsUp?.latest.start ?? null;
  // A pinned day is one that somebody relies on.
  const ownDecides = own !== null && (bySuccessor === null || (task.pinned && own < bySuccessor));
  const limit = ownDecides ? own : bySuccessor;
  if (limit === null) return null;
  const due = task.workday && !ownDecides ? nearestWorkday(limit, -1, days) : limit;
  const start = startDay(task, due);
  const next = ownDecides ? null : (holdsUp?.id ?? null);
  return { start, next, days: daysBetween(start, due) + 1 + (next ? (holdsUp?.latest.days ?? 0) : 0) };
}

function isBefore(a: Latest | undefined, b: Latest | undefined): boolean {
  if (!a || !b) return a !== undefined;
  return a.start === b.start ? a.days > b.days : a.start < b.start;
}
