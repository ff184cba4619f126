import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, shiftDay, timeOfDay } from '#shared/domain/days';
import type { PlannerItemId } from '#shared/domain/ids';
import { readContentFile } from '#shared/domain/planner/exchange/read-content';
import { writeContentCsv } from '#shared/domain/planner/exchange/write-content';
import type { FeedbackPatch } from '#shared/domain/planner/feedback/merge-feedback';
import type { PlannerItemPatch } from '#shared/domain/planner/planner-item';
import { defaultRhythm } from '#shared/domain/planner/rhythm';
import type { CommandInput } from '#shared/wire/vault-contract';
import { openSmallWorld } from '../open-world';
import { type SmallWorld, worldDay } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';
import { eightEvenings } from './command-cases/series';

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

    it('copies to a time that is said', async () => {
      const days = [day('2026-03-09'), day('2026-03-10')];
      const time = timeOfDay('12:30');
      const { result } = await vault.api.execute('planner.copyTo', { ids: [world.itemId], days, time });
      const copies = await Promise.all(result.itemIds.map(item));
      expect(copies.map((copy) => `${copy?.day} ${copy?.time}`)).toEqual([
        '2026-03-09 12:30',
        '2026-03-10 12:30',
      ]);
      expect((await item(world.itemId))?.time).toBe('08:00');
    });

    it('has feedback of what was sent as 已收反馈, and 已发 without it; each part goes over what is there', async () => {
      const { itemId: id } = world;
      const record = (feedback: FeedbackPatch | null) =>
        vault.api.execute('planner.recordFeedback', { id, feedback });
      await record({ replies: 12 });
      await record({ bestComment: '学到了' });
      const told = { replies: 12, questions: null, bestComment: '学到了', source: 'manual' };
      expect(await item(id)).toMatchObject({ status: 'ready', feedback: told });
      await vault.api.execute('planner.stampSent', { id, sentAt: 1 });
      expect(await item(id)).toMatchObject({ status: 'reviewed' });
      await record({ replies: null });
      await record({ bestComment: ' ' });
      expect(await item(id)).toMatchObject({ status: 'sent', feedback: null });
      await record({ shares: 0 });
      expect(await item(id)).toMatchObject({ status: 'reviewed' });
      await record(null);
      expect(await item(id)).toMatchObject({ status: 'sent', feedback: null });
    });

    it('leaves what was sent sent, and what was not unsent, when several are given a status', async () => {
      const other = await create({});
      await vault.api.execute('planner.stampSent', { id: world.itemId, sentAt: 1 });
      const ids = [world.itemId, other];
      const give = async (patch: CommandInput<'planner.updateMany'>['patch']) =>
        (await vault.api.execute('planner.updateMany', { ids, patch })).result;
      const states = async () => [await item(world.itemId), await item(other)].map((one) => one?.status);
      expect(await give({ status: 'idea' })).toEqual({ changed: 1, stayed: 1 });
      expect(await states()).toEqual(['sent', 'idea']);
      expect(await give({ status: 'reviewed', kind: '话题' })).toEqual({ changed: 2, stayed: 1 });
      expect(await states()).toEqual(['reviewed', 'idea']);
      expect((await item(other))?.kind).toBe('话题');
      const before = await dump(vault);
      await expect(update(world.itemId, { status: 'draft', body: '新' })).rejects.toMatchObject({
        code: 'item-sent',
      });
      await expect(update(other, { status: 'sent' })).rejects.toMatchObject({ code: 'input-invalid' });
      expect(await dump(vault)).toBe(before);
    });

    it('moves an item with the rest of a change, and takes both back at once', async () => {
      const before = await dump(vault);
      await vault.api.execute('planner.skip', { ids: [world.itemId], skipped: true });
      await update(world.itemId, { body: '改了', day: day('2026-03-05') });
      expect(await item(world.itemId)).toMatchObject({
        ...{ body: '改了', day: '2026-03-05', time: '08:00', skippedAt: null },
      });
      await vault.api.execute('history.undo', {});
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
      await expect(update(world.itemId, { title: ' ', body: '改了' })).rejects.toMatchObject({
        ...{ code: 'input-invalid', data: { path: 'patch.title' } },
      });
      expect(await dump(vault)).toBe(before);
    });

    it('copies no more at once than one change holds', async () => {
      const rows = Array.from({ length: 100 }, (_, index) => ({ uid: null, title: `第${index}`, ...at }));
      await vault.api.execute('planner.import', { communityId: world.communityId, rows });
      const ids = (await vault.database.plannerItems.toArray()).map(({ id }) => id);
      const days = Array.from({ length: 50 }, (_, index) => shiftDay(worldDay, index));
      await expect(vault.api.execute('planner.copyTo', { ids, days })).rejects.toMatchObject({
        ...{ code: 'too-many-copies', data: { count: 5050, limit: 5000 } },
      });
    });

    it('has the name of the contributor it has now, and tells no other of it', async () => {
      const id = await create({ body: '文', origin: 'collected', contributorId: world.chenmo });
      await update(id, { status: 'ready' });
      await update(id, { contributorId: world.xiaoya });
      expect(await item(id)).toMatchObject({ contributor: '曾小雅' });
      const former = await vault.api.query('members.detail', { id: world.chenmo });
      expect(former?.timeline.filter(({ sourceId }) => sourceId === id)).toEqual([]);
      expect(await contributions()).toMatchObject([{ sourceId: id }]);
      await update(id, { contributorId: world.chenmo, contributor: '默默' });
      expect(await item(id)).toMatchObject({ contributor: '默默' });
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
      await vault.api.execute('planner.skip', { ids: [world.itemId], skipped: true });
      expect(await missed('2026-03-03')).toBe(0);
      const to = { day: day('2026-03-03'), time: timeOfDay('08:00') };
      await vault.api.execute('planner.reschedule', { id: world.itemId, ...to });
      expect(await missed('2026-03-04')).toBe(1);
    });

    it('imports a file of its own without a change, sent items and series too', async () => {
      const { communityId, groupId } = world;
      await vault.api.execute('series.create', { communityId, fields: eightEvenings });
      await update(world.itemId, { starred: true, groupIds: [groupId], body: '早\n安 ' });
      await vault.api.execute('planner.stampSent', { id: world.itemId, sentAt: 1_772_410_000_000 });
      await vault.api.execute('planner.recordFeedback', {
        ...{ id: world.itemId, feedback: { replies: 3, poll: '好 3 票' } },
      });
      const items = await vault.database.plannerItems.toArray();
      const groups = await vault.database.groups.toArray();
      const csv = writeContentCsv(items, { groups, seriesName: () => eightEvenings.name });
      const { slots } = defaultRhythm;
      const context = { today: worldDay, now: 1_772_500_000_000, groups, slots };
      const file = await readContentFile(new TextEncoder().encode(csv), context);
      const rows = file.ok ? [...file.rows] : [];
      const before = await dump(vault);
      const { result } = await vault.api.execute('planner.import', { communityId, rows });
      expect(result).toEqual({ added: 0, changed: 0, same: items.length });
      expect(await dump(vault)).toBe(before);
    });

    it('imports over what was sent without moving it or taking it back', async () => {
      const { communityId, itemId } = world;
      await vault.api.execute('planner.stampSent', { id: itemId, sentAt: 1 });
      const later = { day: day('2026-03-09'), time: timeOfDay('21:00'), status: 'draft' } as const;
      const rows = [{ uid: itemId, title: '早安锦囊', body: '改过', ...later }];
      await vault.api.execute('planner.import', { communityId, rows });
      expect(await item(itemId)).toMatchObject({
        ...{ ...at, time: '08:00', status: 'sent', sentAt: 1, body: '改过' },
      });
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
