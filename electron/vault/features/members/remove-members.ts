import type { Table } from 'dexie';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import { removeRows } from '../../store/remove-rows';
import type { CommandHandler } from '../../store/run-command';
import { replaceMentions } from './member-mentions';

/** Tables whose rows are of one member each. */
const tablesOfMembers = ['memberships', 'timeline', 'orders', 'asks', 'reviewCases'] as const;
type OfMember = Readonly<{ id: string; memberId: MemberId | null }>;

/** Removes members with all that is theirs; nobody is left who was brought by them, or kept apart from them. */
export const removeMembers: CommandHandler<'members.remove'> = async ({ ids }, { database, progress }) => {
  const members = (await database.members.bulkGet([...new Set(ids)])).filter(
    (member) => member !== undefined,
  );
  const found = members.map((member) => member.id);
  const tables = tablesOfMembers.map((name) => database.table<OfMember, string>(name));
  const theirs: OfMember[][] = [];
  for (const table of tables) theirs.push(await rowsOf(table, found));
  const total = theirs.reduce((sum, rows) => sum + rows.length, members.length);
  await removeRows(database, database.members, members, (gone) => progress(gone, total));
  let done = members.length;
  for (const [index, table] of tables.entries()) {
    const rows = theirs[index] ?? [];
    await removeRows(database, table, rows, (gone) => progress(done + gone, total));
    done += rows.length;
  }
  for (const [communityId, gone] of byCommunity(members)) {
    await replaceMentions(database, communityId, new Map(gone.map((id) => [id, null])));
  }
  return {
    result: { removed: found.length },
    facts: { count: found.length, name: members[0]?.nickname ?? '' },
  };
};

/** What a table has of members: one request each, where a cursor would make one of each row. */
async function rowsOf(table: Table<OfMember, string>, memberIds: readonly MemberId[]): Promise<OfMember[]> {
  if ((await table.count()) === 0) return [];
  return (await Promise.all(memberIds.map((id) => table.where({ memberId: id }).toArray()))).flat();
}

function byCommunity(members: readonly Member[]): ReadonlyMap<CommunityId, readonly MemberId[]> {
  const ids = new Map<CommunityId, MemberId[]>();
  for (const { id, communityId } of members) {
    const own = ids.get(communityId);
    if (own) own.push(id);
    else ids.set(communityId, [id]);
  }
  return ids;
}
