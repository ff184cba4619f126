import { expect } from 'vitest';
import { type CasesOf, member, membership, names } from './stage';

export const historyCases: CasesOf<'history' | 'trash'> = {
  'history.undo': {
    prepare: ({ vault, world }) =>
      vault.api.execute('members.update', { id: world.xiaoya, patch: { city: '杭州' } }),
    input: () => ({}),
    async effect(stage, { result }) {
      expect(result.undone).toEqual({
        command: 'members.update',
        facts: { name: '曾小雅', renamed: '曾小雅', fields: 'city' },
      });
      expect((await member(stage))?.city).toBe('');
    },
    invalid: [undefined, ''],
    undoable: false,
  },
  'history.redo': {
    async prepare({ vault, world }) {
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { city: '杭州' } });
      await vault.api.execute('history.undo', {});
    },
    input: () => ({}),
    async effect(stage, { result }) {
      expect(result.redone.command).toBe('members.update');
      expect((await member(stage))?.city).toBe('杭州');
    },
    invalid: ['redo', ''],
    undoable: false,
  },
  'history.revert': {
    async prepare({ vault, world }) {
      await vault.api.execute('members.update', { id: world.xiaoya, patch: { city: '杭州' } });
      await vault.api.execute('members.update', { id: world.chenmo, patch: { city: '上海' } });
    },
    async input({ vault }) {
      const newest = await vault.database.journal.orderBy('seq').last();
      return { seq: (newest?.seq ?? 0) - 1 };
    },
    async effect(stage, { result }) {
      expect(result.reverted.facts).toMatchObject({ name: '曾小雅' });
      expect((await member(stage))?.city).toBe('');
    },
    invalid: [{ seq: 0 }, 'seq'],
    missing: () => [{ seq: 1_000_000 }, 'changes'],
  },
  'trash.restore': {
    prepare: ({ vault, world }) => vault.api.execute('members.remove', { ids: [world.xiaoya] }),
    async input({ vault, world }) {
      const newest = await vault.database.journal.orderBy('seq').last();
      return { seq: newest?.seq ?? 0, keys: [world.xiaoya] };
    },
    async effect(stage, { result }) {
      expect(result.restored).toBe(5);
      expect(await names(stage)).toEqual(['曾小雅', '陈默']);
      expect((await membership(stage))?.groupId).toBe(stage.world.groupId);
    },
    invalid: [{ seq: 1, keys: [] }, 'keys'],
    missing: ({ world }) => [{ seq: 1_000_000, keys: [world.xiaoya] }, 'changes'],
  },
};
