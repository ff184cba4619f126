import { expect } from 'vitest';
import { worldDay } from '../../small-world';
import { snapshotFile, spoil, testEpoch } from '../../vault-harness';
import { type CasesOf, names } from './stage';

export const storeCases: CasesOf<'demo' | 'backup' | 'store'> = {
  'demo.load': {
    input: () => ({ today: worldDay, now: testEpoch }),
    async effect({ vault }, { result }) {
      const demo = (await vault.api.query('communities.list', {})).find(
        ({ id }) => id === result.communityId,
      );
      expect(demo?.demo).toBe(true);
      expect(demo?.people).toBeGreaterThan(10);
    },
    invalid: [{ today: '2026-02-30', now: 0 }, 'today'],
  },
  'backup.restore': {
    input: async ({ vault, world }) => {
      const bytes = await snapshotFile(vault);
      await vault.api.execute('members.remove', { ids: [world.xiaoya, world.chenmo] });
      return { bytes };
    },
    async effect(stage, { result }) {
      expect(await names(stage)).toEqual(['曾小雅', '陈默']);
      expect(result.rows).toBeGreaterThan(10);
    },
    invalid: [{ bytes: [1, 2, 3] }, 'bytes'],
  },
  'backup.restoreCopy': {
    input: async ({ vault }) => ({ bytes: await snapshotFile(vault) }),
    async effect({ vault }, { result }) {
      const communities = await vault.api.query('communities.list', {});
      expect(communities.map(({ name }) => name)).toEqual(['颜究院', '颜究院（副本）']);
      expect(result).toMatchObject({ communities: 1 });
      expect(await vault.database.members.count()).toBe(4);
    },
    invalid: [{ bytes: 'x' }, 'bytes'],
  },
  'store.quarantine': {
    async prepare({ vault, world }) {
      // Such a row no command leaves behind: it is written past the vault, as a fault of the disk would.
      await spoil(vault, 'members', { id: world.chenmo, nickname: 7, notes: '在门店上班' });
    },
    input: () => ({}),
    async effect(stage, { result }) {
      expect(result).toMatchObject({ quarantined: 1 });
      expect(await names(stage)).toEqual(['曾小雅']);
      const [kept] = await stage.vault.api.query('store.quarantined', {});
      expect(kept).toMatchObject({ table: 'members', key: stage.world.chenmo });
      expect(JSON.parse(kept?.text ?? '')).toMatchObject({ nickname: 7, notes: '在门店上班' });
    },
    invalid: [undefined, ''],
    undoable: false,
  },
};
