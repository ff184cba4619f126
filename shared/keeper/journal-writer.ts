import { toWireError } from '../wire/errors';
import type { VaultApi } from '../wire/vault-api';
import type { BackupFolder } from './backup-folder';

/** A new journal file is begun behind this many bytes, so that adding a line never copies much. */
const fileLimit = 256 * 1024;

const pattern = /^weilu-journal-([0-9A-Za-z]{1,8})-(\d{9})(?:-\d+)?\.ndjson$/;

/** Writes each committed change of the store behind the last one, into files of the usual place. */
export interface JournalWriter {
  /** Goes on behind change `seq` of that database, in a new file. */
  goOn(databaseId: string, seq: number): void;
  /** Writes what the store has that the files have not. @throws WeiluError what the folder or the vault said */
  flush(): Promise<void>;
  /** Number of the last change written. */
  seq(): number;
  /** The next change begins a new file. */
  cut(): void;
  /** Removes the files whose changes all lie at or before `seq`. */
  removeUpTo(seq: number): Promise<void>;
  /** Every journal file there is. */
  readAll(): Promise<readonly Uint8Array<ArrayBuffer>[]>;
}

/** A writer that has not been told where to go on. */
export function createJournalWriter(vault: Pick<VaultApi, 'perform'>, folder: BackupFolder): JournalWriter {
  let mark = '';
  let last = 0;
  let current: Readonly<{ name: string; bytes: number; sealedBy: string }> | null = null;

  async function namesOf(): Promise<readonly string[]> {
    return (await folder.list()).map(({ name }) => name).filter((name) => pattern.test(name));
  }

  async function freeName(): Promise<string> {
    const base = `weilu-journal-${mark}-${String(last).padStart(9, '0')}`;
    const taken = await namesOf();
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? `${base}.ndjson` : `${base}-${number}.ndjson`;
      if (!taken.includes(name)) return name;
    }
  }

  return {
    goOn(databaseId, seq) {
      mark = databaseId.replace(/[^0-9A-Za-z]/g, '').slice(0, 8) || '0';
      last = seq;
      current = null;
    },
    async flush() {
      for (let more = true; more; ) {
        const written = await vault.perform('backup.journal', {
          after: last,
          opening: current === null,
          sealedBy: current?.sealedBy ?? '',
        });
        const { sealedBy } = written;
        if (current !== null && sealedBy !== current.sealedBy) {
          current = null;
          continue;
        }
        if (written.seq === last) return;
        const file: { name: string; bytes: number } = current ?? { name: await freeName(), bytes: 0 };
        try {
          await folder.append(file.name, written.bytes);
        } catch (thrown) {
          // What was written of it may be half a line: the next file goes on from the last whole one.
          current = null;
          throw thrown;
        }
        last = written.seq;
        const bytes = file.bytes + written.bytes.byteLength;
        current = bytes < fileLimit ? { name: file.name, bytes, sealedBy } : null;
        more = written.more;
      }
    },
    seq: () => last,
    cut() {
      current = null;
    },
    async removeUpTo(seq) {
      const names = await namesOf();
      const own = names
        .flatMap((name) => {
          const [, of, after] = pattern.exec(name) ?? [];
          return of === mark ? [{ name, after: Number(after) }] : [];
        })
        .toSorted((a, b) => a.after - b.after);
      for (const [index, { name }] of own.entries()) {
        const next = own[index + 1];
        if (next && next.after <= seq) await folder.remove(name);
      }
    },
    async readAll() {
      const files: Uint8Array<ArrayBuffer>[] = [];
      for (const name of await namesOf()) {
        try {
          files.push(await folder.read(name));
        } catch (thrown) {
          // One that cannot be read is as good as missing: what follows on the others still counts.
          if (toWireError(thrown).code === 'unexpected') throw thrown;
        }
      }
      return files;
    },
  };
}
