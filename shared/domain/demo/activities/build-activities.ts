import { type Activity, type ActivityPhase, activityPhases, type Task } from '../../activities/activity';
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
  return {
    id,
    communityId: demoCommunityId,
    templateId: seed.templateId,
    startsOn: shiftDay(clock.today, seed.startsInDays),
    startsAt: timeOfDay(seed.startsAt),
    title: seed.title,
    status: seed.status,
    groupIds: bothGroupIds,
    brief: seed.brief,
    metrics: withIds(`${id}-metric`, seed.metrics),
    scripts: withIds(`${id}-script`, seed.scripts),
    risks: withIds(`${id}-risk`, seed.risks),
    retrospective: seed.retrospective,
    createdAt,
    updatedAt: Math.max(createdAt, pastInstant(clock, updatedDaysAgo, timeOfDay('22:10'))),
  };
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
        return {
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
