import { expect } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import { worldDay } from '../../small-world';
import { type CasesOf, nobody, type Stage } from './stage';

const activity = ({ vault, world }: Stage) => vault.api.query('activities.detail', { id: world.activityId });

const task = async (stage: Stage) =>
  (await activity(stage))?.tasks.find(({ id }) => id === stage.world.tasks[0]);

const point = { id: 'p1', section: 'achieved', text: '成团', fact: '', drafted: '' } as const;

export const activitiesCases: CasesOf<'activities'> = {
  'activities.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      templateId: 'check-in',
      title: '早睡打卡',
      startsOn: day('2026-04-01'),
      startsAt: timeOfDay('21:00'),
      groupIds: [],
      lessonIds: [],
    }),
    async effect({ vault, world }, { result }) {
      const activities = await vault.api.query('activities.list', {
        communityId: world.communityId,
        groupId: null,
      });
      expect(activities.map(({ title }) => title)).toEqual(['早睡打卡', '三月团购']);
      expect(activities[0]).toMatchObject({ id: result.activityId, status: 'planned', doneCount: 0 });
      expect(activities[0]?.taskCount).toBeGreaterThan(3);
    },
    invalid: [
      {
        communityId: 'x',
        templateId: 'x',
        title: 'x',
        startsOn: '2026-04-01',
        startsAt: '9:00',
        groupIds: [],
      },
      'startsAt',
    ],
    missing: ({ world }) => [
      {
        communityId: world.communityId,
        templateId: 'none',
        title: 'x',
        startsOn: worldDay,
        startsAt: timeOfDay('09:00'),
        groupIds: [],
        lessonIds: [],
      },
      'activityTemplates',
    ],
  },
  'activities.update': {
    input: ({ world }) => ({
      id: world.activityId,
      patch: { seats: 30, retrospective: { layout: 'grai', points: [point], dismissed: [] } },
    }),
    async effect(stage) {
      expect((await activity(stage))?.activity).toMatchObject({
        title: '三月团购',
        seats: 30,
        retrospective: { layout: 'grai', points: [point] },
      });
    },
    invalid: [{ id: 'x', patch: { status: 'done' } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'activities'],
  },
  'activities.setStatus': {
    input: ({ world }) => ({ id: world.activityId, status: 'running', reason: '' }),
    async effect(stage) {
      const started = (await activity(stage))?.activity;
      expect(started).toMatchObject({ status: 'running', startReason: '' });
      expect(started?.startedAt).not.toBeNull();
      const { tasks } = stage.world;
      const open = (await activity(stage))?.tasks.find(({ id }) => id === tasks[0])?.title;
      expect(started?.risks.map(({ risk }) => risk)).toContain(open);
    },
    invalid: [{ id: 'x', status: 'running' }, 'reason'],
    missing: () => [{ id: nobody, status: 'done', reason: '' }, 'activities'],
  },
  'activities.reschedule': {
    prepare: ({ vault, world }) =>
      vault.api.execute('activities.tickTask', { id: world.tasks[0], done: true }),
    input: ({ world }) => ({
      id: world.activityId,
      startsOn: day('2026-03-27'),
      startsAt: timeOfDay('19:00'),
    }),
    async effect(stage, { result }) {
      const detail = await activity(stage);
      expect(detail?.activity).toMatchObject({ startsOn: '2026-03-27', startsAt: '19:00' });
      expect(result.kept).toBe(1);
      expect(result.moved).toBe((detail?.tasks.length ?? 0) - 1);
    },
    invalid: [{ id: 'x', startsOn: '', startsAt: '19:00' }, 'startsOn'],
    missing: () => [{ id: nobody, startsOn: worldDay, startsAt: timeOfDay('19:00') }, 'activities'],
  },
  'activities.remove': {
    input: ({ world }) => ({ id: world.activityId }),
    async effect(stage) {
      expect(await activity(stage)).toBeNull();
      expect(await stage.vault.database.tasks.count()).toBe(0);
    },
    invalid: [{ id: null }, 'id'],
    missing: () => [{ id: nobody }, 'activities'],
  },
  'activities.addTask': {
    input: ({ world }) => ({
      activityId: world.activityId,
      phase: 'after',
      title: '寄感谢卡',
      owner: '桃子',
      dueOn: null,
    }),
    async effect(stage, { result }) {
      expect((await activity(stage))?.tasks.at(-1)).toMatchObject({
        id: result.taskId,
        title: '寄感谢卡',
        offsetDays: null,
      });
    },
    invalid: [{ activityId: 'x', phase: 'later', title: 'x', owner: '', dueOn: null }, 'phase'],
    missing: () => [{ activityId: nobody, phase: 'after', title: 'x', owner: '', dueOn: null }, 'activities'],
  },
  'activities.updateTask': {
    input: ({ world }) => ({ id: world.tasks[0], patch: { dueOn: day('2026-03-03'), owner: '桃子' } }),
    async effect(stage) {
      expect(await task(stage)).toMatchObject({ dueOn: '2026-03-03', owner: '桃子', offsetDays: null });
    },
    invalid: [{ id: 'x', patch: { position: 1 } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'tasks'],
  },
  'activities.tickTask': {
    input: ({ world }) => ({ id: world.tasks[0], done: true }),
    async effect(stage) {
      expect((await task(stage))?.doneAt).not.toBeNull();
    },
    invalid: [{ id: 'x', done: 1 }, 'done'],
    missing: () => [{ id: nobody, done: true }, 'tasks'],
  },
  'activities.orderTasks': {
    input: ({ world }) => ({
      activityId: world.activityId,
      phase: 'before',
      ids: [world.tasks[1], world.tasks[0]],
    }),
    async effect(stage) {
      const before = (await activity(stage))?.tasks.filter(({ phase }) => phase === 'before') ?? [];
      expect(before.slice(0, 2).map(({ id }) => id)).toEqual([stage.world.tasks[1], stage.world.tasks[0]]);
    },
    invalid: [{ activityId: 'x', phase: 'before', ids: 'x' }, 'ids'],
    missing: () => [{ activityId: nobody, phase: 'before', ids: [] }, 'activities'],
  },
  'activities.removeTask': {
    input: ({ world }) => ({ id: world.tasks[0] }),
    async effect(stage) {
      expect(await task(stage)).toBeUndefined();
    },
    invalid: [{ id: {} }, 'id'],
    missing: () => [{ id: nobody }, 'tasks'],
  },
};
