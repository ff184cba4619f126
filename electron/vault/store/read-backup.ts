import {
  followJournal,
  type JournalRow,
  readSealedBody,
  sealContext,
} from '#shared/domain/backup/journal-file';
import { type BackupKey, type KeyWrap, openFile, openKeyWrap, openText } from '#shared/domain/backup/seal';
import { type FileContents, readSnapshot, snapshotSteps } from '#shared/domain/backup/snapshot';
import type { Instant } from '#shared/domain/days';
import { isDataFile, readDataFile } from '#shared/domain/export/data-file';
import { WeiluError } from '#shared/wire/errors';
import { latestSchemaVersion } from './migrations';
import { takeBreath } from './take-breath';

/** What a snapshot or an exported JSON holds. */
export type BackupContents = FileContents & Readonly<{ masked: boolean }>;

/**
 * Reads the plain bytes of a snapshot or of an exported JSON, checked whole.
 * @throws WeiluError `snapshot-not-ours`, `snapshot-cut-short`, `snapshot-damaged` or `snapshot-newer`
 */
export function readBackup(bytes: Uint8Array): BackupContents {
  return isDataFile(bytes)
    ? readDataFile(bytes, latestSchemaVersion)
    : { ...readSnapshot(bytes, latestSchemaVersion), masked: false };
}

/**
 * The same, with a breath between the steps of a long file, so that others are answered meanwhile. Not inside a
 * transaction, which would not outlive a breath.
 * @throws WeiluError as `readBackup`
 */
export async function readBackupGently(bytes: Uint8Array): Promise<BackupContents> {
  if (isDataFile(bytes)) return readDataFile(bytes, latestSchemaVersion);
  const steps = snapshotSteps(bytes, latestSchemaVersion);
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value, masked: false };
    await takeBreath();
  }
}

/** The changes of a journal that follow on a snapshot. */
export type JournalChanges = Readonly<{
  changes: ReadonlyArray<Readonly<{ seq: number; at: Instant; rows: readonly JournalRow[] }>>;
  broken: boolean;
}>;

/** A backup with its journal, opened and checked. */
export type OpenedBackup = Readonly<{
  contents: BackupContents;
  journal: JournalChanges;
  /** What it was sealed with; null when it was not. */
  key: BackupKey | null;
  /** What the passphrase opened of the journal; null when it was not asked for that. */
  journalKey: BackupKey | null;
}>;

/**
 * Opens a file and reads it with the journal behind it. The two may be sealed with different keys: sealing may have
 * been turned on, or its passphrase changed, between them. Where the passphrase opened the file, lines it does not open
 * end the journal there.
 * @throws WeiluError a `snapshot-…` or `passphrase-…` error
 */
export async function openBackup(
  file: Uint8Array<ArrayBuffer>,
  journal: readonly Uint8Array[],
  how: Readonly<{ key: BackupKey | null; passphrase: string | null }>,
): Promise<OpenedBackup> {
  const opened = await openFile(file, how);
  const contents = await readBackupGently(opened.bytes);
  const { databaseId, seq } = contents.summary;
  const tail = followJournal(journal, databaseId, seq);
  const keys = [opened.key, how.key].filter((key) => key !== null);
  let journalKey: BackupKey | null = null;
  const fileAsked = opened.key !== null && opened.key !== how.key;
  const keyFor = async (wrap: KeyWrap | undefined): Promise<BackupKey | null> => {
    const known = keys.find(({ id }) => id === wrap?.id);
    if (known || !wrap) return known ?? null;
    if (how.passphrase === null) throw new WeiluError('passphrase-needed', {});
    try {
      const fromWrap = await openKeyWrap(wrap, how.passphrase);
      journalKey = fromWrap;
      keys.push(fromWrap);
      return fromWrap;
    } catch (thrown) {
      if (!fileAsked) throw thrown;
      return null;
    }
  };
  const changes: Array<JournalChanges['changes'][number]> = [];
  for (const line of tail.lines) {
    if (!('sealed' in line)) {
      changes.push({ seq: line.seq, at: line.at, rows: line.changes });
      continue;
    }
    const key = await keyFor(tail.wraps.get(line.seq));
    const body = key && (await openLine(line.sealed, key, sealContext(databaseId, line)));
    if (!body) return { contents, journal: { changes, broken: true }, key: opened.key, journalKey };
    changes.push({ seq: line.seq, at: body.at, rows: body.changes });
  }
  return { contents, journal: { changes, broken: tail.broken }, key: opened.key, journalKey };
}

async function openLine(sealed: string, key: BackupKey, context: string) {
  try {
    return readSealedBody(await openText(sealed, key, context));
  } catch {
    return null;
  }
}
