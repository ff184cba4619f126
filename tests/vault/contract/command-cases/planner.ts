import { expect } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import { worldDay } from '../../small-world';
import { type CasesOf, march, nobody } from './stage';

const feedback = { replies: 12, questions: 3, bestComment: '学到了' } as const;

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
  'planner.skip': {
    input: ({ world }) => ({ ids: [world.itemId], skipped: true }),
    async effect(stage) {
      expect((await march(stage))[0]?.skippedAt).toBeGreaterThan(0);
    },
    invalid: [{ ids: ['x'], skipped: 1 }, 'skipped'],
    missing: () => [{ ids: [nobody], skipped: true }, 'plannerItems'],
  },
  'planner.shift': {
    input: ({ world }) => ({ ids: [world.itemId], days: 3 }),
    async effect(stage, { result }) {
      expect(result).toEqual({ moved: 1, stayed: 0 });
      expect((await march(stage))[0]).toMatchObject({ day: '2026-03-05', time: '08:00' });
    },
    invalid: [{ ids: ['x'], days: 0.5 }, 'days'],
    missing: ({ world }) => [{ ids: [world.itemId, nobody], days: 1 }, 'plannerItems'],
  },
  'planner.copyTo': {
    input: ({ world }) => ({ ids: [world.itemId], days: [day('2026-03-04'), day('2026-03-03')] }),
    async effect(stage, { result }) {
      const [, ...copies] = await march(stage);
      expect(copies.map(({ id }) => id)).toEqual(result.itemIds);
      expect(copies.map((copy) => `${copy.day} ${copy.time} ${copy.title} ${copy.status}`)).toEqual([
        '2026-03-03 08:00 早安锦囊 draft',
        '2026-03-04 08:00 早安锦囊 draft',
      ]);
    },
    invalid: [{ ids: ['x'], days: [] }, 'days'],
    missing: () => [{ ids: [nobody], days: [worldDay] }, 'plannerItems'],
  },
  'planner.removeMany': {
    input: ({ world }) => ({ ids: [world.itemId] }),
    async effect(stage) {
      expect(await march(stage)).toEqual([]);
    },
    invalid: [{ ids: [] }, 'ids'],
    missing: () => [{ ids: [nobody] }, 'plannerItems'],
  },
  'planner.updateMany': {
    input: ({ world }) => ({ ids: [world.itemId], patch: { starred: true, status: 'scheduled' } }),
    async effect(stage, { result }) {
      expect(result).toEqual({ changed: 1, stayed: 0 });
      expect((await march(stage))[0]).toMatchObject({
        starred: true,
        status: 'scheduled',
        title: '早安锦囊',
      });
    },
    invalid: [{ ids: ['x'], patch: { title: 'x' } }, 'patch'],
    missing: () => [{ ids: [nobody], patch: {} }, 'plannerItems'],
  },
  'planner.recordFeedback': {
    prepare: ({ vault, world }) => vault.api.execute('planner.stampSent', { id: world.itemId, sentAt: 1 }),
    input: ({ world }) => ({ id: world.itemId, feedback }),
    async effect(stage) {
      const told = { ...feedback, shares: null, source: 'manual' };
      expect((await march(stage))[0]).toMatchObject({ status: 'reviewed', feedback: told, sentAt: 1 });
    },
    invalid: [{ id: 'x', feedback: { ...feedback, replies: -1 } }, 'feedback.replies'],
    missing: () => [{ id: nobody, feedback: null }, 'plannerItems'],
  },
  'planner.import': {
    input: ({ world }) => ({
      communityId: world.communityId,
      rows: [
        { uid: world.itemId, title: '早安锦囊', day: worldDay, time: timeOfDay('08:00'), body: '早上好' },
        { uid: null, title: '晚安', day: worldDay, time: timeOfDay('22:00') },
      ],
    }),
    async effect(stage, { result }) {
      expect(result).toEqual({ added: 1, changed: 1, same: 0 });
      expect((await march(stage)).map(({ title, body }) => `${title} ${body}`)).toEqual([
        '早安锦囊 早上好',
        '晚安 ',
      ]);
    },
    invalid: [{ communityId: 'x', rows: [] }, 'rows'],
    missing: () => [
      {
        communityId: nobody,
        rows: [{ uid: null, title: 'x', day: worldDay, time: timeOfDay('22:00') }],
      },
      'communities',
    ],
  },
  'planner.saveStatutory': {
    input: () => ({ year: 2027, days: [{ day: day('2027-02-06'), name: '春节', off: true }] }),
    async effect({ vault }) {
      expect(await vault.api.query('planner.statutory', {})).toEqual({
        2027: [{ day: '2027-02-06', name: '春节', off: true }],
      });
    },
    invalid: [{ year: 1, days: [] }, 'year'],
  },
};
