import { expect } from 'vitest';
import { timeOfDay } from '#shared/domain/days';
import type { PlanTemplateEntry } from '#shared/domain/planner/plan-template';
import { worldDay } from '../../small-world';
import { type CasesOf, march, nobody, type Stage } from './stage';

const list = ({ vault, world }: Stage) =>
  vault.api.query('materials.list', { communityId: world.communityId });

const makeOne = ({ vault, world }: Stage) =>
  vault.api.execute('materials.create', {
    communityId: world.communityId,
    materials: [{ title: '防晒怎么选', body: '看 PA 值' }],
  });

const firstId = async (stage: Stage) => (await list(stage))[0]?.material.id ?? nobody;

export const materialsCases: CasesOf<'materials'> = {
  'materials.create': {
    input: ({ world }) => ({
      communityId: world.communityId,
      materials: [{ title: '防晒怎么选', category: '科普知识' }, { title: '今天吃什么' }],
    }),
    async effect(stage, { result }) {
      const rows = await list(stage);
      expect(rows.map(({ material }) => material.id)).toEqual(result.materialIds);
      expect(rows.map(({ material }) => `${material.title} ${material.category}`)).toEqual([
        '防晒怎么选 科普知识',
        '今天吃什么 其他',
      ]);
    },
    invalid: [{ communityId: 'x', materials: [{ title: ' ' }] }, 'materials.0.title'],
    missing: () => [{ communityId: nobody, materials: [{ title: 'x' }] }, 'communities'],
  },
  'materials.update': {
    prepare: makeOne,
    input: async (stage) => ({ id: await firstId(stage), patch: { consent: 'given' } }),
    async effect(stage) {
      expect((await list(stage))[0]?.material).toMatchObject({ title: '防晒怎么选', consent: 'given' });
    },
    invalid: [{ id: 'x', patch: { id: 'y' } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'materials'],
  },
  'materials.remove': {
    async prepare(stage) {
      await makeOne(stage);
      const patch = { materialIds: [await firstId(stage)] };
      await stage.vault.api.execute('planner.update', { id: stage.world.itemId, patch });
    },
    input: async (stage) => ({ ids: [await firstId(stage)] }),
    async effect(stage) {
      expect(await list(stage)).toEqual([]);
      expect((await march(stage))[0]?.materialIds).toEqual([]);
    },
    invalid: [{ ids: [] }, 'ids'],
    missing: () => [{ ids: [nobody] }, 'materials'],
  },
};

/** Two lines of a week: Monday morning and Sunday night. */
const entries: PlanTemplateEntry[] = [
  { weekday: 1, time: timeOfDay('08:00'), kind: '早安', title: '早安', body: '早', groupIds: [] },
  { weekday: 7, time: timeOfDay('22:00'), kind: '晚安', title: '晚安', body: '', groupIds: [] },
];

const templates = ({ vault, world }: Stage) =>
  vault.api.query('templates.list', { communityId: world.communityId });

const saveOne = ({ vault, world }: Stage) =>
  vault.api.execute('templates.save', { communityId: world.communityId, id: null, name: '日常', entries });

export const templatesCases: CasesOf<'templates'> = {
  'templates.save': {
    input: ({ world }) => ({ communityId: world.communityId, id: null, name: '日常', entries }),
    async effect(stage, { result }) {
      expect(await templates(stage)).toMatchObject([{ id: result.templateId, name: '日常', entries }]);
    },
    invalid: [{ communityId: 'x', id: null, name: '', entries }, 'name'],
    missing: ({ world }) => [
      { communityId: world.communityId, id: nobody, name: 'x', entries },
      'planTemplates',
    ],
  },
  'templates.remove': {
    prepare: saveOne,
    input: async (stage) => ({ id: (await templates(stage))[0]?.id ?? nobody }),
    async effect(stage) {
      expect(await templates(stage)).toEqual([]);
    },
    invalid: [{}, 'id'],
    missing: () => [{ id: nobody }, 'planTemplates'],
  },
  'templates.apply': {
    prepare: saveOne,
    input: async (stage) => ({
      communityId: stage.world.communityId,
      templateId: (await templates(stage))[0]?.id ?? nobody,
      name: '日常',
      entries,
      week: worldDay,
      groupIds: [stage.world.groupId],
      again: false,
    }),
    async effect(stage, { result }) {
      expect(result).toMatchObject({ already: 0, itemIds: { length: 2 } });
      const made = (await march(stage)).filter(({ template }) => template !== null);
      expect(made.map((item) => `${item.day} ${item.time} ${item.title} ${item.groupIds.length}`)).toEqual([
        '2026-03-02 08:00 早安 1',
        '2026-03-08 22:00 晚安 1',
      ]);
    },
    invalid: [{ communityId: 'x', templateId: 'x', name: 'x', entries: [], week: worldDay }, 'entries'],
    missing: () => [
      {
        communityId: nobody,
        templateId: nobody,
        name: 'x',
        entries,
        week: worldDay,
        groupIds: [],
        again: false,
      },
      'communities',
    ],
  },
};
