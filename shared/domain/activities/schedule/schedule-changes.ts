import type { Day } from '../../days';
import type { TaskId } from '../../ids';
import type { Task, TaskPatch } from '../activity';
import { anchorDay, type DayRules, planTasks, type ScheduleAnchors } from './plan-tasks';

/** Fields of a task a change of which makes the scheduler plan all anew. */
const plannedFields = [
  ...(['offsetDays', 'anchorId', 'workday', 'dependsOn', 'durationDays'] as const),
  ...(['dueOn', 'pinned', 'doneAt'] as const),
];

/** One line of the before-and-after table shown before an event is moved. */
export type ScheduleChange = Readonly<{ task: Task; from: Day | null; to: Day | null }>;

/** Why a task keeps its day: done, pinned, a day set by hand, or its anchor is taken away. */
export type KeptReason = 'done' | 'pinned' | 'by-hand' | 'anchor-gone';

export type ReschedulePreview = Readonly<{
  /** What changes its day, by the new one. */
  changes: readonly ScheduleChange[];
  /** What keeps its day whatever happens, with why; by its day. */
  kept: readonly Readonly<{ task: Task; reason: KeptReason }>[];
}>;

/** Tasks whose anchor is gone keep the day they have, as one set by hand. */
function releaseTasks(tasks: readonly Task[], anchors: ScheduleAnchors): readonly Task[] {
  return tasks.map((task) =>
    task.offsetDays !== null && anchorDay(task.anchorId, anchors) === null
      ? { ...task, offsetDays: null }
      : task,
  );
}

/** Why moving the event leaves a task where it is; null for one that moves along. */
function keptReason(task: Task, anchors: ScheduleAnchors): KeptReason | null {
  if (task.doneAt !== null) return 'done';
  if (task.pinned) return 'pinned';
  if (task.offsetDays === null) return 'by-hand';
  return anchorDay(task.anchorId, anchors) === null ? 'anchor-gone' : null;
}

const byDay = (a: Day | null, b: Day | null) => (a ?? '').localeCompare(b ?? '');

/** What becomes of the tasks when the event or its anchors are as given: `activities.reschedule`, beforehand. */
export function previewReschedule(
  tasks: readonly Task[],
  anchors: ScheduleAnchors,
  days: DayRules,
): ReschedulePreview {
  const kept = tasks.flatMap((task) => {
    const reason = keptReason(task, anchors);
    return reason === null ? [] : [{ task, reason }];
  });
  return {
    changes: changesOf(tasks, planTasks(releaseTasks(tasks, anchors), anchors, days)),
    kept: kept.toSorted((a, b) => byDay(a.task.dueOn, b.task.dueOn)),
  };
}

/**
 * The other tasks that a change of one task moves: `activities.updateTask`, beforehand. By the day they move to.
 *
 * @param change - what is changed, as it is going to be stored
 */
export function movedAlong(
  tasks: readonly Task[],
  { id, patch }: Readonly<{ id: TaskId; patch: TaskPatch }>,
  anchors: ScheduleAnchors,
  days: DayRules,
): readonly ScheduleChange[] {
  if (!plannedFields.some((field) => patch[field] !== undefined)) return [];
  const changed = tasks.map((task) => (task.id === id ? { ...task, ...patch } : task));
  return changesOf(tasks, planTasks(changed, anchors, days)).filter(({ task }) => task.id !== id);
}

function changesOf(tasks: readonly Task[], planned: readonly Task[]): readonly ScheduleChange[] {
  const changes = tasks.flatMap((task, index): readonly ScheduleChange[] => {
    const to = planned[index]?.dueOn ?? null;
    return to === task.dueOn ? [] : [{ task, from: task.dueOn, to }];
  });
  return changes.toSorted((a, b) => byDay(a.to, b.to));
}
