import { expect } from 'vitest';
import { type CasesOf, member, nobody, type Stage } from './stage';

const tagList = ({ vault, world }: Stage) => vault.api.query('tags.list', { communityId: world.communityId });

export const tagsCases: CasesOf<'tags'> = {
  'tags.create': {
    input: ({ world }) => ({ communityId: world.communityId, name: '敏感肌', color: 'teal' }),
    async effect({ vault, world }, { result }) {
      const { tags } = await vault.api.query('members.facets', {
        communityId: world.communityId,
        groupId: null,
      });
      expect(tags).toMatchObject([
        { name: '老客户', count: 1 },
        { id: result.tagId, name: '敏感肌', color: 'teal', count: 0 },
      ]);
    },
    invalid: [{ communityId: 'x', name: 'x', color: 'gold' }, 'color'],
    missing: () => [{ communityId: nobody, name: 'x' }, 'communities'],
  },
  'tags.update': {
    input: ({ world }) => ({ id: world.tagId, patch: { name: '铁粉', groupName: '来往' } }),
    async effect(stage) {
      expect((await tagList(stage)).tags).toMatchObject([{ name: '铁粉', groupName: '来往', members: 1 }]);
    },
    invalid: [{ id: 'x', patch: { name: '' } }, 'patch.name'],
    missing: () => [{ id: nobody, patch: {} }, 'tags'],
  },
  'tags.merge': {
    input: async ({ vault, world }) => {
      const made = { communityId: world.communityId, name: '熟客' };
      const { tagId: intoId } = (await vault.api.execute('tags.create', made)).result;
      return { fromId: world.tagId, intoId };
    },
    async effect(stage, { result }) {
      expect(result).toEqual({ members: 1 });
      expect((await tagList(stage)).tags).toMatchObject([{ name: '熟客', members: 1 }]);
    },
    invalid: [{ fromId: 'x' }, 'intoId'],
    missing: ({ world }) => [{ fromId: world.tagId, intoId: nobody }, 'tags'],
  },
  'tags.remove': {
    input: ({ world }) => ({ id: world.tagId }),
    async effect(stage, { result }) {
      expect(result).toEqual({ members: 1 });
      expect((await member(stage))?.tagIds).toEqual([]);
      expect((await tagList(stage)).tags).toEqual([]);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'tags'],
  },
  'tags.saveGroup': {
    input: ({ world }) => ({
      communityId: world.communityId,
      name: null,
      group: { name: '来往', color: 'teal', exclusive: true },
    }),
    async effect(stage) {
      expect((await tagList(stage)).groups).toEqual([{ name: '来往', color: 'teal', exclusive: true }]);
    },
    invalid: [{ communityId: 'x', name: null, group: { name: 'x', color: 'teal' } }, 'group.exclusive'],
    missing: ({ world: { communityId } }) => [
      { communityId, name: '没有', group: { name: '没有', color: 'teal', exclusive: false } },
      'tagGroups',
    ],
  },
  'tags.removeGroup': {
    prepare: ({ vault, world }) =>
      vault.api.execute('tags.update', { id: world.tagId, patch: { groupName: '来往' } }),
    input: ({ world }) => ({ communityId: world.communityId, name: '来往' }),
    async effect(stage) {
      expect(await tagList(stage)).toMatchObject({ groups: [], tags: [{ name: '老客户', groupName: '' }] });
    },
    invalid: [{ communityId: 'x', name: ' ' }, 'name'],
    missing: ({ world }) => [{ communityId: world.communityId, name: '没有' }, 'tagGroups'],
  },
};
