import {
  type Activity,
  newActivityFields,
  newTaskFields,
  type Task,
} from '#shared/domain/activities/activity';
import type { Metric } from '#shared/domain/activities/parts';
import {
  emptyRetrospective,
  type PointSection,
  type Retrospective,
} from '#shared/domain/activities/retrospective/retrospective';
import { day, timeOfDay } from '#shared/domain/days';
import type { ActivityId, CommunityId, IdSource, TaskId } from '#shared/domain/ids';

export const activityId = 'activity-1' as ActivityId;
export const communityId = 'community-1' as CommunityId;

/** Ids counted from 1. */
export function countedIds(): IdSource {
  let count = 0;
  return <Id extends string>() => {
    count += 1;
    return `id-${count}` as unknown as Id;
  };
}

export function metric(name: string, goal: number | null, actual: number | null, unit = '人'): Metric {
  return { id: name, name, unit, goal, actual, deadlineDays: null, measure: 'manual', source: '' };
}

export function task(title: string, fields: Partial<Task> = {}): Task {
  return {
    ...newTaskFields,
    id: `task-${title}` as TaskId,
    communityId,
    activityId,
    phase: 'before',
    title,
    owner: '运营者',
    dueOn: day('2026-11-20'),
    pinned: false,
    doneAt: null,
    offsetDays: -2,
    position: 0,
    ...fields,
  };
}

/** A retrospective somebody wrote, none of it from the data. */
export function written(texts: Partial<Record<PointSection, readonly string[]>>): Retrospective {
  const sections = Object.entries(texts) as readonly (readonly [PointSection, readonly string[]])[];
  const points = sections.flatMap(([section, lines]) =>
    lines.map((text, index) => ({ id: `${section}-${index}`, section, text, fact: '', drafted: '' })),
  );
  return { ...emptyRetrospective, points };
}

export function activity(fields: Partial<Activity> = {}): Activity {
  return {
    ...newActivityFields,
    id: activityId,
    communityId,
    templateId: 'group-buy',
    startsOn: day('2026-11-22'),
    startsAt: timeOfDay('20:00'),
    title: '双12拼团',
    status: 'done',
    groupIds: [],
    brief: {
      purpose: '一起买',
      audience: '油皮群友',
      reason: '',
      rules: '先付款\n后发货',
      rewards: '',
      userPurpose: '',
    },
    metrics: [metric('参团人数', 30, 36), metric('接龙份数', 45, null, '份')],
    scripts: [],
    risks: [],
    retrospective: written({ achieved: ['成团了', '有人第一次开口'], lessons: ['下次早两天预告'] }),
    createdAt: 0,
    updatedAt: 0,
    ...fields,
  };
}
