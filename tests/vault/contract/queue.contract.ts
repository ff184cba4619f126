import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberId, QueueItemId } from '#shared/domain/ids';
import { openSmallWorld } from '../open-world';
import type { SmallWorld } from '../small-world';
import { dump, type OpenVault, type TestVault } from '../vault-harness';

/** The copy queue: its order, and that each of its items is dealt with once. */
export function describeQueue(openVault: OpenVault): void {
  describe('the queue', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    type Items = Parameters<typeof vault.api.execute<'queue.fill'>>[1]['items'];
    const step = (text: string, memberIds: readonly MemberId[], more: object = {}) =>
      ({ groupId: null, scriptId: null, memberIds, text, welcome: false, ...more }) as Items[number];
    let ids: readonly QueueItemId[] = [];
    const fill = async (items: Items) => {
      ids = (await vault.api.execute('queue.fill', { communityId: world.communityId, items })).result.ids;
    };
    const later = (at: number) => vault.api.execute('queue.later', { id: ids[at] ?? ('none' as never) });
    const waiting = async () =>
      (await vault.api.query('queue.current', { communityId: world.communityId })).items.map(
        ({ text }) => text,
      );

    it('puts a text behind all others, again and again', async () => {
      const { xiaoya, chenmo } = world;
      await fill([step('甲', [xiaoya]), step('乙', [chenmo]), step('丙', [])]);
      const before = await dump(vault);
      expect((await later(0)).summary.facts).toEqual({ name: '曾小雅', count: 1 });
      expect(await waiting()).toEqual(['乙', '丙', '甲']);
      await later(1);
      await later(0);
      expect(await waiting()).toEqual(['丙', '乙', '甲']);
      for (let times = 0; times < 3; times += 1) await vault.api.execute('history.undo', {});
      expect(await dump(vault)).toBe(before);
    });

    it('keeps the steps of one text together, whichever of them is put off', async () => {
      const { xiaoya, chenmo } = world;
      const text = (name: string, ids: readonly MemberId[]) => [
        step(`@${name}`, ids, { kind: 'mention' }),
        step(`${name}1`, ids, { part: { at: 1, of: 2 } }),
        step(`${name}等`, ids, { kind: 'note' }),
        step(`${name}2`, ids, { part: { at: 2, of: 2 } }),
        step(`${name}图`, ids, { kind: 'note' }),
      ];
      const a = ['@甲', '甲1', '甲等', '甲2', '甲图'];
      const b = ['@乙', '乙1', '乙等', '乙2', '乙图'];
      for (const at of [0, 2, 4]) {
        await fill([...text('甲', [xiaoya]), ...text('乙', [chenmo])]);
        await later(at);
        expect(await waiting()).toEqual([...b, ...a]);
      }
      await fill([...text('甲', [xiaoya]), ...text('乙', [xiaoya])]);
      await later(1);
      expect(await waiting()).toEqual([...b, ...a]);
    });

    it('puts off only what still waits, with the @ before it', async () => {
      const { xiaoya, chenmo } = world;
      await fill([step('@甲', [xiaoya], { kind: 'mention' }), step('甲', [xiaoya]), step('乙', [chenmo])]);
      await vault.api.execute('queue.markCopied', { id: ids[0] ?? ('none' as never) });
      expect(await later(0)).toMatchObject({ changedRows: 0, undoable: false });
      // The name that was copied for its @ comes back with its text.
      expect((await later(1)).summary.facts).toMatchObject({ count: 2 });
      expect(await waiting()).toEqual(['乙', '@甲', '甲']);
    });

    it('changes nothing of what is dealt with, nor does copying or skipping it again', async () => {
      await fill([step('甲', [world.xiaoya]), step('乙', [world.chenmo])]);
      const [one, other] = ids.map((id) => ({ id }));
      if (!one || !other) throw new Error('expected two items');
      await vault.api.execute('queue.markCopied', one);
      await vault.api.execute('queue.skip', other);
      const before = await dump(vault);
      const again = [
        ...[one, other].map((item) => vault.api.execute('queue.markCopied', item)),
        ...[one, other].map((item) => vault.api.execute('queue.skip', item)),
        ...[one, other].map((item) => vault.api.execute('queue.later', item)),
      ];
      for (const receipt of await Promise.all<{ changedRows: number; undoable: boolean }>(again)) {
        expect(receipt).toMatchObject({ changedRows: 0, undoable: false });
      }
      expect(await dump(vault)).toBe(before);
    });

    it('takes new items in front of those that wait, where it is told to keep these', async () => {
      const { communityId, xiaoya, chenmo } = world;
      const keep = async (items: Items) =>
        (await vault.api.execute('queue.fill', { communityId, items, keep: true })).result.ids;
      const part = (at: number) => ({ part: { at, of: 2 } });
      await fill([step('甲1', [xiaoya], part(1)), step('甲2', [xiaoya], part(2)), step('乙', [chenmo])]);
      await vault.api.execute('queue.markCopied', { id: ids[0] ?? ('none' as never) });
      const timeline = () => vault.database.timeline.where('memberId').equals(xiaoya).count();
      const events = await timeline();
      await keep([step('丙1', [xiaoya]), step('丙2', [xiaoya])]);
      await keep([step('丁', [])]);
      expect(await waiting()).toEqual(['丁', '丙1', '丙2', '甲2', '乙']);
      // The rest of a text is still known as that.
      await vault.api.execute('queue.markCopied', { id: ids[1] ?? ('none' as never) });
      expect(await timeline()).toBe(events);
      await later(2);
      await vault.api.execute('queue.fill', { communityId, items: [step('戊', [])] });
      expect(await waiting()).toEqual(['戊']);
      const [only] = await vault.database.queue.toArray();
      await vault.api.execute('queue.skip', { id: only?.id ?? ('none' as never) });
      await keep([step('己', []), step('庚', [])]);
      expect(await waiting()).toEqual(['己', '庚']);
      expect(await vault.database.queue.count()).toBe(2);
    });
  });
}
