import { expect } from 'vitest';
import { type CasesOf, community, march, names, nobody } from './stage';

export const communitiesCases = {
  'communities.create': {
    input: () => ({ name: '读书会', groupName: '读书会 1群' }),
    async effect({ vault }, { result }) {
      const made = (await vault.api.query('communities.list', {})).at(-1);
      expect(made).toMatchObject({ id: result.communityId, name: '读书会', people: 0, memberships: 0 });
      expect(made?.groups).toMatchObject([{ id: result.groupId, name: '读书会 1群', capacity: 500 }]);
    },
    invalid: [{ name: '  ', groupName: 'x' }, 'name'],
  },
  'communities.update': {
    input: ({ world }) => ({ id: world.communityId, patch: { name: '颜究院（新）' } }),
    async effect(stage) {
      expect((await community(stage))?.name).toBe('颜究院（新）');
    },
    invalid: [{ id: 'x', patch: { demo: true } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'communities'],
  },
  'communities.remove': {
    input: ({ world }) => ({ id: world.communityId }),
    async effect(stage, { result, changedRows }) {
      expect(await community(stage)).toBeUndefined();
      expect(await names(stage)).toEqual([]);
      expect(await march(stage)).toEqual([]);
      expect(result.rows).toBe(changedRows);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'communities'],
  },
  'communities.archive': {
    prepare: ({ vault }) => vault.api.execute('communities.create', { name: '读书会', groupName: '1群' }),
    input: ({ world }) => ({ id: world.communityId, archived: true }),
    async effect(stage) {
      expect((await community(stage))?.archivedAt).not.toBeNull();
    },
    invalid: [{ id: 'x', archived: 'yes' }, 'archived'],
    missing: () => [{ id: nobody, archived: true }, 'communities'],
  },
} satisfies Partial<CasesOf<'communities'>>;
