import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSnapshotWriter } from '#shared/domain/backup/snapshot';
import { stateKey } from '#vault/store/generations';
import { latestSchemaVersion } from '#vault/store/migrations';
import { openSmallWorld } from '../open-world';
import { everybodyIn, type SmallWorld } from '../small-world';
import {
  dump,
  joinPieces,
  type OpenVault,
  snapshotFile,
  spoil,
  type TestVault,
  until,
} from '../vault-harness';

/** The door to the store: recovery into a fresh database, going back, and keeping writes out. */
export function describeDoor(openVault: OpenVault): void {
  describe('the door', () => {
    let vault: TestVault;
    let world: SmallWorld;
    beforeEach(async () => {
      vault = await openVault();
      world = await openSmallWorld(vault);
    });
    afterEach(() => vault.close());

    const addMember = (nickname: string) =>
      vault.api.execute('members.create', {
        communityId: world.communityId,
        groupId: null,
        fields: { nickname },
      });
    const recover = (file: Uint8Array<ArrayBuffer>, journal: Uint8Array<ArrayBuffer>[] = []) =>
      vault.api.perform('store.recover', { file, journal, passphrase: null });
    const journalAfter = async (after: number) =>
      (await vault.api.perform('backup.journal', { after, opening: true, sealedBy: '' })).bytes;
    const databases = async () =>
      (await vault.factory.databases())
        .map(({ name }) => name ?? '')
        .filter((name) => name.startsWith(vault.name))
        .sort();
    const seqNow = async () => (await vault.api.query('backup.position', {})).seq;

    it('tells how the store is without opening it', async () => {
      expect(await vault.api.perform('store.look', {})).toEqual({
        state: 'ready',
        found: latestSchemaVersion,
        known: latestSchemaVersion,
        detail: '',
        canGoBack: false,
      });
    });

    it('recovers a snapshot and the journal behind it into a fresh database, and goes back', async () => {
      const file = await snapshotFile(vault);
      const after = await seqNow();
      await addMember('阿月');
      await vault.api.execute('members.remove', { ids: [world.chenmo] });
      const wanted = await dump(vault);
      const journal = await journalAfter(after);
      await vault.api.execute('communities.remove', { id: world.communityId });
      const spent = await dump(vault);
      const { databaseId } = await vault.api.hello();

      const seen: number[] = [];
      vault.api.watch(
        'communities.list',
        {},
        (list) => seen.push(list.length),
        () => undefined,
      );
      await until('an empty list', () => seen.at(-1) === 0);
      const recovered = await recover(file, [journal]);
      expect(recovered).toMatchObject({ changes: 2, quarantined: 0 });
      expect(recovered.databaseId).not.toBe(databaseId);
      // Whoever watched sees the other store without asking again.
      await until('the community again', () => seen.at(-1) === 1);
      expect(await vault.api.hello()).toMatchObject({ databaseId: recovered.databaseId });
      expect(await dumpBehindDoor(vault)).toBe(wanted);
      expect(await databases()).toEqual([vault.name, `${vault.name}-2`]);

      expect((await vault.api.perform('store.look', {})).canGoBack).toBe(true);
      // What comes now is another future than that of the files under the old id.
      const back = await vault.api.perform('store.goBack', {});
      expect([databaseId, recovered.databaseId]).not.toContain(back.databaseId);
      expect(await vault.api.hello()).toMatchObject(back);
      expect(await dumpBehindDoor(vault)).toBe(spent);
    });

    it('keeps the recovered store over a restart, and of those before it only the last', async () => {
      const file = await snapshotFile(vault);
      await recover(file);
      await addMember('阿月');
      await recover(await snapshotFile(vault));
      const wanted = await dumpBehindDoor(vault);
      expect(await databases()).toEqual([`${vault.name}-2`, `${vault.name}-3`]);
      vault = await vault.reopen();
      expect(await dumpBehindDoor(vault)).toBe(wanted);
    });

    it('leaves no trace of a recovery that is given up or fails, and everything as it was', async () => {
      const file = await snapshotFile(vault);
      const before = await dump(vault);
      const abort = new AbortController();
      const attempt = vault.api.perform(
        'store.recover',
        { file, journal: [], passphrase: null },
        { signal: abort.signal, onProgress: () => abort.abort() },
      );
      await expect(attempt).rejects.toMatchObject({ code: 'cancelled' });
      const cut = file.slice(0, file.length - 9);
      await expect(recover(cut)).rejects.toMatchObject({ code: 'snapshot-cut-short' });
      expect(await databases()).toEqual([vault.name]);
      expect(await dumpBehindDoor(vault)).toBe(before);
    });

    it('clears away at the next start what a crash left half built', async () => {
      const before = await dump(vault);
      await recover(await snapshotFile(vault));
      const { database } = await vault.door.open();
      await database.identity.put({ key: stateKey, value: 'building' });
      vault = await vault.reopen();
      expect(await dumpBehindDoor(vault)).toBe(before);
      expect(await databases()).toEqual([vault.name]);
    });

    it('sets rows aside that no screen could show, with their text kept, and recovers the rest', async () => {
      await spoil(vault, 'members', { id: world.chenmo, nickname: 7, notes: '在门店上班' });
      const file = await snapshotFile(vault);
      const inspected = await vault.api.perform('backup.inspect', { file, journal: [], passphrase: null });
      expect(inspected).toMatchObject({ unfit: 1, sealed: false, masked: false });
      expect(await recover(file)).toMatchObject({ quarantined: 1 });
      const [kept] = await vault.api.query('store.quarantined', {});
      expect(kept).toMatchObject({ table: 'members' });
      expect(kept?.text).toContain('在门店上班');
      expect((await vault.api.query('members.detail', { id: world.xiaoya }))?.member.nickname).toBe('曾小雅');
    });

    it('follows the journal no further than its lines fit', async () => {
      const file = await snapshotFile(vault);
      const after = await seqNow();
      const dumps = [await dump(vault)];
      for (const name of ['一', '二', '三']) {
        await addMember(name);
        dumps.push(await dump(vault));
      }
      const journal = await journalAfter(after);
      const ends = [...journal.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1);
      for (const [lines, end] of ends.entries()) {
        for (const cut of [journal.slice(0, end), journal.slice(0, end + 30)]) {
          const told = await vault.api.perform('backup.inspect', { file, journal: [cut], passphrase: null });
          expect([lines, told.journal.changes]).toEqual([lines, lines]);
        }
      }
      await recover(file, [journal.slice(0, (ends[2] ?? 0) + 5)]);
      expect(await dumpBehindDoor(vault)).toBe(dumps[2]);
    });

    it('keeps writes out while it is told so, reads go on', async () => {
      const heard: boolean[] = [];
      vault.api.onReadOnly((readOnly) => heard.push(readOnly));
      await vault.api.perform('store.setReadOnly', { readOnly: true });
      await expect(addMember('阿月')).rejects.toMatchObject({ code: 'store-read-only' });
      await expect(vault.api.execute('history.undo', {})).rejects.toMatchObject({ code: 'store-read-only' });
      expect((await vault.api.query('members.detail', { id: world.xiaoya }))?.member.nickname).toBe('曾小雅');
      await vault.api.perform('store.setReadOnly', { readOnly: false });
      await addMember('阿月');
      expect(heard.slice(-2)).toEqual([true, false]);
    });

    it('refuses a command that would leave a row no snapshot takes', async () => {
      const before = await dump(vault);
      await spoil(vault, 'scripts', { id: 'bad', communityId: world.communityId, title: '坏的' });
      await expect(
        vault.api.execute('scripts.update', { id: 'bad' as never, patch: { folder: '别处' } }),
      ).rejects.toMatchObject({ code: 'row-unfit', data: { table: 'scripts' } });
      await vault.api.execute('store.quarantine', {});
      expect(await dump(vault, ['scripts', 'members'])).toBe(await partOf(before, ['scripts', 'members']));
    });

    it('sets a row aside by itself when a screen cannot show it, and the screen goes on', async () => {
      const filter = everybodyIn(world.communityId);
      await spoil(vault, 'members', { id: world.chenmo, communityId: world.communityId, nickname: 7 });
      const seen: number[] = [];
      vault.api.watch(
        'members.list',
        { filter, start: 0, count: 9 },
        ({ total }) => seen.push(total),
        () => seen.push(-1),
      );
      await until('a list without it', () => seen.at(-1) === 1);
      expect(await vault.api.query('store.quarantined', {})).toMatchObject([{ table: 'members' }]);
    });

    it('notices a row that went bad on the disk after the members were read, when it is read again', async () => {
      const filter = everybodyIn(world.communityId);
      await vault.api.query('members.facets', { communityId: world.communityId, groupId: null });
      const row = await vault.database.members.get(world.chenmo);
      await spoil(vault, 'members', { ...row, traits: {} });
      const seen: number[] = [];
      vault.api.watch(
        'members.list',
        { filter, start: 0, count: 9 },
        ({ total }) => seen.push(total),
        () => seen.push(-1),
      );
      await until('a list', () => seen.length > 0);
      await vault.api.query('members.detail', { id: world.chenmo }).catch(() => undefined);
      await until('a list without it', () => seen.at(-1) === 1);
      expect(await vault.api.query('store.quarantined', {})).toMatchObject([{ table: 'members' }]);
    });

    it('opens the store again when the browser shuts it, and whoever watched sees on', async () => {
      const seen: number[] = [];
      vault.api.watch(
        'communities.list',
        {},
        (list) => seen.push(list.length),
        () => undefined,
      );
      await until('the first list', () => seen.length === 1);
      const { database } = await vault.door.open();
      // As the browser does it: without a word from us.
      database.backendDB().close();
      await vault.api.query('backup.counts', {}).catch(() => undefined);
      await until('the list again', () => seen.length === 2);
      await vault.api.execute('communities.create', { name: '又一个', groupName: '1群' });
      await until('the change', () => seen.at(-1) === 2);
    });

    it('gives the store a new id when it goes another way than its files', async () => {
      const { databaseId } = await vault.api.hello();
      const taken = await vault.api.perform('store.takeNewId', {});
      expect(taken.databaseId).not.toBe(databaseId);
      expect(await vault.api.hello()).toMatchObject(taken);
    });

    it('takes the rows of an older schema’s snapshot', async () => {
      const writer = createSnapshotWriter({
        schemaVersion: 1,
        databaseId: 'old',
        createdAt: 1,
        seq: 0,
        occasion: 'manual',
      });
      writer.add('settings', [{ key: 'operatorName', value: '桃子' }]);
      await recover(joinPieces(writer.finish().pieces));
      expect(await vault.api.query('settings.all', {})).toMatchObject({ operatorName: '桃子' });
    });
  });
}

/** Every row of the store that stands now: a recovery puts another one behind the door. */
async function dumpBehindDoor(vault: TestVault): Promise<string> {
  const { database } = await vault.door.open();
  return dump({ ...vault, database });
}

/** The same tables out of an earlier dump. */
function partOf(earlier: string, tables: readonly string[]): string {
  const all = JSON.parse(earlier) as Readonly<Record<string, unknown>>;
  return JSON.stringify(Object.fromEntries(tables.toSorted().map((name) => [name, all[name]])), null, 1);
}
