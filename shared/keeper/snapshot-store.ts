import { peopleRows } from '../domain/backup/assess-store';
import { backupInstant, freeBackupName } from '../domain/backup/backup-names';
import type { CatalogueEntry } from '../domain/backup/manifest';
import type { BackupOccasion } from '../domain/backup/occasions';
import { outlivedSnapshots } from '../domain/backup/retention';
import type { SnapshotCounts } from '../domain/backup/snapshot';
import type { Instant } from '../domain/days';
import { type ErrorCode, WeiluError } from '../wire/errors';
import type { MadeSnapshot } from '../wire/nouns/backup';
import type { StoredBackup } from '../wire/shell-api';
import type { VaultApi } from '../wire/vault-api';
import { type ComingSnapshot, checkFile } from './coming-snapshot';
import type { SnapshotPlace } from './keeper';

/** What is known of a snapshot that was just written. */
export type PutSnapshot = CatalogueEntry & Readonly<{ databaseId: string; counts: SnapshotCounts }>;

/** The snapshot files of the usual place and of the chosen one, and what is known of each. */
export interface SnapshotStore {
  /** Takes what the manifest knew. */
  adopt(entries: readonly CatalogueEntry[]): void;
  entries(): readonly CatalogueEntry[];
  /** The newest one found whole. */
  newest(): CatalogueEntry | null;
  /** Puts a file into the place and reads it back. @throws WeiluError what the folder or the vault said */
  put(coming: ComingSnapshot, occasion: BackupOccasion, chosenPlace: boolean): Promise<PutSnapshot>;
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

  function note<Entry extends CatalogueEntry>(entry: Entry): Entry {
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

  /** @throws WeiluError where what is on the disk is not what the vault made */
  async function compareWritten(written: AsyncIterable<Uint8Array<ArrayBuffer>>, made: () => MadeSnapshot) {
    const found = await checkFile(vault, written);
    const { summary, sha256, sealed } = made();
    if (found.sha256 !== sha256) throw new WeiluError('snapshot-damaged', { detail: 'sha256' });
    // Sealed, and the store with the key in it is not open: its hash is all that can be said.
    if (sealed && found.fault?.code === 'passphrase-needed') return;
    if (found.fault) throw new WeiluError(found.fault.code, found.fault.data);
    if (found.summary?.sha256 === summary.sha256 && found.summary.rows === summary.rows) return;
    throw new WeiluError('snapshot-damaged', { detail: `${found.summary?.rows}/${summary.rows}` });
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
    const checked = await checkFile(vault, folderOf(file.chosenPlace).pieces(name)).catch(
      (thrown: unknown) => {
        if (thrown instanceof WeiluError && thrown.code === 'file-unreadable') return null;
        throw thrown;
      },
    );
    if (!checked) return unsound(false);
    const { sha256, sealed, summary, fault } = checked;
    if (before?.sha256 && before.sha256 !== sha256) return unsound(entry.sealed);
    if (summary) {
      const { createdAt, occasion, databaseId, seq, rows, counts } = summary;
      const told = { createdAt, occasion, databaseId, seq, rows, counts };
      return note({ ...entry, ...told, sha256, sealed, verifiedAt: now() });
    }
    // Sealed with a passphrase we have not: its hash, where we know it, is all that can be said.
    if (fault?.code === 'passphrase-needed') {
      return before?.sha256 ? note({ ...entry, sealed: true, verifiedAt: now() }) : unsound(true);
    }
    // What kept us from looking, such as a vault that went, says nothing of the file.
    if (fault && !saysUnsound(fault.code)) throw new WeiluError(fault.code, fault.data);
    return unsound(false);
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
    async put(coming, occasion, chosenPlace) {
      const taken = [...(await filesThere()), ...known].map(({ name }) => name);
      const name = freeBackupName(coming.header.createdAt, taken);
      await folderOf(chosenPlace).write(name, coming.pieces, (written) =>
        compareWritten(written, coming.made),
      );
      const { summary, bytes, sha256, sealed } = coming.made();
      const { createdAt, databaseId, seq, rows, counts } = summary;
      const told = { createdAt, databaseId, seq, rows, counts, bytes, sha256, sealed, occasion };
      return note({ ...told, name, chosenPlace, order: highestOrder() + 1, verifiedAt: now() });
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
