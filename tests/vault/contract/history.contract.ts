import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';
import { importOf } from './wire.contract';

/** Undo and redo across commands; each command's own is checked in `commands.contract.ts`. */
export function describeHistory(openVault: OpenVault): void {
  describe('history', () => {
    let vault: TestVault;
    beforeEach(async () => {
      vault = await openVault();
    });
    afterEach(() => vault.close());

    const undo = () => vault.api.execute('history.undo', {});
    const redo = () => vault.api.execute('history.redo', {});
    const state = () => vault.api.query('history.state', {});

    it('of an untouched store has nothing to undo or redo', async () => {
      expect(await state()).toEqual({ undo: null, redo: null, changedAt: null });
      await expect(undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
      await expect(redo()).rejects.toMatchObject({ code: 'nothing-to-redo' });
    });

    describe('of a small community', () => {
      let world: SmallWorld;
      const rename = (nickname: string) =>
        vault.api.execute('members.update', { id: world.chenmo, patch: { nickname } });
      const nickname = async () =>
        (await vault.api.query('members.detail', { id: world.chenmo }))?.member.nickname;
      beforeEach(async () => {
        world = await openSmallWorld(vault);
      });

      it('takes an import of 300 rows back in one step', async () => {
        const before = await dump(vault);
        const { changedRows, undoable } = await vault.api.execute(
          'members.import',
          importOf(world.communityId, 300),
        );
        expect(undoable).toBe(true);
        expect(changedRows).toBe(300 + 300 + 1);
        expect(await vault.database.members.count()).toBe(302);
        await undo();
        expect(await dump(vault)).toBe(before);
      });

      it('goes back and forth in order', async () => {
        await rename('一');
        await rename('二');
        await rename('三');
        const walk: Array<string | undefined> = [];
        for (const step of [undo, undo, redo, undo, undo, redo, redo, redo]) {
          await step();
          walk.push(await nickname());
        }
        expect(walk).toEqual(['二', '一', '二', '一', '陈默', '一', '二', '三']);
        await expect(redo()).rejects.toMatchObject({ code: 'nothing-to-redo' });
      });

      it('outlives a restart', async () => {
        await rename('一');
        await rename('二');
        await undo();
        vault = await vault.reopen();
        expect(await state()).toMatchObject({
          undo: { facts: { renamed: '一' } },
          redo: { facts: { renamed: '二' } },
        });
        await redo();
        expect(await nickname()).toBe('二');
        await undo();
        await undo();
        expect(await nickname()).toBe('陈默');
      });

      it('forgets what was undone once something new is done', async () => {
        await rename('一');
        await rename('二');
        await undo();
        await vault.api.execute('members.log', { memberId: world.xiaoya, kind: 'note', text: '新的' });
        expect((await state()).redo).toBeNull();
        await expect(redo()).rejects.toMatchObject({ code: 'nothing-to-redo' });
        await undo();
        expect(await nickname()).toBe('一');
        await undo();
        expect(await nickname()).toBe('陈默');
      });

      it('keeps what was undone when a command changes nothing, fails, or changes a setting', async () => {
        await rename('一');
        await undo();
        const same = { communityId: world.communityId, name: '老客户' };
        expect(await vault.api.execute('tags.create', same)).toMatchObject({
          result: { tagId: world.tagId },
          undoable: false,
        });
        await vault.api.execute('settings.change', { patch: { operatorName: '桃子' } });
        await expect(vault.api.execute('queue.skip', { id: 'nobody' as never })).rejects.toMatchObject({
          code: 'not-found',
        });
        await redo();
        expect(await nickname()).toBe('一');
        expect((await vault.api.query('settings.all', {})).operatorName).toBe('桃子');
      });

      it('says when something last changed, an undo included', async () => {
        const { changedAt: before } = await state();
        await undo();
        const { changedAt: after } = await state();
        expect(after).toBeGreaterThan(before ?? Number.POSITIVE_INFINITY);
      });
    });
  });
}
