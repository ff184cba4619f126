import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { day, timeOfDay } from '#shared/domain/days';
import type { PlannerSeriesId } from '#shared/domain/ids';
import type { PlannerItem, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import type { SeriesFields, SeriesPatch } from '#shared/domain/planner/series';
import type { SeriesScope } from '#shared/wire/nouns/planner';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, spoil, type TestVault } from '../vault-harness';
import { eightEvenings } from './command-cases/series';

/** Series (系列): what one change does to an item, to those after it, to all. The clock stands on Monday, 2 March. */
export function describeSeries(openVault: OpenVault): void {
  describe('a series', () => {
    let vault: TestVault;
    let world: SmallWorld;
    let id: PlannerSeriesId;

    const make = async (fields: Partial<SeriesFields> = {}) =>
      (
        await vault.api.execute('series.create', {
          communityId: world.communityId,
          fields: { ...eightEvenings, titlePattern: '第{编号}期 {主题}', ...fields },
        })
      ).result.seriesId;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
      id = await make();
    });
    afterEach(() => vault.close());

    const items = async () => (await vault.api.query('series.detail', { id }))?.items ?? [];
    const said = async (say: (item: PlannerItem) => unknown) => (await items()).map(say);
    const days = () => said((item) => Number(item.day.slice(-2)));
    const numbered = () => said((item) => `${item.day.slice(5)} ${item.number}`);
    const nth = async (number: number): Promise<PlannerItem> => {
      const found = (await items()).find((item) => item.number === number);
      if (!found) throw new Error(`no item ${number}`);
      return found;
    };
    const update = async (number: number, patch: PlannerItemPatch, scope?: SeriesScope) =>
      vault.api.execute('planner.update', { id: (await nth(number)).id, patch, ...(scope && { scope }) });
    const move = async (number: number, to: string, time: string, scope: SeriesScope) =>
      vault.api.execute('planner.reschedule', {
        ...{ id: (await nth(number)).id, day: day(to), time: timeOfDay(time), scope },
      });
    const send = async (number: number) =>
      vault.api.execute('planner.stampSent', { id: (await nth(number)).id, sentAt: 1 });
    const remove = async (number: number, scope: SeriesScope, burn = false) =>
      vault.api.execute('planner.remove', { id: (await nth(number)).id, scope, burn });
    const change = (patch: SeriesPatch) => vault.api.execute('series.update', { id, patch });
    const row = async () => (await vault.api.query('series.detail', { id }))?.series;

    it('writes the title of a numbered item around its topic', async () => {
      await update(2, { title: '敏感肌' });
      expect(await nth(2)).toMatchObject({ topic: '敏感肌', title: '第002期 敏感肌', overrides: [] });
      await change({ titlePattern: '{主题}（{编号}）', digits: 1 });
      expect((await nth(2)).title).toBe('敏感肌（2）');
    });

    it('leaves the others alone when one is changed', async () => {
      const others = (await items()).filter(({ number }) => number !== 3);
      await update(3, { body: '只这一次', kind: '话题' });
      expect((await items()).filter(({ number }) => number !== 3)).toEqual(others);
      expect(await nth(3)).toMatchObject({ body: '只这一次', kind: '话题', overrides: ['body', 'kind'] });
      await change({ kind: '锦囊', body: '开头' });
      expect(await said(({ kind, body }) => `${kind}${body}`)).toEqual([
        ...['锦囊开头', '锦囊开头', '话题只这一次'],
        ...Array(5).fill('锦囊开头'),
      ]);
    });

    it('changes those from one on, and later changes of the series leave the earlier ones as they were', async () => {
      await update(6, { body: '自己的' });
      await update(
        4,
        { time: timeOfDay('21:00'), body: '新的', status: 'draft', starred: true },
        'following',
      );
      const expected = ['20:00', '20:00', '20:00', ...Array(5).fill('21:00')];
      expect(await said(({ time }) => time)).toEqual(expected);
      expect(await said(({ body }) => body)).toEqual(['', '', '', '新的', '新的', '自己的', '新的', '新的']);
      expect(await said(({ starred }) => starred)).toEqual([0, 0, 0, 1, 0, 0, 0, 0].map(Boolean));
      await change({ kind: '锦囊' });
      expect(await said(({ time }) => time)).toEqual(expected);
    });

    it('changes all that is to come, and nothing that was sent', async () => {
      await send(1);
      await update(4, { kind: '话题', groupIds: [world.groupId] }, 'all');
      expect(await said(({ kind }) => kind)).toEqual(['分享', ...Array(7).fill('话题')]);
      expect(await said(({ groupIds }) => groupIds.length)).toEqual([0, ...Array(7).fill(1)]);
      expect(await row()).toMatchObject({ kind: '话题', groupIds: [world.groupId] });
    });

    it('gives a title without numbers to all, and a title of its own to one', async () => {
      await change({ titlePattern: '' });
      const [, second, third] = await items();
      const patch = { title: '会员夜' };
      await vault.api.execute('planner.update', { id: third?.id ?? world.itemId, patch });
      const input = { id: second?.id ?? world.itemId, patch: { title: '闲聊' }, scope: 'all' } as const;
      await vault.api.execute('planner.update', input);
      expect(await said(({ title }) => title)).toEqual(['闲聊', '闲聊', '会员夜', ...Array(5).fill('闲聊')]);
    });

    it('keeps the numbers in the order of the days when one is moved', async () => {
      const { id: moved } = await nth(2);
      await move(2, '2026-03-10', '20:00', 'one');
      expect(await numbered()).toEqual([
        ...['03-02 1', '03-06 2', '03-08 3', '03-09 4'],
        ...['03-10 5', '03-11 6', '03-13 7', '03-15 8'],
      ]);
      expect((await nth(5)).id).toBe(moved);
      await change({ time: timeOfDay('19:00') });
      expect((await nth(5)).day).toBe('2026-03-10');
    });

    it('moves the rest by as many days, but not what was moved alone', async () => {
      await move(7, '2026-03-12', '20:00', 'one');
      await move(3, '2026-03-07', '21:00', 'following');
      expect(await days()).toEqual([2, 4, 7, 9, 10, 12, 12, 16]);
      expect((await nth(8)).time).toBe('21:00');
      expect((await nth(2)).time).toBe('20:00');
      await change({ kind: '锦囊' });
      expect(await days()).toEqual([2, 4, 7, 9, 10, 12, 12, 16]);
    });

    it('moves all that is to come, back too', async () => {
      await send(1);
      await move(2, '2026-03-03', '20:00', 'all');
      expect(await numbered()).toEqual([
        ...['03-02 1', '03-03 2', '03-05 3', '03-07 4', '03-08 5', '03-10 6', '03-12 7', '03-14 8'],
      ]);
      await move(3, '2026-03-03', '20:00', 'following');
      expect((await items()).length).toBe(8);
    });

    it('does not move a series of days of the month, nor what was sent', async () => {
      await send(1);
      await expect(move(1, '2026-03-03', '20:00', 'all')).rejects.toMatchObject({ code: 'item-sent' });
      id = await make({ rule: 'FREQ=MONTHLY;BYMONTHDAY=1,15', name: '月会' });
      const before = await dump(vault);
      await expect(move(1, '2026-03-16', '20:00', 'all')).rejects.toMatchObject({
        code: 'series-shift',
        data: { name: '月会' },
      });
      expect(await dump(vault)).toBe(before);
    });

    it('skips a day and holds the session later; its number goes to the next, or is used up', async () => {
      await remove(3, 'one');
      expect(await numbered()).toEqual([
        ...['03-02 1', '03-04 2', '03-08 3', '03-09 4', '03-11 5', '03-13 6', '03-15 7', '03-16 8'],
      ]);
      await remove(2, 'one', true);
      expect(await said(({ number }) => number)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
      const { itemId } = world;
      const ids = [itemId, (await nth(1)).id];
      await vault.api.execute('planner.removeMany', { ids });
      expect((await row())?.skips.map((skip) => `${skip.day.slice(-2)} ${skip.burn}`)).toEqual([
        ...['02 false', '04 true', '06 false'],
      ]);
    });

    it('ends before an item, and what was sent stays', async () => {
      await send(6);
      await remove(4, 'following');
      expect(await numbered()).toEqual(['03-02 1', '03-04 2', '03-06 3', '03-11 6']);
      expect((await row())?.ends).toEqual({ kind: 'until', day: '2026-03-07' });
      await change({ kind: '锦囊' });
      expect((await items()).length).toBe(4);
    });

    it('goes as a whole, and what was sent stays as single items with their numbers in their titles', async () => {
      await send(2);
      const sent = await nth(2);
      await remove(5, 'all');
      expect(await row()).toBeUndefined();
      const left = await vault.database.plannerItems.toArray();
      expect(left.map(({ title }) => title).sort()).toEqual(['早安锦囊', '第002期']);
      expect(await vault.api.query('planner.item', { id: sent.id })).toMatchObject({
        ...{ seriesId: null, number: null, title: '第002期', day: '2026-03-04', status: 'sent' },
      });
    });

    it('ends from a day on, with its items kept as single ones; ended once more it goes itself', async () => {
      const from = day('2026-03-13');
      await vault.api.execute('series.remove', { id, from, items: 'keep' });
      expect(await days()).toEqual([2, 4, 6, 8, 9, 11]);
      const singles = await vault.database.plannerItems.filter(({ seriesId }) => seriesId === null).toArray();
      expect(singles.map(({ title }) => title).sort()).toEqual(['早安锦囊', '第007期', '第008期']);
      await vault.api.execute('series.remove', { id, from, items: 'remove' });
      expect(await row()).toBeUndefined();
      expect(await vault.database.plannerItems.count()).toBe(9);
    });

    it('without an end is planned for some months, and on when looked at further; 撤销 passes that by', async () => {
      const before = await dump(vault);
      id = await make({ ends: { kind: 'never' }, rule: 'FREQ=DAILY', name: '早安' });
      expect((await items()).length).toBe(121);
      const until = day('2026-07-31');
      const { communityId } = world;
      const { undoable, changedRows } = await vault.api.execute('series.extend', { communityId, until });
      expect([undoable, changedRows]).toEqual([false, 32]);
      expect((await items()).at(-1)).toMatchObject({ day: '2026-07-31', number: 152 });
      const again = await vault.api.execute('series.extend', { communityId, until: day('2026-05-01') });
      expect(again.changedRows).toBe(0);
      const { result } = await vault.api.execute('history.undo', {});
      expect(result.undone.command).toBe('series.create');
      expect(await dump(vault)).toBe(before);
      await vault.api.execute('history.redo', {});
      await vault.api.execute('series.extend', { communityId, until });
      expect((await items()).length).toBe(152);
      expect((await items()).at(-1)).toMatchObject({ day: '2026-07-31', number: 152 });
    });

    it('says by name how far it is planned, and whether there is more of it', async () => {
      const names = async () => {
        const query = { communityId: world.communityId, today: day('2026-03-02') };
        return (await vault.api.query('series.names', query))
          .filter(({ plannedUntil }) => plannedUntil !== null)
          .map((row) => [row.name, row.goesOn]);
      };
      await make({ ends: { kind: 'never' }, rule: 'FREQ=DAILY', name: '早安' });
      await make({ ends: { kind: 'count', count: 200 }, rule: 'FREQ=DAILY', name: '百期' });
      // All its sessions stand there: nothing is left to plan.
      expect(await names()).toEqual([
        ['百期', false],
        [eightEvenings.name, false],
        ['早安', true],
      ]);
    });

    describe('with days that were missed', () => {
      // 16 and 23 February are past; 2, 9, 16 and 23 March are to come. The rule has become Tuesdays today.
      beforeEach(async () => {
        const mondays = { rule: 'FREQ=WEEKLY;BYDAY=MO', ends: { kind: 'count', count: 6 } } as const;
        id = await make({ ...mondays, startsOn: day('2026-02-16') });
        await change({ rule: 'FREQ=WEEKLY;BYDAY=TU' });
      });
      const missed = ['02-16 1', '02-23 2'];

      it('leaves them when one of them is moved, which alone gets a number of what is to come', async () => {
        expect(await numbered()).toEqual([...missed, '03-03 3', '03-10 4', '03-17 5', '03-24 6']);
        await move(1, '2026-03-12', '20:00', 'one');
        expect(await numbered()).toEqual([
          ...['02-23 2', '03-03 3', '03-10 4', '03-12 5', '03-17 6', '03-24 7'],
        ]);
        await move(2, '2026-02-24', '20:00', 'one');
        await vault.api.execute('planner.shift', { ids: [(await nth(4)).id], days: 1 });
        expect(await numbered()).toEqual([
          ...['02-24 1', '03-03 2', '03-10 3', '03-13 4', '03-17 5', '03-24 6'],
        ]);
      });

      it('leaves them when another is moved back among them, which takes its number there', async () => {
        await move(5, '2026-02-28', '20:00', 'one');
        expect(await numbered()).toEqual([...missed, '02-28 3', '03-03 4', '03-10 5', '03-24 6']);
        await change({ kind: '锦囊' });
        expect(await numbered()).toEqual([...missed, '02-28 3', '03-03 4', '03-10 5', '03-24 6']);
      });

      it('leaves them when one of them is removed, or changed with the rest or all', async () => {
        const patch = { kind: '话题', time: timeOfDay('21:00') } as const;
        await update(1, patch, 'following');
        expect(await said(({ kind, time }) => `${kind}${time}`)).toEqual([
          ...['话题21:00', '分享20:00', ...Array(4).fill('话题21:00')],
        ]);
        await update(1, { body: '都改' }, 'all');
        expect((await nth(2)).body).toBe('');
        await remove(1, 'one');
        const days = ['02-23 2', '03-03 3', '03-10 4', '03-17 5', '03-24 6', '03-31 7'];
        expect(await numbered()).toEqual(days);
      });

      it('leaves them when a host of theirs is set, or a file moves one', async () => {
        const host = { name: '王老师', memberId: null };
        await vault.api.execute('series.setHost', { itemId: (await nth(1)).id, host });
        expect((await nth(1)).host).toEqual(host);
        const { communityId } = world;
        const { id: uid, title, time } = await nth(1);
        const rows = [{ uid, title, time, day: day('2026-03-04') }];
        await vault.api.execute('planner.import', { communityId, rows });
        expect(await numbered()).toEqual([
          ...['02-23 2', '03-03 3', '03-04 4', '03-10 5', '03-17 6', '03-24 7'],
        ]);
      });
    });

    it('moved to another time only, still moves to other days as a whole', async () => {
      await move(5, '2026-03-09', '21:00', 'following');
      await move(1, '2026-03-03', '20:00', 'all');
      expect(await days()).toEqual([3, 5, 7, 9, 10, 12, 14, 16]);
    });

    it('is moved with the rest of a change of one item, and back, at once', async () => {
      const before = await dump(vault);
      await update(3, { title: '敏感肌', day: day('2026-03-07') }, 'following');
      expect(await days()).toEqual([2, 4, 7, 9, 10, 12, 14, 16]);
      expect((await nth(3)).topic).toBe('敏感肌');
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('lets a topic be emptied, but no title of its own', async () => {
      await update(2, { title: '敏感肌' });
      await update(2, { title: '' });
      expect(await nth(2)).toMatchObject({ topic: '', title: '第002期' });
    });

    it('keeps what was sent as it was: its host, and its number when it is removed', async () => {
      await send(3);
      const [sent, other] = [await nth(3), await nth(4)];
      const refused = { code: 'item-sent', data: { title: sent.title } };
      const host = { name: '王老师', memberId: null };
      await expect(vault.api.execute('series.setHost', { itemId: sent.id, host })).rejects.toMatchObject(
        refused,
      );
      const pair = { itemId: other.id, otherId: sent.id };
      await expect(vault.api.execute('series.swapHosts', pair)).rejects.toMatchObject(refused);
      await vault.api.execute('planner.removeMany', { ids: [sent.id, (await nth(1)).id] });
      expect(await numbered()).toEqual([
        ...['03-04 1', '03-08 4', '03-09 5', '03-11 6', '03-13 7', '03-15 8', '03-16 9', '03-18 10'],
      ]);
    });

    it('keeps clear of days off as soon as they are known, and takes them back with them', async () => {
      await change({ onStatutory: 'skip' });
      const before = await dump(vault);
      const off = (on: string) => ({ day: day(on), name: '假期', off: true });
      await vault.api.execute('planner.saveStatutory', {
        ...{ year: 2026, days: [off('2026-03-06'), off('2026-03-08')] },
      });
      expect(await days()).toEqual([2, 4, 9, 11, 13, 15, 16, 18]);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('deals turns fairly, keeps a host set by hand, and gives a turn back', async () => {
      const host = (name: string, memberId: typeof world.xiaoya | null = null) => ({
        ...{ name, memberId, domains: [], away: [], share: 1 },
      });
      const hosts = [host('曾小雅', world.xiaoya), host('陈默', world.chenmo)];
      await change({
        rotation: { hosts, domains: [], coolDownDays: 0 },
        titlePattern: '第{编号}期 {上台人}',
      });
      const turns = () => said((item) => item.host?.name ?? '-');
      const before = await turns();
      expect(before.filter((name) => name === '陈默')).toHaveLength(4);
      const guest = { name: '王老师', memberId: null };
      const { id: itemId } = await nth(3);
      await vault.api.execute('series.setHost', { itemId, host: guest });
      expect(await nth(3)).toMatchObject({ host: guest, title: '第003期 王老师', overrides: ['host'] });
      const otherId = (await nth(4)).id;
      const fourth = (await nth(4)).host;
      await vault.api.execute('series.swapHosts', { itemId, otherId });
      expect([(await nth(3)).host, (await nth(4)).host]).toEqual([fourth, guest]);
      await vault.api.execute('series.setHost', { itemId, host: null });
      await vault.api.execute('series.setHost', { itemId: otherId, host: null });
      expect(await turns()).toEqual(before);
    });

    it('changes two hosts and nothing else when two swap, with their titles', async () => {
      const hosts = ['甲', '乙', '丙'].map((name) => ({
        ...{ name, memberId: null, domains: [], away: [], share: 1 },
      }));
      const rotation = { hosts, domains: [], coolDownDays: 0 };
      await change({ rotation, titlePattern: '{上台人}说' });
      const before = await items();
      const [, second, third] = before;
      const pair = { itemId: second?.id ?? world.itemId, otherId: third?.id ?? world.itemId };
      await vault.api.execute('series.swapHosts', pair);
      const after = await items();
      expect(after.map(({ host }) => host?.name).join('')).toBe('甲丙乙甲乙丙甲乙');
      expect(after.slice(1, 3)).toMatchObject([
        { title: '丙说', overrides: ['host'] },
        { title: '乙说', overrides: ['host'] },
      ]);
      const others = (all: readonly PlannerItem[]) => [all[0], ...all.slice(3)];
      expect(others(after)).toEqual(others(before));
    });

    it('says of a change how many went along, by how much, and whether numbers followed', async () => {
      const alone = (await move(1, '2026-03-07', '20:00', 'one')).summary.facts;
      expect(alone).toEqual({ title: '第001期', day: '2026-03-07', time: '20:00', renumbered: 3 });
      const rest = (await move(4, '2026-03-10', '21:00', 'following')).summary.facts;
      expect(rest).toMatchObject({ scope: 'following', count: 5, days: 2, retimed: 1 });
      expect(rest).not.toHaveProperty('renumbered');
      const all = (await update(3, { kind: '话题' }, 'all')).summary.facts;
      expect(all).toEqual({ title: '第003期', fields: 'kind', scope: 'all', count: 8 });
      const body = (await update(3, { body: '自己的', contributorId: null })).summary.facts;
      expect(body).toEqual({ title: '第003期', fields: 'body' });
    });

    it('gives a text only to those that have none, or the one it is instead of', async () => {
      const put = async (number: number, body: string) => {
        const item = await vault.database.plannerItems.get((await nth(number)).id);
        await spoil(vault, 'plannerItems', { ...item, body });
      };
      await put(4, '旧的');
      await put(5, '旧的');
      await put(6, '别人写的');
      const { facts } = (await update(4, { body: '新的' }, 'following')).summary;
      const expected = ['', '', '', '新的', '新的', '别人写的', '新的', '新的'];
      expect(await said(({ body }) => body)).toEqual(expected);
      expect(facts).toMatchObject({ fields: 'body', count: 4 });
      await change({ body: '再新的' });
      expect((await nth(6)).body).toBe('别人写的');
      expect((await nth(8)).body).toBe('再新的');
    });

    it('follows its hosts and contributors: merged they are one, removed only their name is left', async () => {
      const host = { name: '陈默', memberId: world.chenmo };
      const pool = { ...host, domains: [], away: [], share: 1 };
      const other = { ...pool, name: '曾小雅', memberId: world.xiaoya };
      await change({ rotation: { hosts: [pool, other], domains: [], coolDownDays: 0 } });
      await update(1, { contributorId: world.chenmo });
      await vault.api.execute('members.merge', {
        ...{ keepId: world.xiaoya, dropId: world.chenmo, fromDropped: [], customFromDropped: [] },
      });
      expect((await row())?.rotation?.hosts.map(({ memberId }) => memberId)).toEqual([world.xiaoya]);
      expect(new Set(await said((item) => item.host?.memberId))).toEqual(new Set([world.xiaoya]));
      expect(await nth(1)).toMatchObject({ contributorId: world.xiaoya, contributor: '陈默' });
      const before = await dump(vault);
      await vault.api.execute('members.remove', { ids: [world.xiaoya] });
      expect(JSON.stringify([await row(), await items()])).not.toContain(world.xiaoya);
      expect(await nth(1)).toMatchObject({ contributorId: null, contributor: '陈默' });
      expect((await row())?.rotation?.hosts.map(({ name }) => name)).toEqual(['陈默']);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('whose items were made by hand takes them over when it is planned', async () => {
      const planned = await vault.database.plannerSeries.get(id);
      await vault.api.execute('history.undo', {});
      const { communityId, itemId } = world;
      await spoil(vault, 'plannerSeries', { ...planned, plannedUntil: null, rule: 'FREQ=DAILY' });
      const item = await vault.database.plannerItems.get(itemId);
      await spoil(vault, 'plannerItems', { ...item, seriesId: id, title: '第9期 旧的', communityId });
      const patch = { body: '改一下' };
      await vault.api.execute('planner.update', { id: itemId, patch, scope: 'all' });
      expect(await said(({ body }) => body)).toEqual(['改一下']);
      await change({ ends: { kind: 'count', count: 3 } });
      expect(await said((one) => `${one.day.slice(5)} ${one.topic} ${one.body}`)).toEqual([
        ...['03-02 第9期 旧的 改一下', '03-03  改一下', '03-04  改一下'],
      ]);
    });
  });
}
