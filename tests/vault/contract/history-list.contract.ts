import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HistoryEntry } from '#shared/wire/nouns/history';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

const fortyDays = 40 * 86_400_000;

/** What the history lists, what it says of each change, and how far it reaches. */
export function describeHistoryList(openVault: OpenVault): void {
  describe('the history', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    type Ask = Readonly<{ before?: number; count?: number; of?: string; communityId?: string }>;
    const page = ({ before, count = 100, of, communityId }: Ask = {}) =>
      vault.api.query('history.page', {
        before: before ?? null,
        count,
        filter: of ? { recordId: of } : null,
        communityId: (communityId as never) ?? null,
      });
    const list = async (ask?: Ask) => (await page(ask)).entries;
    const commands = (entries: readonly HistoryEntry[]) => entries.map(({ summary }) => summary.command);
    const setCity = (city: string) =>
      vault.api.execute('members.update', { id: world.xiaoya, patch: { city } });
    const newest = async () => {
      const [entry] = await list({ count: 1 });
      if (!entry) throw new Error('nothing listed');
      return entry;
    };

    it('lists every change, newest first, with its rows and what can be done', async () => {
      await setCity('杭州');
      const entries = await list();
      expect(commands(entries)).toEqual([
        'members.update',
        'activities.create',
        'planner.create',
        'queue.fill',
        'scripts.create',
        'members.create',
        'members.create',
        'tags.create',
        'communities.addGroup',
        'communities.create',
      ]);
      expect(entries[0]).toMatchObject({ changedRows: 1, state: 'stands', undo: 'next', blockedBy: null });
      expect(entries[2]).toMatchObject({ state: 'stands', undo: 'possible', blockedBy: null });
      expect(entries.at(-1)).toMatchObject({ undo: 'blocked', blockedBy: { command: 'members.update' } });
    });

    it('is the same whether read whole or in pages', async () => {
      await setCity('杭州');
      const whole = await list();
      const pieces: HistoryEntry[] = [];
      for (let more = true; more; ) {
        const piece = await page({
          count: 3,
          ...(pieces.length > 0 ? { before: pieces.at(-1)?.seq ?? 0 } : {}),
        });
        pieces.push(...piece.entries);
        more = piece.more;
      }
      expect(pieces).toEqual(whole);
    });

    it('does not list undo and redo as changes, but says what they did', async () => {
      await setCity('杭州');
      const recorded = await vault.database.changedKeys.count();
      await vault.api.execute('history.undo', {});
      expect((await list())[0]).toMatchObject({ state: 'undone', undo: 'gone' });
      await vault.api.execute('history.redo', {});
      // Nobody asks what they were about: of a whole import that would be a great deal to keep.
      expect(await vault.database.changedKeys.count()).toBe(recorded);
      expect((await list())[0]).toMatchObject({ state: 'stands', undo: 'next' });
      expect(await list()).toHaveLength(10);
    });

    it('lists a change of settings, which 撤销 does not take back', async () => {
      await vault.api.execute('settings.change', { patch: { operatorName: '桃子' } });
      expect(await newest()).toMatchObject({ state: 'fixed', undo: 'gone', changedRows: 1 });
      expect((await newest()).summary.facts).toEqual({ fields: 'operatorName' });
    });

    it('does not list which columns are looked at, nor in which community', async () => {
      const before = await list();
      await vault.api.execute('settings.change', { patch: { memberColumns: ['tier'] } });
      await vault.api.execute('settings.change', { patch: { currentCommunityId: world.communityId } });
      expect(await list()).toEqual(before);
      await vault.api.execute('settings.change', {
        patch: { memberColumns: ['tier'], operatorName: '桃子' },
      });
      expect(await list()).toHaveLength(before.length + 1);
    });

    it('shows what was taken back beside what took it back', async () => {
      await setCity('杭州');
      const { seq } = await newest();
      await vault.api.execute('planner.remove', { id: world.itemId });
      await vault.api.execute('history.revert', { seq });
      const [reverting, , reverted] = await list();
      expect(reverting).toMatchObject({ summary: { command: 'history.revert' }, undo: 'next' });
      expect(reverted).toMatchObject({ seq, state: 'reverted', undo: 'gone' });
    });

    it('shows the changes about one record: a member, a script, an item, an activity', async () => {
      await vault.api.execute('members.log', { memberId: world.xiaoya, kind: 'note', text: '聊过' });
      await vault.api.execute('activities.tickTask', { id: world.tasks[0], done: true });
      expect(commands(await list({ of: world.xiaoya }))).toEqual([
        'members.log',
        'queue.fill',
        'members.create',
      ]);
      expect(commands(await list({ of: world.chenmo }))).toEqual(['members.create']);
      expect(commands(await list({ of: world.scriptId }))).toEqual(['queue.fill', 'scripts.create']);
      expect(commands(await list({ of: world.itemId }))).toEqual(['planner.create']);
      expect(commands(await list({ of: world.activityId }))).toEqual([
        'activities.tickTask',
        'activities.create',
      ]);
      expect(await list({ of: 'nobody' })).toEqual([]);
    });

    it('shows one community, with the settings that belong to none', async () => {
      await vault.api.execute('settings.change', { patch: { operatorName: '桃子' } });
      const { result } = await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' });
      expect(commands(await list({ communityId: result.communityId }))).toEqual([
        'communities.create',
        'settings.change',
      ]);
      expect(await list({ communityId: world.communityId })).toHaveLength(10);
    });

    it('lists changes made before what they were about was kept', async () => {
      await setCity('杭州');
      const before = await list();
      const ofXiaoya = await list({ of: world.xiaoya });
      await vault.database.changedKeys.clear();
      expect(await list()).toEqual(before);
      expect(await list({ of: world.xiaoya })).toEqual(ofXiaoya);
    });

    it('tells a watch of each change', async () => {
      const heard: number[] = [];
      const input = { before: null, count: 5, filter: { recordId: world.xiaoya }, communityId: null };
      const watch = vault.api.watch(
        'history.page',
        input,
        ({ entries }) => heard.push(entries.length),
        () => undefined,
      );
      await expect.poll(() => heard.at(-1)).toBe(2);
      await setCity('杭州');
      await expect.poll(() => heard.at(-1)).toBe(3);
      watch.stop();
    });

    it('shows a change row by row, with names in place of ids, and hostile text as text', async () => {
      const hostile = '<img src=x onerror=alert(1)>{{成员}}';
      await vault.api.execute('members.update', {
        id: world.xiaoya,
        patch: { nickname: hostile, tagIds: [], city: '杭州' },
      });
      const detail = await vault.api.query('history.detail', { seq: (await newest()).seq });
      expect(detail?.rows).toEqual([
        {
          table: 'members',
          key: world.xiaoya,
          name: hostile,
          change: 'changed',
          fields: [
            {
              field: 'nickname',
              before: { kind: 'text', text: '曾小雅' },
              after: { kind: 'text', text: hostile },
            },
            { field: 'city', before: null, after: { kind: 'text', text: '杭州' } },
            { field: 'tagIds', before: { kind: 'list', texts: ['老客户'] }, after: null },
            // The former nickname stays as an alias.
            {
              field: 'aliases',
              before: null,
              after: { kind: 'list', texts: ['曾小雅 · 2026-03-02 · rename'] },
            },
          ],
        },
      ]);
      expect(await vault.api.query('history.detail', { seq: 9_999 })).toBeNull();
    });

    it('names records that went with the same change', async () => {
      await vault.api.execute('members.remove', { ids: [world.xiaoya] });
      const detail = await vault.api.query('history.detail', { seq: (await newest()).seq });
      const names = detail?.rows.map(({ table, name, change }) => `${table} ${name} ${change}`);
      expect(names).toContain('members 曾小雅 deleted');
      expect(names).toContain('memberships 曾小雅 · 颜究院 1群 deleted');
    });

    describe('older than it reaches', () => {
      beforeEach(async () => {
        await setCity('杭州');
        for (let index = 0; index < 505; index += 1) {
          await vault.api.execute('settings.change', { patch: { backupEveryMinutes: 1 + (index % 2) } });
        }
        await vault.database.journal.toCollection().modify((entry) => {
          (entry as { at: number }).at -= fortyDays;
        });
      });

      it('gives up rows, never the last fifty steps', async () => {
        expect(await vault.api.perform('history.prune', {})).toEqual({ faded: 0 });
        for (let index = 0; index < 50; index += 1) await setCity(`${index}`);
        const before = await dump(vault);
        const { faded } = await vault.api.perform('history.prune', {});
        expect(faded).toBe(65);
        expect(await vault.api.perform('history.prune', {})).toEqual({ faded: 0 });
        expect(await dump(vault)).toBe(before);

        const entries = await list({ count: 500, of: world.xiaoya });
        expect(entries).toHaveLength(53);
        expect(entries.slice(50).map(({ state, undo }) => `${state} ${undo}`)).toEqual([
          'fixed gone',
          'fixed gone',
          'fixed gone',
        ]);
        expect((await vault.api.query('history.detail', { seq: entries.at(-1)?.seq ?? 0 }))?.rows).toEqual(
          [],
        );
        for (let index = 0; index < 50; index += 1) await vault.api.execute('history.undo', {});
        await expect(vault.api.execute('history.undo', {})).rejects.toMatchObject({
          code: 'nothing-to-undo',
        });
        expect((await vault.api.query('members.detail', { id: world.xiaoya }))?.member.city).toBe('杭州');
      });

      it('still takes back and restores what lies hundreds of changes behind', async () => {
        await vault.api.execute('members.remove', { ids: [world.chenmo] });
        const { seq } = await newest();
        for (let index = 0; index < 120; index += 1) await setCity(`${index}`);
        const trash = await vault.api.query('trash.list', { communityId: world.communityId });
        expect(trash).toMatchObject([{ seq, name: '陈默' }]);
        await vault.api.execute('history.revert', { seq });
        const first = (await list({ of: world.tagId, count: 500 })).at(-1);
        expect(first?.summary.command).toBe('tags.create');
        await expect(vault.api.execute('history.revert', { seq: first?.seq ?? 0 })).rejects.toMatchObject({
          code: 'still-needed',
          data: { count: 122 },
        });
      });

      it('is not missed by the search, which follows the changes', async () => {
        const query = { filter: { ...everybodyIn(world.communityId), search: 'Amy' }, start: 0, count: 9 };
        expect((await vault.api.query('members.list', query)).rows).toEqual([]);
        await vault.api.execute('members.update', { id: world.chenmo, patch: { nickname: '老友 Amy' } });
        const renamed = (await newest()).seq;
        await vault.api.execute('settings.change', { patch: { backupEveryMinutes: 7 } });
        await vault.database.changeSets.where('seq').belowOrEqual(renamed).delete();
        expect((await vault.api.query('members.list', query)).rows).toMatchObject([{ nickname: '老友 Amy' }]);
      });
    });
  });
}
