import { expect } from 'vitest';
import { type CasesOf, membership, nobody, type Stage, timeline } from './stage';

const queue = ({ vault, world }: Stage) =>
  vault.api.query('queue.current', { communityId: world.communityId });

export const queueCases: CasesOf<'queue'> = {
  'queue.fill': {
    input: ({ world: { communityId, chenmo } }) => ({
      communityId,
      items: [{ groupId: null, scriptId: null, memberIds: [chenmo], text: '在吗', welcome: false }],
    }),
    async effect(stage, { result }) {
      expect((await queue(stage)).items).toMatchObject([
        { id: result.ids[0], text: '在吗', memberNames: ['陈默'] },
      ]);
    },
    invalid: [{ communityId: 'x', items: [] }, 'items'],
    missing: () => [
      {
        communityId: nobody,
        items: [{ groupId: null, scriptId: null, memberIds: [], text: 'x', welcome: false }],
      },
      'communities',
    ],
  },
  'queue.markCopied': {
    input: ({ world }) => ({ id: world.queued[0] }),
    async effect(stage) {
      const { items, copied } = await queue(stage);
      expect([items.map(({ id }) => id), copied]).toEqual([[stage.world.queued[1]], 1]);
      expect((await timeline(stage))[0]?.kind).toBe('script-copied');
      expect((await membership(stage))?.welcomedAt).not.toBeNull();
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'queue'],
  },
  'queue.skip': {
    input: ({ world }) => ({ id: world.queued[0] }),
    async effect(stage) {
      const { items, skipped } = await queue(stage);
      expect([items.map(({ id }) => id), skipped]).toEqual([[stage.world.queued[1]], 1]);
      expect((await membership(stage))?.welcomedAt).toBeNull();
    },
    invalid: [{ id: 7 }, 'id'],
    missing: () => [{ id: nobody }, 'queue'],
  },
  'queue.later': {
    input: ({ world }) => ({ id: world.queued[0] }),
    async effect(stage) {
      const [one, other] = stage.world.queued;
      expect((await queue(stage)).items.map(({ id }) => id)).toEqual([other, one]);
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'queue'],
  },
  'queue.clear': {
    input: ({ world }) => ({ communityId: world.communityId }),
    async effect(stage, { result }) {
      expect(result.cleared).toBe(2);
      expect(await queue(stage)).toMatchObject({ items: [], copied: 0, skipped: 0 });
    },
    invalid: [{}, 'communityId'],
  },
};
