import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, snapshotFile, type TestVault } from '../vault-harness';

/** 最近删除: what was deleted in the last 30 days, and how it comes back. */
export function describeTrash(openVault: OpenVault): void {
  describe('the trash', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const list = () => vault.api.query('trash.list', { communityId: world.communityId });
    const named = async () => (await list()).map(({ table, name }) => `${table} ${name}`);
    const restore = (seq: number, ...keys: readonly string[]) =>
      vault.api.execute('trash.restore', { seq, keys: [...keys] });
    const only = async () => {
      const [entry, ...others] = await list();
      if (!entry || others.length > 0) throw new Error('expected one');
      return entry;
    };

    it('is empty at first, and holds what was deleted, newest first', async () => {
      expect(await list()).toEqual([]);
      await vault.api.execute('scripts.remove', { id: world.scriptId });
      await vault.api.execute('planner.remove', { id: world.itemId });
      await vault.api.execute('activities.remove', { id: world.activityId });
      await vault.api.execute('members.remove', { ids: [world.xiaoya, world.chenmo] });
      expect(await named()).toEqual([
        'members 曾小雅',
        'members 陈默',
        'activities 三月团购',
        'plannerItems 早安锦囊',
        'scripts 入群欢迎',
      ]);
    });

    it('gives back a record with what went with it, and one undo takes that back', async () => {
      const before = await dump(vault);
      await vault.api.execute('members.remove', { ids: [world.xiaoya] });
      const without = await dump(vault);
      const { seq, key, alongside } = await only();
      // A membership, a line of the timeline, and two texts in the queue that were for nobody else.
      expect(alongside).toBe(4);
      const { undoable } = await restore(seq, key);
      expect(undoable).toBe(true);
      expect(await dump(vault)).toBe(before);
      expect(await list()).toEqual([]);
      await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(without);
      expect(await list()).toHaveLength(1);
    });

    it('gives back one of several deleted together', async () => {
      await vault.api.execute('members.remove', { ids: [world.xiaoya, world.chenmo] });
      const [{ seq = 0 } = {}] = await list();
      await restore(seq, world.chenmo);
      expect(await named()).toEqual(['members 曾小雅']);
      expect(await vault.database.memberships.count()).toBe(0);
      await restore(seq, world.xiaoya, world.chenmo);
      expect(await vault.database.memberships.count()).toBe(1);
    });

    it('gives back a whole community', async () => {
      const before = await dump(vault);
      await vault.api.execute('communities.remove', { id: world.communityId });
      const { seq, key, table, name } = await only();
      expect([table, name]).toEqual(['communities', '颜究院']);
      await restore(seq, key);
      expect(await dump(vault)).toBe(before);
    });

    it('refuses a record whose community is gone, in words', async () => {
      await vault.api.execute('members.remove', { ids: [world.xiaoya] });
      const { seq, key } = await only();
      await vault.api.execute('communities.remove', { id: world.communityId });
      await expect(restore(seq, key)).rejects.toMatchObject({
        code: 'owner-gone',
        data: { noun: 'communities' },
      });
    });

    it('leaves out what has nowhere to go, and mentions of what is gone', async () => {
      const { communityId } = world;
      const bytes = await snapshotFile(vault);
      const group = { communityId, name: '临时群', capacity: 10 };
      const { groupId } = (await vault.api.execute('communities.addGroup', group)).result;
      const { tagId } = (await vault.api.execute('tags.create', { communityId, name: '临时' })).result;
      const fields = {
        nickname: '单单',
        tagIds: [world.tagId, tagId],
        inviter: { name: '陈默', memberId: world.chenmo },
      };
      const { memberId } = (await vault.api.execute('members.create', { communityId, groupId, fields }))
        .result;
      await vault.api.execute('members.remove', { ids: [memberId] });
      await vault.api.execute('backup.restore', { bytes });
      await vault.api.execute('members.remove', { ids: [world.chenmo] });

      const entry = (await list()).find(({ key }) => key === memberId);
      await restore(entry?.seq ?? 0, memberId);
      const detail = await vault.api.query('members.detail', { id: memberId });
      expect(detail?.memberships).toEqual([]);
      expect(detail?.timeline).toHaveLength(1);
      expect(detail?.member).toMatchObject({
        tagIds: [world.tagId],
        inviter: { name: '陈默', memberId: null },
      });
    });

    it('lists a record once, as it was when it was deleted last', async () => {
      await vault.api.execute('scripts.remove', { id: world.scriptId });
      const { seq, key } = await only();
      await restore(seq, key);
      await vault.api.execute('scripts.update', { id: world.scriptId, patch: { title: '新的欢迎' } });
      await vault.api.execute('scripts.remove', { id: world.scriptId });
      expect(await named()).toEqual(['scripts 新的欢迎']);
    });

    it('does not hold what was undone or taken back', async () => {
      await vault.api.execute('scripts.remove', { id: world.scriptId });
      const { seq, key } = await only();
      await vault.api.execute('history.undo', {});
      expect(await list()).toEqual([]);
      await expect(restore(seq, key)).rejects.toMatchObject({ code: 'not-found', data: { noun: 'changes' } });
      await vault.api.execute('history.redo', {});
      expect(await list()).toHaveLength(1);
    });

    it('lets go after thirty days', async () => {
      await vault.api.execute('scripts.remove', { id: world.scriptId });
      await vault.database.journal.toCollection().modify((entry) => {
        (entry as { at: number }).at -= 31 * 86_400_000;
      });
      expect(await list()).toEqual([]);
    });

    it('keeps communities apart', async () => {
      await vault.api.execute('scripts.remove', { id: world.scriptId });
      const { communityId } = (
        await vault.api.execute('communities.create', { name: '读书会', groupName: '1群' })
      ).result;
      expect(await vault.api.query('trash.list', { communityId })).toEqual([]);
      expect(await vault.api.query('trash.list', { communityId: null })).toHaveLength(1);
    });
  });
}
