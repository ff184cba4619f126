import { expect } from 'vitest';
import { type CasesOf, community, membership, nobody } from './stage';

export const groupsCases = {
  'communities.addGroup': {
    input: ({ world }) => ({ communityId: world.communityId, name: '核心群', capacity: 40 }),
    async effect(stage, { result }) {
      const groups = (await community(stage))?.groups ?? [];
      expect(groups.map(({ name }) => name)).toEqual(['颜究院 1群', '颜究院 2群', '核心群']);
      expect(groups[2]).toMatchObject({ id: result.groupId, capacity: 40, activeMembers: 0 });
    },
    invalid: [{ communityId: 'x', name: 'x', capacity: 501 }, 'capacity'],
    missing: () => [{ communityId: nobody, name: 'x', capacity: 5 }, 'communities'],
  },
  'communities.updateGroup': {
    input: ({ world }) => ({ id: world.groupId, patch: { capacity: 300 } }),
    async effect(stage) {
      expect((await community(stage))?.groups[0]).toMatchObject({ name: '颜究院 1群', capacity: 300 });
    },
    invalid: [{ id: 'x', patch: { capacity: 0 } }, 'patch.capacity'],
    missing: () => [{ id: nobody, patch: {} }, 'groups'],
  },
  'communities.archiveGroup': {
    input: ({ world }) => ({ id: world.groupId, archived: true }),
    async effect(stage) {
      const groups = (await community(stage))?.groups ?? [];
      expect(groups.map(({ archivedAt }) => archivedAt !== null)).toEqual([true, false]);
    },
    invalid: [{ id: 'x' }, 'archived'],
    missing: () => [{ id: nobody, archived: true }, 'groups'],
  },
  'communities.removeGroup': {
    input: ({ world }) => ({ id: world.groupId }),
    async effect(stage, { result }) {
      expect(result).toEqual({ memberships: 1 });
      expect(await community(stage)).toMatchObject({ people: 2, memberships: 0 });
      expect(await membership(stage)).toBeUndefined();
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'groups'],
  },
  'communities.orderGroups': {
    input: ({ world }) => ({ communityId: world.communityId, ids: [world.secondGroupId, world.groupId] }),
    async effect(stage) {
      const groups = (await community(stage))?.groups ?? [];
      expect(groups.map(({ id }) => id)).toEqual([stage.world.secondGroupId, stage.world.groupId]);
    },
    invalid: [{ communityId: 'x', ids: [] }, 'ids'],
    missing: ({ world }) => [{ communityId: world.communityId, ids: [nobody] }, 'groups'],
  },
} satisfies Partial<CasesOf<'communities'>>;
