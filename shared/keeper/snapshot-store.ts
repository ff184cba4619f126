import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { peopleRows } from '../domain/backup/assess-store';
import { backupInstant, freeBackupName } from '../domain/backup/backup-names';
import type { CatalogueEntry } from '../domain/backup/manifest';
import type { BackupOccasion } from '../domain/backup/occasions';
import { outlivedSnapshots } from '../domain/backup/retention';
import type { SnapshotCounts } from '../domain/backup/snapshot';
import type { Instant } from '../domain/days';
import { type ErrorCode, toWireError, WeiluError } from '../wire/errors';
import type { BackupJobResults } from '../wire/nouns/backup';
import type { StoredBackup } from '../wire/shell-api';
import type { VaultApi } from '../wire/vault-api';
import type { SnapshotPlace } from './keeper';

/** A snapshot as the vault makes it. */
export type MadeSnapshot = BackupJobResults['backup.snapshot'];

/** The snapshot files of the usual place and of the chosen one, and what is known of each. */
export interface SnapshotStore {
  /** Takes what the manifest knew. */
  adopt(entries: readonly CatalogueEntry[]): void;
  entries(): readonly CatalogueEntry[];
  /** The newest one found whole. */
  newest(): CatalogueEntry | null;
  /** Puts a file into the place and reads it back. @throws WeiluError what the folder or the vault said */
  put(made: MadeSnapshot, occasion: BackupOccasion, chosenPlace: boolean): Promise<CatalogueEntry>;
  /** Files of both places, newest first; a place that cannot be listed has none. */
  list(): Promise<readonly StoredBackup[]>;
  /** @throws WeiluError `not-found` for a name that is none of `list`, `file-unreadable` */
  read(name: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Reads a file back and notes whether it is whole. */
  verify(name: string): Promise<CatalogueEntry>;
  /** Looks at files nobody knew, such as those of a lost manifest, or the last one before a power cut. */
  verifyUnknown(databaseId: string | null): Promise<void>;
  /** Removes those that have had their time. */
  prune(): Promise<void>;
}

type Options = Readonly<{
  vault: Pick<VaultApi, 'perform'>;
  home: SnapshotPlace;
  /** The chosen place, or null. */
  chosen: () => SnapshotPlace | null;
  now: () => Instant;
}>;

/** A store that knows of no file yet. */
export function createSnapshotStore({ vault, home, chosen, now }: Options): SnapshotStore {
  let known: readonly CatalogueEntry[] = [];

  const folderOf = (chosenPlace: boolean) => (chosenPlace ? (chosen() ?? home) : home).folder;

  function note(entry: CatalogueEntry): CatalogueEntry {
    known = [...known.filter(({ name }) => name !== entry.name), entry];
    return entry;
  }

  /** Names and sizes in both places. */
  async function filesThere() {
    return (await listPlaces()).flatMap(({ files }) => files ?? []);
  }

  /** The files of each place; null where it cannot be listed. */
  async function listPlaces() {
    const places = chosen() ? [false, true] : [false];
    return Promise.all(
      places.map(async (chosenPlace) => {
        const all = await folderOf(chosenPlace)
          .list()
          .catch(() => null);
        const files = all?.filter(({ name }) => backupInstant(name) !== null);
        return { chosenPlace, files: files?.map((file) => ({ ...file, chosenPlace })) ?? null };
      }),
    );
  }

  /** Files that have gone are no backups; those of a place that is away stay known. */
  async function forgetGone() {
    for (const { chosenPlace, files } of await listPlaces()) {
      if (files === null) continue;
      const names = new Set(files.map(({ name }) => name));
      known = known.filter((entry) => entry.chosenPlace !== chosenPlace || names.has(entry.name));
    }
  }

  async function find(name: string) {
    // A name from outside is only compared, so that it never becomes a path.
    const file = (await filesThere()).find((candidate) => candidate.name === name);
    if (!file) throw new WeiluError('not-found', { noun: 'backup' });
    return file;
  }

  /** What a file holds; null where it is sealed and the store, with the key in it, is not open. */
  async function inspectWritten(bytes: Uint8Array<ArrayBuffer>, sealed: boolean) {
    try {
      return await vault.perform('backup.inspect', { file: bytes, journal: [], passphrase: null });
    } catch (thrown) {
      if (sealed && toWireError(thrown).code === 'passphrase-needed') return null;
      throw thrown;
    }
  }

  const entryOf = (name: string) => known.find((entry) => entry.name === name);
  const furthestOf = (databaseId: string | null) =>
    Math.max(-1, ...known.filter((entry) => entry.databaseId === databaseId).map(({ seq }) => seq));
  const highestOrder = () => Math.max(0, ...known.map(({ order }) => order));

  async function verify(name: string): Promise<CatalogueEntry> {
    const file = await find(name);
    const before = entryOf(name);
    const entry: CatalogueEntry = {
      name,
      chosenPlace: file.chosenPlace,
      order: before?.order ?? 0,
      createdAt: before?.createdAt ?? backupInstant(name) ?? 0,
      bytes: file.bytes,
      sha256: before?.sha256 ?? '',
      occasion: before?.occasion ?? null,
      databaseId: before?.databaseId ?? null,
      seq: before?.seq ?? 0,
      rows: before?.rows ?? null,
      counts: before?.counts ?? null,
      sealed: before?.sealed ?? false,
      verifiedAt: null,
    };
    const unsound = (sealed: boolean) => note({ ...entry, sealed, verifiedAt: null });
    try {
      const bytes = await folderOf(file.chosenPlace).read(name);
      const hash = hashOf(bytes);
      if (before?.sha256 && before.sha256 !== hash) return unsound(entry.sealed);
      const { summary, sealed } = await vault.perform('backup.inspect', {
        file: bytes,
        journal: [],
        passphrase: null,
      });
      const { createdAt, occasion, databaseId, seq, rows, counts } = summary;
      return note({
        ...entry,
        sha256: hash,
        createdAt,
        occasion,
        databaseId,
        seq,
        rows,
        counts,
        sealed,
        verifiedAt: now(),
      });
    } catch (thrown) {
      // Sealed with a passphrase we have not: its hash, where we know it, is all that can be said.
      const { code } = toWireError(thrown);
      // What kept us from looking, such as a vault that went, says nothing of the file.
      if (!saysUnsound(code) && code !== 'passphrase-needed') throw thrown;
      if (code !== 'passphrase-needed') return unsound(false);
      return before?.sha256 ? note({ ...entry, sealed: true, verifiedAt: now() }) : unsound(true);
    }
  }

  return {
    adopt(entries) {
      known = entries;
    },
    entries: () => known,
    newest() {
      const whole = known.filter(({ verifiedAt }) => verifiedAt !== null);
      return whole.toSorted((a, b) => b.order - a.order)[0] ?? null;
    },
    async put(made, occasion, chosenPlace) {
      const { summary } = made;
      const taken = [...(await filesThere()), ...known].map(({ name }) => name);
      const name = freeBackupName(summary.createdAt, taken);
      await folderOf(chosenPlace).write(name, made.pieces, async (bytes) => {
        if (hashOf(bytes) !== made.sha256) throw new WeiluError('snapshot-damaged', { detail: 'sha256' });
        const found = await inspectWritten(bytes, made.sealed);
        if (!found) return;
        if (found.summary.sha256 === summary.sha256 && found.summary.rows === summary.rows) return;
        throw new WeiluError('snapshot-damaged', { detail: `${found.summary.rows}/${summary.rows}` });
      });
      const { createdAt, databaseId, seq, rows, counts } = summary;
      const { bytes, sha256: hash, sealed } = made;
      const told = { createdAt, databaseId, seq, rows, counts, bytes, sealed, occasion };
      return note({
        ...told,
        name,
        chosenPlace,
        order: highestOrder() + 1,
        sha256: hash,
        verifiedAt: now(),
      });
    },
    async list() {
      const files = await filesThere();
      return files
        .map(({ name, bytes }) => ({ name, bytes, entry: entryOf(name) }))
        .toSorted((a, b) => orderOf(b) - orderOf(a) || (a.name < b.name ? 1 : -1))
        .map(({ name, bytes, entry }) => storedBackup(name, bytes, entry));
    },
    async read(name) {
      const { chosenPlace } = await find(name);
      return folderOf(chosenPlace).read(name);
    },
    verify,
    async verifyUnknown(databaseId) {
      await forgetGone();
      const there = await filesThere();
      // Those nobody could open then may open now; their place in the order stays.
      for (const { name } of there) if (isUnopened(entryOf(name))) await verify(name);
      const unknown = there.filter(({ name }) => !entryOf(name));
      const oldestFirst = unknown.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      // They came before all that are known, in the order of their names; but for those that go further than these.
      const lowest = Math.min(0, ...known.map(({ order }) => order)) - oldestFirst.length;
      for (const [index, { name }] of oldestFirst.entries()) {
        const furthest = furthestOf(databaseId);
        const entry = await verify(name);
        const isNewest = databaseId !== null && entry.databaseId === databaseId && entry.seq > furthest;
        note({ ...entry, order: isNewest ? highestOrder() + 1 : lowest + index });
      }
    },
    async prune() {
      await forgetGone();
      const names = new Set((await filesThere()).map(({ name }) => name));
      const outlived = outlivedSnapshots(known.filter(({ name }) => names.has(name)).map(agingOf));
      for (const name of outlived) {
        const entry = entryOf(name);
        if (!entry) continue;
        await folderOf(entry.chosenPlace).remove(name);
        known = known.filter((candidate) => candidate !== entry);
      }
    },
  };
}

function saysUnsound(code: ErrorCode): boolean {
  return code.startsWith('snapshot-') || code === 'file-unreadable';
}

/** Sealed, and never seen from inside. */
function isUnopened(entry: CatalogueEntry | undefined): boolean {
  return entry?.sealed === true && entry.verifiedAt === null && entry.sha256 === '';
}

/** Files nobody has looked at stand where their name puts them: behind all that are known. */
function orderOf({ entry }: Readonly<{ entry: CatalogueEntry | undefined }>): number {
  return entry?.order ?? Number.NEGATIVE_INFINITY;
}

function agingOf(entry: CatalogueEntry) {
  const { name, createdAt, order, counts, databaseId, verifiedAt } = entry;
  return {
    name,
    createdAt,
    order,
    databaseId,
    // What is sealed with a passphrase we have not tells no counts: it is kept as one that holds something.
    peopleRows: counts ? peopleRows(counts) : 1,
    whole: verifiedAt !== null || isUnopened(entry),
  };
}

/** What screens hear of a snapshot. */
export function storedBackup(name: string, bytes: number, entry: CatalogueEntry | undefined): StoredBackup {
  return {
    name,
    bytes,
    createdAt: entry?.createdAt ?? backupInstant(name) ?? 0,
    occasion: entry?.occasion ?? null,
    rows: entry?.rows ?? null,
    counts: (entry?.counts as SnapshotCounts | null | undefined) ?? null,
    sealed: entry?.sealed ?? null,
    verifiedAt: entry?.verifiedAt ?? null,
  };
}

function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
