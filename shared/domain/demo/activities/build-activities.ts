import {
  type Activity,
  type ActivityPhase,
  activityPhases,
  newActivityFields,
  newTaskFields,
  type Task,
} from '../../activities/activity';
import { retrospectiveSchema } from '../../activities/retrospective/retrospective';
import { instantOf, shiftDay, timeOfDay } from '../../days';
import type { ActivityId, TaskId } from '../../ids';
import { type DemoClock, pastInstant } from '../demo-clock';
import { bothGroupIds, demoCommunityId, demoId } from '../demo-ids';
import type { ActivitySeed } from './activity-seed';
import { skinCheckIn } from './skin-check-in';
import { waterWeek } from './water-week';
import { winterGroupBuy } from './winter-group-buy';

const seeds: readonly ActivitySeed[] = [skinCheckIn, waterWeek, winterGroupBuy];

/** Id of the finished check-in activity, which members' timelines mention. */
export const skinCheckInId = demoId<ActivityId>('activity', 1);
/** Days ago the check-in activity opened. */
export const skinCheckInDaysAgo = -skinCheckIn.startsInDays;

function withIds<Row extends object>(
  prefix: string,
  rows: readonly Row[],
): readonly (Row & { id: string })[] {
  return rows.map((row, index) => ({ id: `${prefix}-${index + 1}`, ...row }));
}

function activityOf(seed: ActivitySeed, index: number, clock: DemoClock): Activity {
  const id = demoId<ActivityId>('activity', index + 1);
  const createdAt = pastInstant(clock, seed.createdDaysAgo, timeOfDay('20:15'));
  const updatedDaysAgo = seed.status === 'done' ? 3 : 1;
  const startedAt = pastInstant(clock, -seed.startsInDays, timeOfDay(seed.startsAt));
  const finishedAt = pastInstant(clock, updatedDaysAgo, timeOfDay('21:50'));
  return {
    id,
    communityId: demoCommunityId,
    templateId: seed.templateId,
    startsOn: shiftDay(clock.today, seed.startsInDays),
    startsAt: timeOfDay(seed.startsAt),
    title: seed.title,
    status: seed.status,
    groupIds: bothGroupIds,
    brief: { userPurpose: '', ...seed.brief },
    metrics: withIds(
      `${id}-metric`,
      seed.metrics.map(
        (metric) => ({ deadlineDays: null, measure: 'manual', source: '', ...metric }) as const,
      ),
    ),
    scripts: withIds(`${id}-script`, seed.scripts),
    risks: withIds(
      `${id}-risk`,
      seed.risks.map((risk) => ({ owner: '', scriptId: '', triggeredAt: [], ...risk })),
    ),
    retrospective: retrospectiveSchema.parse(seed.retrospective),
    ...newActivityFields,
    days: seed.days ?? 1,
    seats: seed.seats ?? null,
    segmentId: seed.segmentId ?? null,
    anchors: seed.anchors ?? [],
    checkIn: seed.checkIn ?? null,
    cues: withIds(
      `${id}-cue`,
      (seed.cues ?? []).map((cue) => ({ ...cue, scriptId: '', doneAt: cueDoneAt(seed, cue.minute, clock) })),
    ),
    budget: withIds(`${id}-budget`, seed.budget ?? []),
    quotes: withIds(`${id}-quote`, seed.quotes ?? []),
    templateName: seed.templateName,
    finishReason: seed.finishReason ?? '',
    startedAt: seed.status === 'planned' ? null : startedAt,
    finishedAt: seed.status === 'done' ? finishedAt : null,
    createdAt,
    updatedAt: Math.max(createdAt, pastInstant(clock, updatedDaysAgo, timeOfDay('22:10'))),
  };
}

/** Cues of an activity that began are done by now, two minutes late each. */
function cueDoneAt(
  { startsInDays, startsAt }: ActivitySeed,
  minute: number,
  clock: DemoClock,
): number | null {
  const planned = instantOf(shiftDay(clock.today, startsInDays), timeOfDay(startsAt)) + minute * 60_000;
  return planned <= clock.now ? Math.min(planned + 2 * 60_000, clock.now) : null;
}

function tasksOf(seed: ActivitySeed, activityIndex: number, clock: DemoClock): readonly Omit<Task, 'id'>[] {
  const startsOn = shiftDay(clock.today, seed.startsInDays);
  const positions: Record<ActivityPhase, number> = { before: 0, during: 0, after: 0 };
  return activityPhases.flatMap((phase) =>
    seed.tasks
      .filter((task) => task.phase === phase)
      .map((task): Omit<Task, 'id'> => {
        const dueOn = shiftDay(startsOn, task.offsetDays);
        positions[phase] += 1;
        const { priority, workday, durationDays, dueAt } = { ...newTaskFields, ...task };
        return {
          ...newTaskFields,
          ...{ priority, workday, durationDays, dueAt },
          communityId: demoCommunityId,
          activityId: demoId<ActivityId>('activity', activityIndex + 1),
          phase,
          title: task.title,
          owner: task.owner,
          dueOn,
          pinned: false,
          doneAt: task.done ? Math.min(instantOf(dueOn, timeOfDay('21:40')), clock.now) : null,
          offsetDays: task.offsetDays,
          position: positions[phase],
        };
      }),
  );
}

/** One activity done, one about to open, one being planned, with their tasks. */
export function buildActivities(
  clock: DemoClock,
): Readonly<{ activities: readonly Activity[]; tasks: readonly Task[] }> {
  return {
    activities: seeds.map((seed, index) => activityOf(seed, index, clock)),
    tasks: seeds
      .flatMap((seed, index) => tasksOf(seed, index, clock))
      .map((task, index) => ({ id: demoId<TaskId>('task', index + 1), ...task })),
  };
}
