import { expect } from 'vitest';
import { type CasesOf, nobody, type Stage, timeline } from './stage';

const asks = ({ vault, world }: Stage) => vault.api.query('experts.asks', { communityId: world.communityId });

/** 曾小雅 was @-ed once. */
const askedXiaoya = async ({ vault, world }: Stage) => {
  const { communityId, xiaoya } = world;
  const input = { communityId, memberIds: [xiaoya], topic: '可颂' };
  const [id] = (await vault.api.execute('experts.logAsk', input)).result.askIds;
  return id ?? nobody;
};

export const expertsCases: CasesOf<'experts'> = {
  'experts.logAsk': {
    input: ({ world: { communityId, xiaoya } }) => ({ communityId, memberIds: [xiaoya], topic: '可颂' }),
    async effect(stage, { result }) {
      expect(await asks(stage)).toMatchObject([
        { id: result.askIds[0], nickname: '曾小雅', topic: '可颂', outcome: 'pending' },
      ]);
      expect((await timeline(stage))[0]).toMatchObject({ kind: 'asked', sourceId: result.askIds[0] });
    },
    invalid: [{ communityId: 'x', memberIds: ['x'], topic: '' }, 'topic'],
    missing: ({ world }) => [{ communityId: world.communityId, memberIds: [nobody], topic: 'x' }, 'members'],
  },
  'experts.logOutcome': {
    input: async (stage) => ({ id: await askedXiaoya(stage), outcome: 'answered' }),
    async effect(stage) {
      expect(await asks(stage)).toMatchObject([{ outcome: 'answered' }]);
      expect((await timeline(stage))[0]?.kind).toBe('answered');
    },
    invalid: [{ id: 'x', outcome: 'maybe' }, 'outcome'],
    missing: () => [{ id: nobody, outcome: 'answered' }, 'asks'],
  },
  'experts.logGap': {
    input: ({ world }) => ({ communityId: world.communityId, topic: '修水管' }),
    async effect(stage, { result }) {
      expect(await asks(stage)).toMatchObject([{ id: result.askId, memberId: null, topic: '修水管' }]);
    },
    invalid: [{ communityId: 'x', topic: '' }, 'topic'],
    missing: () => [{ communityId: nobody, topic: 'x' }, 'communities'],
  },
  'experts.removeAsk': {
    input: async (stage) => ({ id: await askedXiaoya(stage) }),
    async effect(stage) {
      expect(await asks(stage)).toEqual([]);
    },
    invalid: [{ id: '' }, 'id'],
    missing: () => [{ id: nobody }, 'asks'],
  },
};
