import { Dexie } from 'dexie';
import { followJournal } from '#shared/domain/backup/journal-file';
import { newestRecordAt } from '#shared/domain/backup/newest-record';
import type { BackupOccasion } from '#shared/domain/backup/occasions';
import { type BackupKey, openFile } from '#shared/domain/backup/seal';
import type { SnapshotHeader } from '#shared/domain/backup/snapshot';
import { dataTableNames } from '#shared/domain/store/data-tables';
import { WeiluError } from '#shared/wire/errors';
import type { StoreJobResults } from '#shared/wire/nouns/backup';
import { fillStore, planStore } from '../../store/build-store';
import { WeiluDatabase } from '../../store/database';
import { databaseIdKey, databaseIdOf, formerIdsOf, formerIdsRow } from '../../store/database-id';
import {
  deleteGeneration,
  type Generation,
  generationName,
  lookOf,
  standingOf,
  stateKey,
} from '../../store/generations';
import { latestSchemaVersion } from '../../store/migrations';
import { openBackup, readBackupGently } from '../../store/read-backup';
import { rowsAt, type TablePage } from '../../store/rows-at';
import type { DoorContext, DoorJobHandler, DoorJobHandlers, DoorOptions } from '../../store-door';
import { appLockKey } from '../privacy/app-lock-row';
import { readBackupKey, writeBackupKey } from './backup-key';
import { streamSnapshot } from './snapshot-stream';

/** Jobs that run whether or not the store opens. */
export const doorJobHandlers: DoorJobHandlers = {
  'store.look': (_input, context) => look(context),
  'backup.snapshot': ({ occasion }, context) => snapshot(occasion, context),
  'store.oldSnapshot': (_input, context) => oldSnapshot(context),
  'backup.nextPiece': ({ stream }, { files }) => files.nextPiece(stream),
  'backup.check': ({ stream, piece, last }, context) =>
    context.files.check(stream, plain(piece), last, () => keyOfStore(context)),
  'store.migrate': async (_input, { allowMigration }) => {
    allowMigration();
    return null;
  },
  'store.setReadOnly': async ({ readOnly }, { setReadOnly, tryWriting }) => {
    if (readOnly) setReadOnly(true);
    return { readOnly: readOnly || !(await tryWriting()) };
  },
  'backup.inspect': (input, context) => inspect(input, context),
  'backup.open': async ({ file, passphrase }, context) => {
    const { bytes } = await openFile(plain(file), { key: await keyOfStore(context), passphrase });
    await readBackupGently(bytes);
    return { bytes };
  },
  'backup.followJournal': async ({ journal, databaseId, after }) => {
    const { lines, broken } = followJournal(journal, databaseId, after);
    const last = lines.at(-1);
    const at = last && 'at' in last ? last.at : null;
    return { seq: last?.seq ?? after, changes: lines.length, at, broken };
  },
  'store.recover': (input, context) => recover(input, context),
  'store.takeNewId': (_input, context) => takeNewId(context),
  'store.goBack': (_input, context) => goBack(context),
};

async function look({ generations }: DoorContext): Promise<StoreJobResults['store.look']> {
  const known = latestSchemaVersion;
  try {
    const { current, former } = standingOf(await generations());
    const state = lookOf(current);
    return {
      state,
      found: current?.version ?? 0,
      known,
      detail: state === 'broken' ? (current?.name ?? '') : '',
      canGoBack: former?.state === 'standing',
    };
  } catch (thrown) {
    if (thrown instanceof WeiluError) throw thrown;
    // The browser cannot even list its databases.
    return { state: 'broken', found: 0, known, detail: String(thrown), canGoBack: false };
  }
}

/** The key of the open store; a store that does not open gives none, and the passphrase is asked for. */
async function keyOfStore({ opened }: DoorContext): Promise<BackupKey | null> {
  const service = await opened();
  // One that cannot be read must not keep anybody from recovering: then the passphrase is asked for.
  return service ? readBackupKey(service.database).catch(() => null) : null;
}

/** Bytes from the wire may be a view of another realm's memory. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
}

const inspect: DoorJobHandler<'backup.inspect'> = async ({ file, journal, passphrase }, context) => {
  const backup = await openBackup(plain(file), journal, { key: await keyOfStore(context), passphrase });
  const { contents, journal: tail, key } = backup;
  const last = tail.changes.at(-1);
  return {
    summary: contents.summary,
    sealed: key !== null,
    unfit: contents.unfit.length,
    masked: contents.masked,
    newestAt: newestRecordAt(contents),
    journal: {
      seq: last?.seq ?? contents.summary.seq,
      changes: tail.changes.length,
      at: last?.at ?? null,
      broken: tail.broken,
    },
  };
};

/** The open store as it stands now: what is written while the file is made is no part of it. */
async function snapshot(occasion: BackupOccasion, { options, open, files }: DoorContext) {
  const { database } = await open();
  const key = await readBackupKey(database);
  const { journal, identity } = database;
  const { databaseId, seq } = await database.transaction('r', [journal, identity], async () => ({
    databaseId: await databaseIdOf(database),
    seq: (await journal.orderBy('seq').last())?.seq ?? 0,
  }));
  const header = { schemaVersion: latestSchemaVersion, databaseId, createdAt: options.now(), seq, occasion };
  return files.begin(header, streamSnapshot(header, rowsAt(database, seq), key));
}

