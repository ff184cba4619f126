import { joinBytes } from '#shared/domain/backup/join-bytes';
import { journalHeadLine, journalLine, sealContext } from '#shared/domain/backup/journal-file';
import { sealText } from '#shared/domain/backup/seal';
import type { backupJobs } from '#shared/wire/nouns/backup';
import type { JournalEntry } from '../../store/database';
import { databaseIdOf } from '../../store/database-id';
import { latestSchemaVersion } from '../../store/migrations';
import type { JobHandler, JobHandlers } from '../../store/run-job';
import { readBackupKey } from './backup-key';

export const backupJobHandlers: JobHandlers<keyof typeof backupJobs> = {
  'backup.journal': (input, context) => journal(input, context),
};

/** Rows of changes written at once; one command may be more. */
const rowsAtOnce = 2_000;

const journal: JobHandler<'backup.journal'> = async (
  { after, opening, sealedBy: begunWith },
  { database },
) => {
  const key = await readBackupKey(database);
  const sealedBy = key ? `${key.wrap.id} ${key.wrap.salt}` : '';
  // Lines of another key want a file of their own, whose first line says what opens them.
  if (!opening && sealedBy !== begunWith) {
    return { bytes: new Uint8Array(), seq: after, more: true, sealedBy };
  }
  const { databaseId, entries, more } = await database.transaction('r', database.tables, async () => {
    const found = await entriesAfter(after);
    return { databaseId: await databaseIdOf(database), ...found };
  });

  const pieces = opening
    ? [...journalHeadLine({ schemaVersion: latestSchemaVersion, databaseId, after, wrap: key?.wrap ?? null })]
    : [];
  let previous = after;
  for (const { entry, changes } of entries) {
    const place = { seq: entry.seq, previous };
    const said = { at: entry.at, changes };
    const line = journalLine(
      key
        ? { ...place, sealed: await sealText(JSON.stringify(said), key, sealContext(databaseId, place)) }
        : { ...place, ...said },
    );
    pieces.push(...line);
    previous = entry.seq;
  }
  return { bytes: joinBytes(pieces), seq: previous, more, sealedBy };

  async function entriesAfter(seq: number) {
    const waiting: JournalEntry[] = await database.journal.where('seq').above(seq).limit(500).toArray();
    const taken = [];
    let rows = 0;
    for (const entry of waiting) {
      if (taken.length > 0 && rows + entry.changedRows > rowsAtOnce) break;
      rows += entry.changedRows;
      const set = await database.changeSets.get(entry.seq);
      const changes = (set?.changes ?? []).map((change) => ({
        table: change.table,
        key: change.key,
        after: change.after ?? null,
      }));
      taken.push({ entry, changes });
    }
    return { entries: taken, more: taken.length < waiting.length || waiting.length === 500 };
  }
};
