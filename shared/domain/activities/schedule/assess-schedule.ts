import type { TaskElsewhere } from '../../../wire/nouns/activities';
import type { Day, TimeOfDay } from '../../days';
import type { TaskId } from '../../ids';
import type { Activity, Task, Workload } from '../activity';
import { criticalPathOf } from './critical-path';
import { overloadedDays } from './owner-load';
import { type DayRules, startDay } from './plan-tasks';
import { dependencyOrder } from './task-links';

export const conflictKinds = [
  'cycle',
  'dependency',
  'past',
  'overload',
  'quiet',
  'no-owner',
  'no-time',
  'year-unknown',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** Something in the plan that does not work out, with the tasks it is about. */
export type ScheduleConflict = Readonly<{
  kind: ConflictKind;
  /** `dependency`: what comes first, then what depends on it. */
  taskIds: readonly TaskId[];
  /** `overload`, `past`, `quiet`, `dependency`: the day; `year-unknown`: the first day in that year. */
  day: Day | null;
  /** `overload`: whose day it is. */
  owner: string;
  /** `overload`: open tasks of that day, those of other activities included; else the number of `taskIds`. */
  count: number;
}>;

export type SchedulePlan = Readonly<{
  /** The chain of open tasks that decides the latest safe start, the first one in front. */
  criticalPath: readonly TaskId[];
  /** What is worst in front. */
  conflicts: readonly ScheduleConflict[];
  /** The latest day by which the first open task must begin (最晚开工日); null when nothing is open. */
  latestStart: Day | null;
}>;

type PlannedActivity = Pick<Activity, 'startsOn' | 'startsAt' | 'anchors' | 'workload'>;

/**
 * What the plan of an activity comes to: what does not work out, what decides, and by when one has to begin.
 *
 * @param elsewhere - open tasks of other activities; they count for what their owners can do in a day
 * @param today - days before it are over: nothing is spread over them any more
 */
export function assessSchedule(
  tasks: readonly Task[],
  activity: PlannedActivity,
  elsewhere: readonly TaskElsewhere[],
  days: DayRules,
  today: Day,
): SchedulePlan {
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  const { path, latestStart } = criticalPathOf(tasks, days);
  const conflicts = [
    ...linkConflicts(tasks),
    ...open.filter(({ dueOn }) => dueOn !== null && dueOn < today).map((task) => about('past', [task])),
    ...overloadedDays(open, elsewhere, activity.workload.perDay, today).map(
      ({ owner, day, count, taskIds }): ScheduleConflict => ({
        kind: 'overload',
        taskIds,
        day,
        owner,
        count,
      }),
    ),
    ...open
      .filter(({ dueAt }) => dueAt !== null && isQuiet(dueAt, activity.workload))
      .map((task) => about('quiet', [task])),
    ...open.filter(({ owner }) => owner.trim() === '').map((task) => about('no-owner', [task])),
    ...open.filter(({ dueOn }) => dueOn === null).map((task) => about('no-time', [task])),
    ...unknownYears(open, days),
  ];
  return { criticalPath: path, conflicts, latestStart };
}

function about(kind: ConflictKind, tasks: readonly Task[]): ScheduleConflict {
  const [first] = tasks;
  return {
    kind,
    taskIds: tasks.map(({ id }) => id),
    day: first?.dueOn ?? null,
    owner: first?.owner.trim() ?? '',
    count: tasks.length,
  };
}

/** Circles, and open tasks due only after what depends on them has begun. */
function linkConflicts(tasks: readonly Task[]): readonly ScheduleConflict[] {
  const links = dependencyOrder(tasks);
  const rows = new Map(tasks.map((task) => [task.id, task]));
  const circles = links.cycles.map((ids) =>
    about(
      'cycle',
      ids.flatMap((id) => rows.get(id) ?? []),
    ),
  );
  const inverted = tasks.flatMap((task) =>
    links
      .predecessors(task.id)
      .filter((before) => before.doneAt === null && isInverted(before, task))
      .map((before) => about('dependency', [before, task])),
  );
  return [...circles, ...inverted];
}

/** Whether a task is due only after what depends on it begins. */
export function isInverted(before: Task, task: Task): boolean {
  return before.dueOn !== null && task.dueOn !== null && before.dueOn > startDay(task, task.dueOn);
}

/** Whether a time of day lies in the quiet hours, which may go over midnight; the same twice means none. */
export function isQuiet(time: TimeOfDay, { quietFrom, quietTo }: Workload): boolean {
  return quietFrom <= quietTo ? time >= quietFrom && time < quietTo : time >= quietFrom || time < quietTo;
}

/** Workday tasks in years whose days off nobody has published: their days go by weekends alone. */
function unknownYears(open: readonly Task[], days: DayRules): readonly ScheduleConflict[] {
  const byYear = new Map<number, Task[]>();
  for (const task of open) {
    const year = Number(task.dueOn?.slice(0, 4));
    if (!task.workday || task.dueOn === null || days.isKnown(year)) continue;
    byYear.set(year, [...(byYear.get(year) ?? []), task]);
  }
  return [...byYear.entries()].toSorted(([a], [b]) => a - b).map(([, tasks]) => about('year-unknown', tasks));
}
