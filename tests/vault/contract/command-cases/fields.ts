import { expect } from 'vitest';
import { type CasesOf, member, nobody, type Stage } from './stage';

const fieldList = ({ vault, world }: Stage) =>
  vault.api.query('fields.list', { communityId: world.communityId });

const aField = async ({ vault, world: { communityId } }: Stage, name = '星座') =>
  (
    await vault.api.execute('fields.create', {
      communityId,
      name,
      kind: 'single',
      options: ['双鱼', '白羊'],
    })
  ).result.fieldId;

export const fieldsCases: CasesOf<'fields'> = {
  'fields.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      name: '星座',
      kind: 'single',
      options: ['双鱼', '白羊', '双鱼'],
    }),
    async effect(stage, { result }) {
      expect(await fieldList(stage)).toMatchObject([
        { id: result.fieldId, name: '星座', options: ['双鱼', '白羊'], members: 0, archivedAt: null },
      ]);
    },
    invalid: [{ communityId: 'x', name: 'x', kind: 'colour', options: [] }, 'kind'],
    missing: () => [{ communityId: nobody, name: 'x', kind: 'text', options: [] }, 'communities'],
  },
  'fields.update': {
    input: async (stage) => ({ id: await aField(stage), name: '太阳星座', options: ['双鱼座'] }),
    async effect(stage) {
      expect(await fieldList(stage)).toMatchObject([{ name: '太阳星座', options: ['双鱼座'] }]);
    },
    invalid: [{ id: 'x', options: [''] }, 'options.0'],
    missing: () => [{ id: nobody }, 'fields'],
  },
  'fields.order': {
    input: async (stage) => {
      const first = await aField(stage);
      const second = await aField(stage, '尺码');
      return { communityId: stage.world.communityId, ids: [second, first] };
    },
    async effect(stage) {
      expect((await fieldList(stage)).map(({ name }) => name)).toEqual(['尺码', '星座']);
    },
    invalid: [{ communityId: 'x', ids: [] }, 'ids'],
    missing: ({ world }) => [{ communityId: world.communityId, ids: [nobody] }, 'fields'],
  },
  'fields.archive': {
    input: async (stage) => ({ id: await aField(stage), archived: true }),
    async effect(stage) {
      expect((await fieldList(stage))[0]?.archivedAt).not.toBeNull();
    },
    invalid: [{ id: 'x' }, 'archived'],
    missing: () => [{ id: nobody, archived: true }, 'fields'],
  },
  'fields.setValue': {
    input: async (stage) => ({
      memberId: stage.world.xiaoya,
      fieldId: await aField(stage),
      value: '双鱼',
    }),
    async effect(stage) {
      expect(Object.values((await member(stage))?.custom ?? {})).toEqual(['双鱼']);
      expect((await fieldList(stage))[0]?.members).toBe(1);
    },
    invalid: [{ memberId: 'x', fieldId: 'x', value: '' }, 'value'],
    missing: ({ world }) => [{ memberId: world.xiaoya, fieldId: nobody, value: null }, 'fields'],
  },
};
