import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import type { PlannerItemId } from '#shared/domain/ids';
import type { Feedback, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

/** Single pieces of content: when they are ready, where they go, what came back. */
export function describePlanner(openVault: OpenVault): void {
  describe('the calendar', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const at = { day: worldDay, time: timeOfDay('12:30') };
    const create = async (fields: PlannerItemPatch) =>
      (
        await vault.api.execute('planner.create', {
          communityId: world.communityId,
          fields: { title: '资讯', ...at, ...fields },
        })
      ).result.itemId;
    const update = (id: PlannerItemId, patch: PlannerItemPatch) =>
      vault.api.execute('planner.update', { id, patch });
    const item = (id: PlannerItemId) => vault.api.query('planner.item', { id });
    const contributions = async () =>
      (await vault.api.query('members.detail', { id: world.xiaoya }))?.timeline.filter(
        ({ kind }) => kind === 'note',
      );

    it('says of no item that it is ready while its source, its contributor or its text is missing', async () => {
      const before = await dump(vault);
      const ready = { status: 'ready', title: '缺东西' } as const;
      for (const [fields, missing] of [
        [{ ...ready }, 'body'],
        [{ ...ready, body: '文', origin: 'repost' }, 'source'],
        [{ ...ready, body: '文', origin: 'collected' }, 'contributor'],
      ] as const) {
        await expect(create(fields)).rejects.toMatchObject({
          code: 'planner-not-ready',
          data: { title: '缺东西', missing },
        });
      }
      expect(await dump(vault)).toBe(before);
      const id = await create({ body: '文', origin: 'repost' });
      await expect(update(id, { status: 'scheduled' })).rejects.toMatchObject({ code: 'planner-not-ready' });
      const ids = [world.itemId, id];
      await expect(
        vault.api.execute('planner.updateMany', { ids, patch: { status: 'scheduled' } }),
      ).rejects.toMatchObject({ code: 'planner-not-ready', data: { title: '资讯' } });
      expect((await item(world.itemId))?.status).toBe('ready');
      await update(id, { status: 'scheduled', source: '丁香医生' });
      expect((await item(id))?.status).toBe('scheduled');
    });

    it('takes 就绪 away with the source, but not with a text that is being written anew', async () => {
      const id = await create({ body: '文', origin: 'repost', source: '丁香医生', status: 'ready' });
      await update(id, { body: '' });
      expect((await item(id))?.status).toBe('ready');
      await update(id, { source: ' ' });
      expect((await item(id))?.status).toBe('draft');
    });

    it('tells the contributor once, when the item is ready first', async () => {
      const id = await create({ body: '文', origin: 'collected', contributorId: world.xiaoya });
      expect(await contributions()).toEqual([]);
      await update(id, { status: 'ready' });
      expect(await contributions()).toMatchObject([{ text: '供稿 · 「资讯」', sourceId: id }]);
      await update(id, { status: 'draft' });
      await update(id, { status: 'scheduled' });
      expect(await contributions()).toHaveLength(1);
      expect(await item(id)).toMatchObject({ contributor: '曾小雅', contributorId: world.xiaoya });
    });

    it('knows no contributor of another community', async () => {
      const other = (await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' }))
        .result;
      const fields = { nickname: '林一' };
      const { memberId } = (
        await vault.api.execute('members.create', {
          communityId: other.communityId,
          groupId: null,
          fields,
        })
      ).result;
      await expect(create({ contributorId: memberId })).rejects.toMatchObject({
        code: 'not-found',
        data: { noun: 'members' },
      });
    });

    it('leaves what was sent where it is: not moved, not shifted', async () => {
      const other = await create({});
      await vault.api.execute('planner.stampSent', { id: world.itemId, sentAt: 1 });
      const to = { day: day('2026-03-05'), time: timeOfDay('08:00') };
      const sent = { code: 'item-sent', data: { title: '早安锦囊' } };
      await expect(
        vault.api.execute('planner.reschedule', { id: world.itemId, ...to }),
      ).rejects.toMatchObject(sent);
      await expect(update(world.itemId, { day: to.day })).rejects.toMatchObject(sent);
      const ids = [world.itemId, other];
      const { result } = await vault.api.execute('planner.shift', { ids, days: -2 });
      expect(result).toEqual({ moved: 1, stayed: 1 });
      expect((await item(other))?.day).toBe('2026-02-28');
      expect((await item(world.itemId))?.day).toBe(worldDay);
    });

    it('copies the words of an item and nothing of what became of it', async () => {
      const materials = [{ title: '防晒' }];
      const { communityId } = world;
      const { materialIds } = (await vault.api.execute('materials.create', { communityId, materials }))
        .result;
      await update(world.itemId, { starred: true, source: '我', materialIds: [...materialIds] });
      await vault.api.execute('planner.stampSent', { id: world.itemId, sentAt: 1 });
      const days = [day('2026-03-09')];
      const { result } = await vault.api.execute('planner.copyTo', { ids: [world.itemId], days });
      const [copy] = result.itemIds;
      expect(await item(copy ?? world.itemId)).toMatchObject({
        ...{ day: '2026-03-09', time: '08:00', title: '早安锦囊', body: '早', source: '我', materialIds },
        ...{ status: 'draft', sentAt: null, starred: false, seriesId: null, feedback: null },
      });
    });

    it('has feedback of what was sent as 已收反馈, and 已发 without it', async () => {
      const feedback: Feedback = {
        ...{ replies: 12, questions: 0, favourites: null, shares: null, bestComment: '', privateNote: '' },
        ...({ poll: '', source: 'manual', at: 1 } as const),
      };
      const { itemId: id } = world;
      const record = (given: Feedback | null) =>
        vault.api.execute('planner.recordFeedback', { id, feedback: given });
      await record(feedback);
      expect(await item(id)).toMatchObject({ status: 'ready', feedback });
      await vault.api.execute('planner.stampSent', { id, sentAt: 1 });
      expect(await item(id)).toMatchObject({ status: 'reviewed' });
      await record(null);
      expect(await item(id)).toMatchObject({ status: 'sent', feedback: null });
    });

    it('misses what was not sent for two weeks, but for what was left out on purpose', async () => {
      const missed = async (today: string) =>
        (
          await vault.api.query('today.view', {
            communityId: world.communityId,
            groupId: null,
            today: day(today),
          })
        ).missed.length;
      expect(await missed('2026-03-16')).toBe(1);
      expect(await missed('2026-03-17')).toBe(0);
      await vault.api.execute('planner.skip', { id: world.itemId, skipped: true });
      expect(await missed('2026-03-03')).toBe(0);
      const to = { day: day('2026-03-03'), time: timeOfDay('08:00') };
      await vault.api.execute('planner.reschedule', { id: world.itemId, ...to });
      expect(await missed('2026-03-04')).toBe(1);
    });

    it('imports a file of its own without a change', async () => {
      const { communityId } = world;
      const items = await vault.api.query('planner.range', {
        communityId,
        groupId: null,
        from: worldDay,
        to: worldDay,
      });
      const rows = items.map(({ id: uid, title, day: on, time, body, status }) => ({
        ...{ uid, title, day: on, time, body, status },
      }));
      const before = await dump(vault);
      const { result } = await vault.api.execute('planner.import', { communityId, rows });
      expect(result).toEqual({ added: 0, changed: 0, same: 1 });
      expect(await dump(vault)).toBe(before);
    });

    it('keeps days off by year, and gives a year back', async () => {
      const years = () => vault.api.query('planner.statutory', {});
      const off = { day: day('2027-02-06'), name: '春节', off: true };
      const made = { day: day('2027-01-31'), name: '春节', off: false };
      await vault.api.execute('planner.saveStatutory', { year: 2027, days: [off, made] });
      await vault.api.execute('planner.saveStatutory', { year: 2028, days: [off] });
      expect(await years()).toEqual({ 2027: [made, off], 2028: [off] });
      await vault.api.execute('planner.saveStatutory', { year: 2027, days: [] });
      expect(await years()).toEqual({ 2028: [off] });
    });
  });
}
