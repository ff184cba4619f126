import { expect } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import { worldDay } from '../../small-world';
import { type CasesOf, march, nobody } from './stage';

export const plannerCases: CasesOf<'planner'> = {
  'planner.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      fields: { title: '晚安', day: worldDay, time: timeOfDay('22:00') },
    }),
    async effect(stage) {
      expect((await march(stage)).map(({ title }) => title)).toEqual(['早安锦囊', '晚安']);
    },
    invalid: [{ communityId: 'x', fields: { title: 'x', day: worldDay, time: '24:00' } }, 'fields.time'],
    missing: () => [
      { communityId: nobody, fields: { title: 'x', day: worldDay, time: timeOfDay('22:00') } },
      'communities',
    ],
  },
  'planner.update': {
    input: ({ world }) => ({ id: world.itemId, patch: { kind: '早安' } }),
    async effect(stage) {
      expect((await march(stage))[0]).toMatchObject({ kind: '早安', title: '早安锦囊' });
    },
    invalid: [{ id: 'x', patch: { sentAt: 1 } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'plannerItems'],
  },
  'planner.reschedule': {
    input: ({ world }) => ({ id: world.itemId, day: day('2026-03-09'), time: timeOfDay('07:30') }),
    async effect(stage) {
      expect((await march(stage))[0]).toMatchObject({ day: '2026-03-09', time: '07:30', status: 'ready' });
    },
    invalid: [{ id: 'x', day: '2026-13-01', time: '08:00' }, 'day'],
    missing: () => [{ id: nobody, day: worldDay, time: timeOfDay('08:00') }, 'plannerItems'],
  },
  'planner.remove': {
    input: ({ world }) => ({ id: world.itemId }),
    async effect(stage) {
      expect(await march(stage)).toEqual([]);
    },
    invalid: [null, ''],
    missing: () => [{ id: nobody }, 'plannerItems'],
  },
  'planner.stampSent': {
    input: ({ world }) => ({ id: world.itemId, sentAt: 1_772_410_000_000 }),
    async effect(stage) {
      expect((await march(stage))[0]).toMatchObject({ status: 'sent', sentAt: 1_772_410_000_000 });
    },
    invalid: [{ id: 'x', sentAt: 1.5 }, 'sentAt'],
    missing: () => [{ id: nobody, sentAt: null }, 'plannerItems'],
  },
};
