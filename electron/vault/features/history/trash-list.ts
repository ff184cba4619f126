import { nameOfRow } from '#shared/domain/history/describe-row';
import { deletedTogether } from '#shared/domain/history/owners';
import { keptSince } from '#shared/domain/history/retention';
import { fillsTrash, isTrashTable } from '#shared/domain/history/trash';
import type { CommunityId } from '#shared/domain/ids';
import type { TrashEntry } from '#shared/wire/nouns/history';
import type { RowChange } from '../../store/change-recorder';
import type { JournalEntry } from '../../store/database';
import type { QueryHandler } from '../../store/run-query';
import { isStanding, walkJournal } from './journal-walk';
import { placeOf, placesInStore } from './places';

/** Most records listed. */
const mostListed = 500;

/** What a change deleted, each record with what belonged to it and went with it. */
export function deletionsOf(changes: readonly RowChange[]) {
  const deleted = changes.filter((change) => change.after === undefined);
  return deletedTogether(deleted.map(({ table, key, before }) => ({ table, key, row: before }))).filter(
    ({ root }) => isTrashTable(root.table),
  );
}

/** Records deleted in the last 30 days that are not there now, newest first. */
export const listTrash: QueryHandler<'trash.list'> = async ({ communityId }, { database, now }) => {
  const since = keptSince(now());
  const seen = new Set<string>();
  const listed: TrashEntry[] = [];
  await walkJournal(database, ({ entry, keys }) => {
    const { at, summary } = entry;
    const isDeletion = (keys?.deleted.length ?? 0) > 0 && isStanding(entry) && fillsTrash(summary.command);
    return isDeletion && at >= since ? look(entry) : false;
  });
  return listed.slice(0, mostListed);

  async function look({ seq, at }: JournalEntry): Promise<boolean> {
    const set = await database.changeSets.get(seq);
    const fresh = deletionsOf(set?.changes ?? []).filter(({ root }) => {
      const place = placeOf(root);
      const known = seen.has(place);
      seen.add(place);
      return !known && concerns(root.row, communityId);
    });
    const there = await placesInStore(
      database,
      fresh.map(({ root }) => root),
    );
    for (const { root, belongings } of fresh) {
      const { table, key, row } = root;
      if (!isTrashTable(table) || there.has(placeOf(root))) continue;
      const name = nameOfRow(table, row, () => undefined);
      listed.push({ seq, table, key, name, at, alongside: belongings.length });
    }
    return listed.length >= mostListed;
  }
};

/** A community itself belongs to none, and is listed wherever one looks. */
function concerns(row: unknown, communityId: CommunityId | null): boolean {
  const own = (row as Readonly<{ communityId?: unknown }>).communityId;
  return communityId === null || own === undefined || own === communityId;
}
