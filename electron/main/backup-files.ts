import type * as fileSystem from 'node:fs/promises';
import { join } from 'node:path';
import { backupInstant, freeBackupName } from '#shared/domain/backup/backup-names';
import type { SnapshotSummary } from '#shared/domain/backup/snapshot';
import type { Instant } from '#shared/domain/days';
import { toWireError, WeiluError } from '#shared/wire/errors';
import type { StoredBackup, WrittenBackup } from '#shared/wire/shell-api';
import type { VaultApi } from '#shared/wire/vault-api';
import { putInPlace, temporaryEnding, type WriteFs, writeTemporary } from './safe-write';

/** The functions of `node:fs/promises` that backups use, so that tests can make each of them fail. */
export type BackupFs = WriteFs & Pick<typeof fileSystem, 'mkdir' | 'readdir' | 'readFile' | 'stat'>;

/** The snapshot files of this computer. Nothing here ever replaces or removes a finished backup. */
export interface BackupFiles {
  /** Folder of the backups. */
  place(): string;
  /**
   * Writes a snapshot of the vault and checks it. Two calls at once run one after the other.
   * @throws WeiluError `file-write-failed`, `snapshot-damaged` or what the vault answered
   */
  create(): Promise<WrittenBackup>;
  /** Newest first; empty when there is no folder yet. */
  list(): Promise<readonly StoredBackup[]>;
  /** @throws WeiluError `not-found` for a name that is none of `list`, `file-unreadable` */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Settles when no backup is being written. */
  idle(): Promise<void>;
}

/** Backups of what `vault` holds, in `folder`. */
export function createBackupFiles(
  fs: BackupFs,
  folder: string,
  vault: Pick<VaultApi, 'query'>,
  now: () => Instant,
): BackupFiles {
  let last: Promise<unknown> = Promise.resolve();

  async function writeSnapshot(): Promise<WrittenBackup> {
    const { pieces, summary } = await vault.query('backup.snapshot', {});
    await inWriting(() => fs.mkdir(folder, { recursive: true }));
    await removeUnfinished(fs, folder);
    const name = freeBackupName(now(), await namesIn(fs, folder));
    const path = join(folder, name);
    const temporary = await inWriting(() => writeTemporary(fs, path, pieces));
    const checked = await checkFile(temporary, summary);
    await inWriting(() => putInPlace(fs, temporary, path));
    // What has the name of a backup is looked at once more, by its own name.
    const bytes = await inWriting(() => fs.readFile(path));
    if (!bytes.equals(checked)) {
      await fs.rm(path, { force: true }).catch(() => undefined);
      throw new WeiluError('snapshot-damaged', { detail: name });
    }
    return { name, createdAt: backupInstant(name) ?? now(), bytes: bytes.length, summary, place: folder };
  }

  /** Reads a written file back and lets the vault inspect it; a file that fails the check is removed. */
  async function checkFile(path: string, expected: SnapshotSummary): Promise<Uint8Array> {
    try {
      const bytes = plainBytes(await inWriting(() => fs.readFile(path)));
      const found = await vault.query('backup.inspect', { bytes });
      if (found.sha256 !== expected.sha256 || found.rows !== expected.rows) {
        throw new WeiluError('snapshot-damaged', { detail: `${found.rows}/${expected.rows}` });
      }
      return bytes;
    } catch (thrown) {
      await fs.rm(path, { force: true }).catch(() => undefined);
      throw thrown;
    }
  }

  return {
    place: () => folder,
    create() {
      const written = last.then(writeSnapshot);
      last = written.catch(() => undefined);
      return written;
    },
    async list() {
      const names = (await namesIn(fs, folder)).toSorted().toReversed();
      return Promise.all(names.map((name) => describe(fs, folder, name)));
    },
    async read(name) {
      // A name from outside is only compared, so that it never becomes a path.
      const own = (await namesIn(fs, folder)).find((candidate) => candidate === name);
      if (own === undefined) throw new WeiluError('not-found', { noun: 'backup' });
      try {
        return plainBytes(await fs.readFile(join(folder, own)));
      } catch (thrown) {
        throw new WeiluError('file-unreadable', { name: own }, { cause: thrown });
      }
    },
    async idle() {
      await last;
    },
  };
}

/** A small Buffer is a window on memory it shares; a structured clone would send all of that along. */
function plainBytes(buffer: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer);
}

async function namesIn(fs: BackupFs, folder: string): Promise<string[]> {
  try {
    return (await fs.readdir(folder)).filter((name) => backupInstant(name) !== null);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new WeiluError('file-unreadable', { name: folder }, { cause: thrown });
  }
}

async function describe(fs: BackupFs, folder: string, name: string): Promise<StoredBackup> {
  const { size } = await fs.stat(join(folder, name));
  return { name, createdAt: backupInstant(name) ?? 0, bytes: size };
}

/** Removes what a power cut left half written. */
async function removeUnfinished(fs: BackupFs, folder: string): Promise<void> {
  for (const name of await fs.readdir(folder).catch(() => [])) {
    const unfinished = name.startsWith('.weilu-') && name.endsWith(temporaryEnding);
    if (unfinished) await fs.rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}

async function inWriting<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (thrown) {
    const error = toWireError(thrown);
    const detail = error.code === 'unexpected' ? error.data.detail : error.code;
    throw new WeiluError('file-write-failed', { detail }, { cause: thrown });
  }
}
