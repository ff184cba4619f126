import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSnapshot, type SnapshotRow } from '#shared/domain/backup/snapshot';
import { beginSnapshot, checkFile } from '#shared/keeper/coming-snapshot';
import { latestSchemaVersion } from '#vault/store/migrations';
import { rowsAt } from '#vault/store/rows-at';
import { makeSmallWorld } from '../small-world';
import { canonical, joinPieces, type OpenVault, snapshotFile, type TestVault } from '../vault-harness';
import { anyStep, take } from './any-order.contract';

/** A snapshot is made piece by piece, and shows one moment of the store whatever comes in between. */
export function describeSnapshotStream(openVault: OpenVault): void {
  describe('a snapshot in pieces', () => {
    let vault: TestVault;
    beforeEach(async () => {
      vault = await openVault();
      await makeSmallWorld(vault.api);
    });
    afterEach(() => vault.close());

    it('shows the store as it was when it was begun, whatever is done meanwhile', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 6 }), async (steps) => {
          const before = readSnapshot(await snapshotFile(vault), latestSchemaVersion);
          const coming = await beginSnapshot(vault.api, 'manual');
          for (const step of steps) await take(vault, step);
          const pieces: Uint8Array<ArrayBuffer>[] = [];
          for await (const piece of coming.pieces) pieces.push(piece);
          const read = readSnapshot(joinPieces(pieces), latestSchemaVersion);
          expect(canonical(read.rows)).toBe(canonical(before.rows));
          expect(read.summary).toEqual(coming.made().summary);
          expect(read.summary.seq).toBe(before.summary.seq);
        }),
        { numRuns: 10, endOnFailure: true },
      );
    });

    it('goes on with the rows of its moment when all of them are replaced in the middle', async () => {
      const earlier = await snapshotFile(vault);
      await putNotes(vault, 4_500);
      const { database } = vault;
      const seq = (await database.journal.orderBy('seq').last())?.seq ?? 0;
      const expected = await database.timeline.orderBy(':id').toArray();
      const rows: SnapshotRow[] = [];
      for await (const page of rowsAt(database, seq)) {
        rows.push(...page.rows.map((row) => ({ table: page.table, row })));
        if (page.table !== 'timeline' || (await database.timeline.count()) < 4_500) continue;
        await vault.api.execute('backup.restore', { bytes: earlier });
      }
      expect(await database.timeline.count()).toBeLessThan(4_500);
      const notes = rows.filter(({ table }) => table === 'timeline').map(({ row }) => row);
      expect(canonical(notes)).toBe(canonical(expected));
    });

    it('is given up when the journal lost what was changed meanwhile', async () => {
      const coming = await beginSnapshot(vault.api, 'manual');
      await vault.api.execute('communities.create', { name: '另一个', groupName: '1群' });
      await vault.database.changeSets.clear();
      const all = async () => {
        for await (const _piece of coming.pieces);
      };
      await expect(all()).rejects.toMatchObject({ code: 'store-failed' });
    });

    it('gives way to the next one', async () => {
      const first = await beginSnapshot(vault.api, 'manual');
      const second = await beginSnapshot(vault.api, 'manual');
      await expect(first.pieces[Symbol.asyncIterator]().next()).rejects.toMatchObject({ code: 'not-found' });
      for await (const _piece of second.pieces);
      expect(second.made().sealed).toBe(false);
    });

    it('is checked in pieces of any size, and what is wrong with it is told', async () => {
      const file = await snapshotFile(vault);
      async function* inPieces(bytes: Uint8Array<ArrayBuffer>, size: number) {
        for (let start = 0; start < bytes.length; start += size) yield bytes.slice(start, start + size);
      }
      const whole = readSnapshot(file, latestSchemaVersion).summary;
      for (const size of [1_000, 4_096, file.length]) {
        const checked = await checkFile(vault.api, inPieces(file, size));
        expect(checked).toMatchObject({ sealed: false, fault: null, summary: whole });
      }
      const changed = file.slice();
      changed[file.length >> 1] = (changed[file.length >> 1] ?? 0) ^ 1;
      for (const [bytes, code] of [
        [changed, 'snapshot-damaged'],
        [file.slice(0, -20), 'snapshot-cut-short'],
        [file.slice(5), 'snapshot-not-ours'],
        [new Uint8Array(), 'snapshot-not-ours'],
      ] as const) {
        const checked = await checkFile(vault.api, inPieces(bytes, 1_000));
        expect(checked).toMatchObject({ summary: null, fault: { code } });
      }
    });
  });
}

/** Notes of somebody, written past the commands as if they had always been there. */
async function putNotes(vault: TestVault, count: number): Promise<void> {
  const [model] = await vault.database.timeline.limit(1).toArray();
  if (!model) throw new Error('nobody has a note');
  await new Promise<void>((resolve, reject) => {
    const request = vault.factory.open(vault.database.name);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const transaction = request.result.transaction('timeline', 'readwrite');
      for (let number = 0; number < count; number += 1) {
        transaction.objectStore('timeline').put({ ...model, id: `note-${number}` });
      }
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
}
