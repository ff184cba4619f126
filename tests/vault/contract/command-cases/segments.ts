import { expect } from 'vitest';
import { everybody } from '#shared/domain/segments/segment';
import { worldDay } from '../../small-world';
import { type CasesOf, nobody, type Stage } from './stage';

const segments = ({ vault, world }: Stage) =>
  vault.api.query('segments.list', { communityId: world.communityId, groupId: null, today: worldDay });

const addSegment = ({ vault, world }: Stage) =>
  vault.api.execute('segments.create', {
    communityId: world.communityId,
    name: '全部',
    condition: everybody,
    pinned: false,
  });

const segmentId = async (stage: Stage) => (await segments(stage))[0]?.id ?? nobody;

export const segmentsCases: CasesOf<'segments'> = {
  'segments.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      name: '敏感的',
      condition: { test: 'all', negated: false, parts: [{ test: 'sensitive', negated: false }] },
      pinned: true,
    }),
    async effect(stage, { result }) {
      expect(await segments(stage)).toMatchObject([
        { id: result.segmentId, name: '敏感的', pinned: true, count: 1 },
      ]);
    },
    invalid: [
      { communityId: 'x', name: 'x', condition: { test: 'most', negated: false, parts: [] }, pinned: true },
      'condition.test',
    ],
    missing: () => [{ communityId: nobody, name: 'x', condition: everybody, pinned: false }, 'communities'],
  },
  'segments.update': {
    prepare: addSegment,
    input: async (stage) => ({ id: await segmentId(stage), patch: { name: '所有人', pinned: true } }),
    async effect(stage) {
      expect(await segments(stage)).toMatchObject([{ name: '所有人', pinned: true, count: 2 }]);
    },
    invalid: [{ id: 'x', patch: { position: 1 } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'segments'],
  },
  'segments.remove': {
    prepare: addSegment,
    input: async (stage) => ({ id: await segmentId(stage) }),
    async effect(stage) {
      expect(await segments(stage)).toEqual([]);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'segments'],
  },
};
