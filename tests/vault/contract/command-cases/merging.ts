import { expect } from 'vitest';
import { type CasesOf, member, names, nobody, timeline } from './stage';

export const mergingCases = {
  'members.merge': {
    input: ({ world }) => ({
      keepId: world.xiaoya,
      dropId: world.chenmo,
      fromDropped: ['nickname'],
      customFromDropped: [],
    }),
    async effect(stage) {
      expect(await names(stage)).toEqual(['陈默']);
      expect(await member(stage)).toMatchObject({
        nickname: '陈默',
        aliases: [{ name: '曾小雅', source: 'merge' }],
      });
      expect((await timeline(stage)).map(({ kind }) => kind).sort()).toEqual(['joined', 'joined', 'merge']);
    },
    invalid: [{ keepId: 'x', dropId: 'y', fromDropped: ['notes'], customFromDropped: [] }, 'fromDropped.0'],
    missing: ({ world }) => [
      { keepId: world.xiaoya, dropId: nobody, fromDropped: [], customFromDropped: [] },
      'members',
    ],
  },
  'members.keepApart': {
    input: ({ world }) => ({ ids: [world.xiaoya, world.chenmo] }),
    async effect(stage) {
      expect((await member(stage))?.distinctFrom).toEqual([stage.world.chenmo]);
    },
    invalid: [{ ids: ['x'] }, 'ids'],
    missing: ({ world }) => [{ ids: [world.xiaoya, nobody] }, 'members'],
  },
  'members.addAlias': {
    input: ({ world }) => ({ id: world.xiaoya, name: ' 雅雅 ' }),
    async effect(stage) {
      expect((await member(stage))?.aliases).toEqual([{ name: '雅雅', since: '2026-03-02', source: 'hand' }]);
    },
    invalid: [{ id: 'x', name: ' ' }, 'name'],
    missing: () => [{ id: nobody, name: 'x' }, 'members'],
  },
  'members.splitAlias': {
    prepare: ({ vault, world }) => vault.api.execute('members.addAlias', { id: world.xiaoya, name: '雅雅' }),
    input: ({ world }) => ({ id: world.xiaoya, name: '雅雅', asMember: true }),
    async effect(stage, { result }) {
      expect((await member(stage))?.aliases).toEqual([]);
      const id = result.memberId ?? nobody;
      const made = await stage.vault.api.query('members.detail', { id });
      expect(made?.member).toMatchObject({ nickname: '雅雅', distinctFrom: [stage.world.xiaoya] });
    },
    invalid: [{ id: 'x', name: 'x' }, 'asMember'],
    missing: () => [{ id: nobody, name: 'x', asMember: false }, 'members'],
  },
} satisfies Partial<CasesOf<'members'>>;
