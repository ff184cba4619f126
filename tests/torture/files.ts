import { followJournal } from '../../shared/domain/backup/journal-file';
import { makeBackupKey, openFile, sealPieces } from '../../shared/domain/backup/seal';
import { readSnapshot } from '../../shared/domain/backup/snapshot';
import type { RunningApp } from '../e2e/support/app';
import { prepareTorture } from './drive';

export type FilesReport = Readonly<{
  snapshotBytes: number;
  flips: number;
  sealedFlips: number;
  journalLines: number;
  cuts: number;
  faults: readonly string[];
}>;

type Bytes = Uint8Array<ArrayBuffer>;

/** Damages the files the app has written in every place there is: none is ever taken for whole. */
export async function damageTheFiles(app: RunningApp): Promise<FilesReport> {
  const driver = await prepareTorture(app, () => undefined);
  await driver.page.goto(`${app.url}#/settings?do=backup`);
  await driver.page.getByText('备份好了').waitFor();
  const store = await driver.audit();
  await driver.filesReach(store);
  const { snapshot, journal } = await readFiles(app);
  const faults: string[] = [];

  const isWhole = (file: Uint8Array) => {
    try {
      readSnapshot(file, Number.MAX_SAFE_INTEGER);
      return true;
    } catch {
      return false;
    }
  };
  if (!isWhole(snapshot)) faults.push('the snapshot as it is is not whole');
  // Of a larger file every byte at its ends, where head and hash are, and one in seven between.
  const places = [...snapshot.keys()].filter(
    (place) => place < 3_000 || place >= snapshot.length - 3_000 || place % 7 === 0,
  );
  for (const place of places) {
    if (isWhole(flipped(snapshot, place))) faults.push(`byte ${place} flipped passes`);
  }

  const key = await makeBackupKey('正确的备份密码');
  const small = snapshot.slice(0, 3_000);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of sealPieces([small], key)) pieces.push(piece);
  const sealed = joined(pieces);
  for (let place = 0; place < sealed.length; place += 1) {
    const opened = await openFile(flipped(sealed, place), { key, passphrase: null }).catch(() => null);
    // A first line that is no longer ours leaves a file that no reader takes for a snapshot.
    if (opened && (sameBytes(opened.bytes, small) || isWhole(opened.bytes))) {
      faults.push(`sealed byte ${place} flipped passes`);
    }
  }

  const { databaseId } = store;
  const first = JSON.parse(new TextDecoder().decode(journal).split('\n')[0] ?? '{}') as { after?: number };
  const after = first.after ?? 0;
  const whole = followJournal([journal], databaseId, after).lines;
  const ends = [...journal.entries()].filter(([, byte]) => byte === 10).map(([index]) => index + 1);
  let cuts = 0;
  for (const [lines, end] of ends.entries()) {
    for (const at of [end, Math.min(journal.length, end + 1), Math.min(journal.length, end + 40)]) {
      cuts += 1;
      const followed = followJournal([journal.slice(0, at)], databaseId, after).lines;
      const wanted = at === ends[lines + 1] ? lines + 1 : lines;
      if (followed.length !== wanted || JSON.stringify(followed) !== JSON.stringify(whole.slice(0, wanted))) {
        faults.push(`journal cut at ${at} gives ${followed.length} changes, not ${wanted}`);
      }
    }
  }
  return {
    snapshotBytes: snapshot.length,
    flips: places.length,
    sealedFlips: sealed.length,
    journalLines: whole.length,
    cuts,
    faults,
  };
}

/** The largest snapshot and the longest journal file, as they lie in the browser's space. */
async function readFiles(app: RunningApp): Promise<Readonly<{ snapshot: Bytes; journal: Bytes }>> {
  const files = await app.page().evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('backups');
    const found: Array<{ name: string; text: string }> = [];
    for await (const handle of folder.values()) {
      if (handle.kind !== 'file') continue;
      found.push({
        name: handle.name,
        text: await (await (handle as FileSystemFileHandle).getFile()).text(),
      });
    }
    return found;
  });
  const encode = (text: string) => new TextEncoder().encode(text);
  const bySize = files.toSorted((a, b) => a.text.length - b.text.length);
  const snapshot = bySize.findLast(({ name }) => /^weilu-\d/.test(name));
  const journal = bySize.findLast(({ name }) => name.startsWith('weilu-journal-'));
  return { snapshot: encode(snapshot?.text ?? ''), journal: encode(journal?.text ?? '') };
}

function flipped(file: Bytes, place: number): Bytes {
  const copy = file.slice();
  copy[place] = (copy[place] ?? 0) ^ (1 << (place % 8));
  return copy;
}

function joined(pieces: readonly Bytes[]): Bytes {
  return new Uint8Array(pieces.flatMap((piece) => [...piece]));
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
