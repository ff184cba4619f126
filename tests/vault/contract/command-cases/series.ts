import { expect } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import type { SeriesFields } from '#shared/domain/planner/series';
import { worldDay } from '../../small-world';
import { type CasesOf, march, nobody, type Stage } from './stage';

/** 周一三五七 20:00, eight times, from the day of the small world on: Mon, Wed, Fri, Sun and again. */
export const eightEvenings: SeriesFields = {
  name: '夜谈',
  rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
  time: timeOfDay('20:00'),
  startsOn: worldDay,
  ends: { kind: 'count', count: 8 },
  kind: '分享',
  titlePattern: '夜谈第{编号}期 {主题}',
  digits: 3,
  startNumber: 1,
  body: '',
  groupIds: [],
  onStatutory: 'keep',
  onFolk: 'keep',
  rotation: null,
};

const make = ({ vault, world }: Stage, fields: Partial<SeriesFields> = {}) =>
  vault.api.execute('series.create', {
    communityId: world.communityId,
    fields: { ...eightEvenings, ...fields },
  });

const rowOf = async ({ vault, world }: Stage) => {
  const [row] = await vault.api.query('series.list', { communityId: world.communityId, today: worldDay });
  return row;
};

const idOf = async (stage: Stage) => (await rowOf(stage))?.series.id ?? nobody;

const items = async ({ vault, ...stage }: Stage) =>
  (await vault.api.query('series.detail', { id: await idOf({ vault, ...stage }) }))?.items ?? [];

const itemAt = async (stage: Stage, index: number) => (await items(stage))[index]?.id ?? nobody;

export const seriesCases: CasesOf<'series'> = {
  'series.create': {
    input: ({ world }) => ({ communityId: world.communityId, fields: eightEvenings }),
    async effect(stage, { result }) {
      expect(result.items).toBe(8);
      expect((await items(stage)).map((item) => `${item.day.slice(5)} ${item.title.trim()}`)).toEqual([
        '03-02 夜谈第001期',
        '03-04 夜谈第002期',
        '03-06 夜谈第003期',
        '03-08 夜谈第004期',
        '03-09 夜谈第005期',
        '03-11 夜谈第006期',
        '03-13 夜谈第007期',
        '03-15 夜谈第008期',
      ]);
      expect(await rowOf(stage)).toMatchObject({ sent: 0, planned: 8, next: { number: 1 } });
    },
    invalid: [{ communityId: 'x', fields: { ...eightEvenings, digits: 0 } }, 'fields.digits'],
    missing: () => [{ communityId: nobody, fields: eightEvenings }, 'communities'],
  },
  'series.update': {
    prepare: make,
    input: async (stage) => ({ id: await idOf(stage), patch: { time: timeOfDay('21:00') } }),
    async effect(stage) {
      expect(new Set((await items(stage)).map(({ time }) => time))).toEqual(new Set(['21:00']));
    },
    invalid: [{ id: 'x', patch: { skips: [] } }, 'patch'],
    missing: () => [{ id: nobody, patch: {} }, 'plannerSeries'],
  },
  'series.remove': {
    prepare: make,
    input: async (stage) => ({ id: await idOf(stage), from: day('2026-03-09'), items: 'remove' }),
    async effect(stage) {
      expect((await items(stage)).map(({ number }) => number)).toEqual([1, 2, 3, 4]);
      expect((await rowOf(stage))?.series.ends).toEqual({ kind: 'until', day: '2026-03-08' });
    },
    invalid: [{ id: 'x', from: worldDay, items: 'burn' }, 'items'],
    missing: () => [{ id: nobody, from: worldDay, items: 'keep' }, 'plannerSeries'],
  },
  'series.extend': {
    prepare: (stage) => make(stage, { ends: { kind: 'never' } }),
    input: ({ world }) => ({ communityId: world.communityId, until: day('2026-08-31') }),
    async effect(stage) {
      expect((await items(stage)).at(-1)).toMatchObject({ day: '2026-08-31', number: 105 });
    },
    invalid: [{ communityId: 'x', until: '2026-02-30' }, 'until'],
    missing: () => [{ communityId: nobody, until: worldDay }, 'communities'],
    undoable: false,
  },
  'series.setHost': {
    prepare: make,
    input: async (stage) => ({
      itemId: await itemAt(stage, 1),
      host: { memberId: stage.world.chenmo, name: '陈默' },
    }),
    async effect(stage) {
      expect((await items(stage)).map(({ host }) => host?.name ?? '-').join('')).toBe('-陈默------');
    },
    invalid: [{ itemId: 'x', host: { memberId: null, name: '' } }, 'host.name'],
    missing: () => [{ itemId: nobody, host: null }, 'plannerItems'],
  },
  'series.swapHosts': {
    async prepare(stage) {
      await make(stage);
      const { api } = stage.vault;
      for (const [index, name] of ['王老师', '李老师'].entries()) {
        const itemId = await itemAt(stage, index);
        await api.execute('series.setHost', { itemId, host: { memberId: null, name } });
      }
    },
    input: async (stage) => ({ itemId: await itemAt(stage, 0), otherId: await itemAt(stage, 1) }),
    async effect(stage) {
      const [one, other] = await items(stage);
      expect([one?.host?.name, other?.host?.name]).toEqual(['李老师', '王老师']);
    },
    invalid: [{ itemId: 'x' }, 'otherId'],
    missing: ({ world }) => [{ itemId: nobody, otherId: world.itemId }, 'plannerItems'],
  },
  'series.deal': {
    async prepare(stage) {
      await make(stage);
      const { communityId } = stage.world;
      const materials = ['敏感肌换季', '防晒怎么选'].map((title) => ({ title, body: `${title}的做法` }));
      await stage.vault.api.execute('materials.create', { communityId, materials });
    },
    async input(stage) {
      const { communityId } = stage.world;
      const rows = await stage.vault.api.query('materials.list', { communityId });
      return {
        id: await idOf(stage),
        materialIds: rows.map(({ material }) => material.id),
        today: worldDay,
      };
    },
    async effect(stage, { result }) {
      expect(result.dealt).toBe(2);
      const dealt = (await items(stage)).slice(0, 3);
      expect(dealt.map(({ title, body }) => `${title.trim()}：${body}`)).toEqual([
        '夜谈第001期 敏感肌换季：敏感肌换季的做法',
        '夜谈第002期 防晒怎么选：防晒怎么选的做法',
        '夜谈第003期：',
      ]);
      expect(await march(stage)).toHaveLength(9);
    },
    invalid: [{ id: 'x', materialIds: [], today: worldDay }, 'materialIds'],
    missing: () => [{ id: nobody, materialIds: [nobody], today: worldDay }, 'plannerSeries'],
  },
};
