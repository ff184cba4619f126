import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import type { GroupId, PlanTemplateId } from '#shared/domain/ids';
import type { PlanTemplateEntry } from '#shared/domain/planner/plan-template';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';
import { eightEvenings } from './command-cases/series';
import { march } from './command-cases/stage';

/** 素材库 and 作息表. */
export function describeMaterials(openVault: OpenVault): void {
  describe('materials and week templates', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const keep = async (...titles: readonly string[]) => {
      const { communityId } = world;
      const materials = titles.map((title) => ({ title, body: `${title}。` }));
      return [
        ...(await vault.api.execute('materials.create', { communityId, materials })).result.materialIds,
      ];
    };
    const list = () => vault.api.query('materials.list', { communityId: world.communityId });

    it('count how often each was used and when last, planned or sent', async () => {
      const materialIds = await keep('防晒', '补水');
      await vault.api.execute('planner.update', { id: world.itemId, patch: { materialIds } });
      const days = [day('2026-03-20'), day('2026-03-10')];
      await vault.api.execute('planner.copyTo', { ids: [world.itemId], days });
      const patch = { materialIds: materialIds.slice(1) };
      await vault.api.execute('planner.update', { id: world.itemId, patch });
      expect((await list()).map((row) => `${row.material.title} ${row.uses} ${row.lastUsedOn}`)).toEqual([
        '防晒 2 2026-03-20',
        '补水 3 2026-03-20',
      ]);
      const [first, ...others] = (await march({ vault, world })).filter(
        (item) => item.materialIds.length === 2,
      );
      for (const { id } of others) await vault.api.execute('planner.skip', { ids: [id], skipped: true });
      expect((await list())[0]).toMatchObject({ uses: 1, usedOn: [first?.day], lastUsedOn: first?.day });
    });

    it('are read by their ids, in that order, without those that are gone', async () => {
      const [first, second, third] = await keep('防晒', '补水', '祛痘');
      if (!first || !second || !third) throw new Error('three were kept');
      await vault.api.execute('materials.remove', { ids: [second] });
      const read = await vault.api.query('materials.byIds', { ids: [third, second, first] });
      expect(read.map(({ title }) => title)).toEqual(['祛痘', '防晒']);
    });

    it('are dealt to the coming items of a series that have no text, not to those that have', async () => {
      const { communityId } = world;
      const fields = { ...eightEvenings, ends: { kind: 'count', count: 3 } } as const;
      const { seriesId: id } = (await vault.api.execute('series.create', { communityId, fields })).result;
      const items = async () => (await vault.api.query('series.detail', { id }))?.items ?? [];
      const second = (await items())[1]?.id ?? world.itemId;
      await vault.api.execute('planner.update', { id: second, patch: { body: '写好了', title: '自己的' } });
      const materialIds = await keep('防晒', '补水', '祛痘');
      const { result } = await vault.api.execute('series.deal', { id, materialIds, today: worldDay });
      expect(result.dealt).toBe(2);
      expect((await items()).map(({ title, body }) => `${title}：${body}`)).toEqual([
        '夜谈第001期 防晒：防晒。',
        '夜谈第002期 自己的：写好了',
        '夜谈第003期 补水：补水。',
      ]);
      expect((await items())[0]).toMatchObject({ materialIds: [materialIds[0]], overrides: ['body'] });
      await vault.api.execute('series.update', { id, patch: { body: '开头' } });
      expect((await items())[0]?.body).toBe('防晒。');
    });

    it('are dealt over the text a series begins with, as they read in a group', async () => {
      const { communityId } = world;
      const fields = { ...eightEvenings, body: '今晚：', ends: { kind: 'count', count: 5 } } as const;
      const { seriesId: id } = (await vault.api.execute('series.create', { communityId, fields })).result;
      const items = async () => (await vault.api.query('series.detail', { id }))?.items ?? [];
      const first = (await items())[0]?.id ?? world.itemId;
      await vault.api.execute('planner.update', { id: first, patch: { body: '自己写的' } });
      const materials = [
        { title: '细节', form: 'image', body: '看这里' },
        { title: '一篇好文', form: 'link', url: 'https://a.example/1' },
        { title: '长文', form: 'link', body: '长'.repeat(800), url: `https://a.example/${'1'.repeat(60)}` },
      ] as const;
      const { materialIds } = (
        await vault.api.execute('materials.create', { communityId, materials: [...materials] })
      ).result;
      const input = { id, materialIds: [...materialIds], today: worldDay };
      expect((await vault.api.execute('series.deal', input)).result.dealt).toBe(3);
      expect((await items()).map(({ body }) => body.slice(0, 30))).toEqual([
        ...['自己写的', '【图片 细节】\n看这里', '一篇好文\nhttps://a.example/1', '长'.repeat(30), '今晚：'],
      ]);
    });

    it('keep the name of whoever gave them when the member goes', async () => {
      const { communityId, xiaoya } = world;
      const materials = [{ title: '可颂', contributorId: xiaoya }];
      await vault.api.execute('materials.create', { communityId, materials });
      const before = await dump(vault);
      await vault.api.execute('members.remove', { ids: [xiaoya] });
      expect((await list())[0]?.material).toMatchObject({ contributorId: null, contributor: '曾小雅' });
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('are put into a week once, unless wanted again', async () => {
      const line = (weekday: number, title: string): PlanTemplateEntry => ({
        ...{ weekday, time: timeOfDay('08:00'), kind: '早安', title, body: '', groupIds: [] },
      });
      const entries = [line(1, '早安一'), line(2, '早安二')];
      const templateId = 'template-of-the-app' as unknown as PlanTemplateId;
      const { communityId } = world;
      const apply = async (again = false, week = '2026-03-04') =>
        (
          await vault.api.execute('templates.apply', {
            ...{ communityId, templateId, name: '日常', entries, week: day(week), groupIds: [], again },
          })
        ).result;
      expect(await apply()).toMatchObject({ already: 0, itemIds: { length: 2 } });
      expect(await apply()).toEqual({ already: 2, itemIds: [] });
      const [first] = await march({ vault, world });
      await vault.api.execute('planner.removeMany', { ids: [first?.id ?? world.itemId] });
      expect(await apply()).toMatchObject({ already: 1, itemIds: { length: 1 } });
      expect(await apply(true)).toMatchObject({ already: 0, itemIds: { length: 2 } });
      expect(await apply(false, '2026-03-09')).toMatchObject({ already: 0, itemIds: { length: 2 } });
      const made = (await march({ vault, world })).filter(({ template }) => template !== null);
      expect(made.map((item) => `${item.day.slice(-2)} ${item.title}`)).toEqual([
        ...['02 早安一', '02 早安一', '03 早安二', '03 早安二', '09 早安一', '10 早安二'],
      ]);
    });

    it('are put in for one group after the other, and never twice for what was moved or renamed', async () => {
      const { communityId, groupId, secondGroupId } = world;
      const fields = { weekday: 1, time: timeOfDay('08:00'), kind: '早安', title: '早安', body: '' } as const;
      const week = { week: day('2026-03-02'), again: false };
      const templateId = 'template-of-the-app' as unknown as PlanTemplateId;
      const template = { communityId, templateId, name: '日常', entries: [{ ...fields, groupIds: [] }] };
      const apply = async (id: GroupId) =>
        (await vault.api.execute('templates.apply', { ...template, ...week, groupIds: [id] })).result;
      const [id = world.itemId] = (await apply(groupId)).itemIds;
      expect((await apply(secondGroupId)).itemIds).toHaveLength(1);
      await vault.api.execute('planner.update', { id, patch: { title: '换了' } });
      await vault.api.execute('planner.reschedule', { id, day: day('2026-03-20'), time: timeOfDay('21:00') });
      expect(await apply(groupId)).toEqual({ already: 1, itemIds: [] });
      const made = await vault.api.query('templates.applied', { communityId, week: week.week });
      expect(made.map((item) => [item.title, item.groupIds])).toEqual([
        ['早安', [secondGroupId]],
        ['换了', [groupId]],
      ]);
    });
  });
}