/** The rows of an older store as they are, read without this app's schema. Nobody writes to it meanwhile. */
async function oldSnapshot({ options, generations, files }: DoorContext) {
  const { current } = standingOf(await generations());
  if (current === null || lookOf(current) !== 'older') throw new WeiluError('not-found', { noun: 'store' });
  const old = new Dexie(current.name, { indexedDB: options.factory, IDBKeyRange: options.keyRange });
  try {
    await old.open();
    const key = await readBackupKey(old);
    const identity: unknown = await old.table('identity').get(databaseIdKey);
    const newest: unknown = await old.table('journal').orderBy(':id').last();
    const header: SnapshotHeader = {
      schemaVersion: current.version,
      databaseId: (identity as { value?: string } | undefined)?.value ?? 'unknown',
      createdAt: options.now(),
      seq: (newest as { seq?: number } | undefined)?.seq ?? 0,
      occasion: 'before-migration',
    };
    return files.begin(header, streamSnapshot(header, rowsOfOld(old), key));
  } catch (thrown) {
    old.close();
    throw thrown;
  }
}

async function* rowsOfOld(old: Dexie): AsyncGenerator<TablePage, void> {
  try {
    for (const table of dataTableNames) {
      if (!old.tables.some(({ name }) => name === table)) continue;
      yield { table, rows: await old.table<unknown>(table).toArray() };
    }
  } finally {
    old.close();
  }
}

const recover: DoorJobHandler<'store.recover'> = async ({ file, journal, passphrase }, context) => {
  const { options, progress, generations, whileShut } = context;
  const key = await keyOfStore(context);
  const backup = await openBackup(plain(file), journal, { key, passphrase });
  const plan = planStore(backup, options.makeId, options.now());
  const there = await generations();
  const name = generationName(options.name, Math.max(1, ...there.map(({ number }) => number)) + 1);
  const built = new WeiluDatabase(name, options.factory, options.keyRange, { recording: false });
  // In the transaction that makes it: a power cut leaves no empty database that seems to stand.
  built.on('populate', ({ idbtrans }) => {
    idbtrans.objectStore('identity').add({ key: stateKey, value: 'building' });
  });
  try {
    const { databaseId: ofFile } = backup.contents.summary;
    const databaseId = await begin(built, backup.journalKey ?? backup.key ?? key, ofFile, context);
    await fillStore(built, plan, progress);
    await whileShut(async () => {
      await built.identity.put({ key: stateKey, value: 'standing' });
      built.close();
    });
    await dropFormer(there, options);
    return {
      rows: plan.total,
      changes: backup.journal.changes.length,
      quarantined: plan.quarantined,
      databaseId,
    };
  } catch (thrown) {
    built.close();
    await deleteGeneration(options.factory, name);
    if (thrown instanceof WeiluError) throw thrown;
    const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
    throw new WeiluError('recovery-failed', { detail }, { cause: thrown });
  }
};

/** Opens the new database, which is marked as being built, with an id of its own; what locks the app and the files stays. */
async function begin(
  built: WeiluDatabase,
  key: BackupKey | null,
  ofFile: string,
  { options, opened }: DoorContext,
): Promise<string> {
  await built.open();
  const databaseId = options.makeId<string>();
  const before = (await opened())?.database;
  const lock = await before?.identity.get(appLockKey);
  const former = before ? [await databaseIdOf(before), ...(await formerIdsOf(before))] : [];
  await built.identity.bulkPut([
    { key: databaseIdKey, value: databaseId },
    formerIdsRow([ofFile, ...former]),
    ...(lock ? [lock] : []),
  ]);
  if (key) await writeBackupKey(built, key);
  return databaseId;
}

/** Of the databases before a recovery only the one that stood is kept, to go back to. */
async function dropFormer(there: readonly Generation[], { factory }: DoorOptions): Promise<void> {
  const { current } = standingOf(there);
  const others = there.filter((generation) => generation !== current);
  await Promise.all(others.map(({ name }) => deleteGeneration(factory, name)));
}

const goBack = async ({ options, generations, whileShut }: DoorContext) => {
  const { current, former } = standingOf(await generations());
  if (!current || former?.state !== 'standing') throw new WeiluError('not-found', { noun: 'store' });
  return whileShut(async () => {
    const left = await openedAlone(current.name, options);
    try {
      // The one before opens, and knows whose place it takes, before the present one is given up.
      const before = await openedAlone(former.name, options);
      try {
        const databaseId = options.makeId<string>();
        const formerIds = [
          await databaseIdOf(left),
          ...(await formerIdsOf(left)),
          await databaseIdOf(before),
        ];
        await before.identity.bulkPut([{ key: databaseIdKey, value: databaseId }, formerIdsRow(formerIds)]);
        await left.identity.put({ key: stateKey, value: 'retired' });
        return { databaseId };
      } finally {
        before.close();
      }
    } finally {
      left.close();
    }
  });
};

async function openedAlone(name: string, options: DoorOptions): Promise<WeiluDatabase> {
  const database = new WeiluDatabase(name, options.factory, options.keyRange, { recording: false });
  try {
    return await database.open().then(() => database);
  } catch (thrown) {
    database.close();
    throw thrown;
  }
}

async function takeNewId({ options, opened }: DoorContext) {
  const service = await opened();
  if (!service) throw new WeiluError('not-found', { noun: 'store' });
  const databaseId = options.makeId<string>();
  await service.database.identity.put({ key: databaseIdKey, value: databaseId });
  return { databaseId };
}
