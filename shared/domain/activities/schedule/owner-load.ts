import type { TaskElsewhere } from '../../../wire/nouns/activities';
import type { Day } from '../../days';
import type { TaskId } from '../../ids';
import type { Task, TaskPriority } from '../activity';
import { dueDay } from '../schedule';
import { type DayRules, nearestWorkday, startDay } from './plan-tasks';

/** A day on which one person has more to do than they can. */
export type OverloadedDay = Readonly<{
  owner: string;
  day: Day;
  /** Open tasks of that day, those of other activities included. */
  count: number;
  /** Those of this activity, what matters most in front. */
  taskIds: readonly TaskId[];
}>;

const rank: Readonly<Record<TaskPriority, number>> = { high: 0, normal: 1, low: 2 };

/** 高 before 中 before 低; where that is the same, what is due first, then in their order. */
export function byPriority(a: Task, b: Task): number {
  return (
    rank[a.priority] - rank[b.priority] ||
    (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31') ||
    a.position - b.position
  );
}

const cellKey = (owner: string, day: Day) => `${day} ${owner.trim()}`;

/** How many open tasks each person has on each day, here and in other activities. Nobody's tasks do not count. */
export function loadOf(
  open: readonly Task[],
  elsewhere: readonly TaskElsewhere[],
): (owner: string, day: Day) => number {
  const counts = new Map<string, number>();
  for (const { owner, dueOn } of [...open, ...elsewhere]) {
    if (dueOn === null || owner.trim() === '') continue;
    const key = cellKey(owner, dueOn);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (owner, day) => counts.get(cellKey(owner, day)) ?? 0;
}

/** The days from `today` on that are too full for somebody with a task here, by day. */
export function overloadedDays(
  open: readonly Task[],
  elsewhere: readonly TaskElsewhere[],
  perDay: number,
  today: Day,
): readonly OverloadedDay[] {
  const load = loadOf(open, elsewhere);
  const cells = new Map<string, OverloadedDay>();
  for (const { id, owner, dueOn } of open.toSorted(byPriority)) {
    if (dueOn === null || dueOn < today) continue;
    const count = load(owner, dueOn);
    if (count <= perDay) continue;
    const key = cellKey(owner, dueOn);
    const taskIds = [...(cells.get(key)?.taskIds ?? []), id];
    cells.set(key, { owner: owner.trim(), day: dueOn, count, taskIds });
  }
  return [...cells.values()].toSorted((a, b) =>
    cellKey(a.owner, a.day).localeCompare(cellKey(b.owner, b.day)),
  );
}

/** How far back a free day is looked for. */
const longestSearch = 60;

/** One task moved out of a full day. */
export type SpreadMove = Readonly<{ taskId: TaskId; dueOn: Day }>;

/**
 * Takes one task out of a full day: what matters least goes to the nearest earlier workday, `today` at the earliest,
 * on which its owner has time and what it waits for is due already. Pinned tasks stay. Null when there is no such task
 * or day.
 */
export function spreadMove(
  { owner, day, taskIds }: Pick<OverloadedDay, 'owner' | 'day' | 'taskIds'>,
  open: readonly Task[],
  elsewhere: readonly TaskElsewhere[],
  { perDay, days, today }: Readonly<{ perDay: number; days: DayRules; today: Day }>,
): SpreadMove | null {
  const load = loadOf(open, elsewhere);
  const movable = open.filter(({ id, pinned }) => taskIds.includes(id) && !pinned).toSorted(byPriority);
  for (const task of movable.toReversed()) {
    const waits = open.filter(({ id }) => task.dependsOn.includes(id));
    let candidate = day;
    for (let tries = 0; tries < longestSearch; tries += 1) {
      candidate = nearestWorkday(dueDay(candidate, -1), -1, days);
      const begins = startDay(task, candidate);
      if (candidate < today || waits.some(({ dueOn }) => dueOn !== null && dueOn > begins)) break;
      if (load(owner, candidate) < perDay) return { taskId: task.id, dueOn: candidate };
    }
  }
  return null;
}
