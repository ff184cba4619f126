import type { Day } from '../../days';
import type { TaskId } from '../../ids';
import type { Task } from '../activity';
import { type Anchor, startAnchor } from '../parts';
import { dueDay } from '../schedule';
import { dependencyOrder, type TaskLinks } from './task-links';

/** The days tasks hang on: the first day of the activity, and further ones counted from it. */
export type ScheduleAnchors = Readonly<{ startsOn: Day; anchors: readonly Anchor[] }>;

/** Which days are worked on. A year nobody has published yet goes by its weekends. */
export type DayRules = Readonly<{ isWorkday(day: Day): boolean; isKnown(year: number): boolean }>;

type Hung = Pick<Task, 'offsetDays' | 'anchorId' | 'workday'>;

/** Longest search for a day that is worked on; a year of nothing but days off leaves a task where it is. */
const longestRoll = 400;

/** The nearest day in the direction of `step` (−1 earlier, 1 later) that is worked on, `day` itself included. */
export function nearestWorkday(day: Day, step: -1 | 1, days: DayRules): Day {
  for (let count = 0; count <= longestRoll; count += 1) {
    const candidate = dueDay(day, count * step);
    if (days.isWorkday(candidate)) return candidate;
  }
  return day;
}

/** The day of an anchor; null when the activity has none of this id (any more). */
export function anchorDay(anchorId: string, { startsOn, anchors }: ScheduleAnchors): Day | null {
  if (anchorId === startAnchor) return startsOn;
  const anchor = anchors.find(({ id }) => id === anchorId);
  return anchor ? dueDay(startsOn, anchor.offsetDays) : null;
}

/**
 * The day of a task by its offset alone, before its dependencies: calendar days from its anchor's day. A workday task
 * rolls to the nearest earlier workday when its offset is negative and to the nearest later one when it is positive;
 * offset 0 never rolls. Null for a day set by hand and for an anchor that is gone.
 */
export function offsetDay(task: Hung, anchors: ScheduleAnchors, days: DayRules): Day | null {
  const { offsetDays, anchorId, workday } = task;
  const from = anchorDay(anchorId, anchors);
  if (offsetDays === null || from === null) return null;
  const due = dueDay(from, offsetDays);
  if (!workday || offsetDays === 0) return due;
  return nearestWorkday(due, offsetDays < 0 ? -1 : 1, days);
}

/** The day a task begins: it takes `durationDays`, the due one included. */
export function startDay({ durationDays }: Pick<Task, 'durationDays'>, dueOn: Day): Day {
  return dueDay(dueOn, 1 - durationDays);
}

/**
 * The tasks with the days the scheduler gives them (open, unpinned, hung on an anchor); the others as they are.
 *
 * Each gets the day of its offset. Where that would have a task due after what depends on it has begun, the one that
 * comes first is pulled earlier; after the event, where the first cannot give way, the second is pushed later. Among
 * tasks that may move no dependency is left the wrong way round, except within a cycle, whose dependencies count for
 * nothing. A task done binds nobody. What pinned tasks and days set by hand make impossible stays as it is, and
 * `assessSchedule` says so.
 */
export function planTasks(tasks: readonly Task[], anchors: ScheduleAnchors, days: DayRules): readonly Task[] {
  const links = dependencyOrder(tasks);
  const arithmetic = new Map<TaskId, Day>();
  for (const task of tasks) {
    const due = task.doneAt === null && !task.pinned ? offsetDay(task, anchors, days) : null;
    if (due !== null) arithmetic.set(task.id, due);
  }
  const plan: Plan = { links, days, arithmetic, due: new Map(arithmetic) };
  for (const { id, doneAt, dueOn } of tasks) {
    if (!arithmetic.has(id) && doneAt === null && dueOn !== null) plan.due.set(id, dueOn);
  }
  const bound = pullEarlier(plan);
  pushLater(plan, bound);
  return tasks.map((task) => {
    const due = arithmetic.has(task.id) ? plan.due.get(task.id) : undefined;
    return due === undefined || due === task.dueOn ? task : { ...task, dueOn: due };
  });
}

type Plan = Readonly<{
  links: TaskLinks;
  days: DayRules;
  /** The tasks that may move, with the days of their offsets. */
  arithmetic: ReadonlyMap<TaskId, Day>;
  /** The days of all open tasks, as far as they are settled. */
  due: Map<TaskId, Day>;
}>;

/**
 * Pulls what comes first before what depends on it, the last in the chain first. Bound are the tasks up to the event
 * and whatever one of those waits for; tasks of after the event may be pushed instead.
 */
function pullEarlier({ links, days, arithmetic, due }: Plan): ReadonlySet<TaskId> {
  const bound = new Set<TaskId>();
  for (const task of links.order.toReversed()) {
    const own = arithmetic.get(task.id);
    if (own === undefined) continue;
    const successors = links.successors(task.id).filter(({ doneAt }) => doneAt === null);
    const free = successors.filter(({ id }) => arithmetic.has(id));
    const offset = task.offsetDays ?? 0;
    if (offset <= 0 || free.some(({ id }) => bound.has(id))) bound.add(task.id);
    const before = offset < 0 ? successors : free.filter(({ id }) => bound.has(id));
    let latest = own;
    for (const successor of before) {
      const successorDue = due.get(successor.id);
      if (successorDue === undefined) continue;
      const begins = startDay(successor, successorDue);
      if (begins < latest) latest = begins;
    }
    if (latest < own) due.set(task.id, task.workday ? nearestWorkday(latest, -1, days) : latest);
  }
  return bound;
}

/** Pushes tasks of after the event behind what they wait for, the first in the chain first. */
function pushLater({ links, days, arithmetic, due }: Plan, bound: ReadonlySet<TaskId>): void {
  for (const task of links.order) {
    const own = arithmetic.get(task.id);
    if (own === undefined || bound.has(task.id)) continue;
    let earliest = own;
    for (const { id } of links.predecessors(task.id)) {
      const predecessorDue = due.get(id);
      if (predecessorDue === undefined) continue;
      const ends = dueDay(predecessorDue, task.durationDays - 1);
      if (ends > earliest) earliest = ends;
    }
    if (earliest > own) due.set(task.id, task.workday ? nearestWorkday(earliest, 1, days) : earliest);
  }
}
