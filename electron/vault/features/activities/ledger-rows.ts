import type { Table } from 'dexie';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';

/** @throws WeiluError `not-found` for a member of another community, or of none. */
export async function requireMembers(
  { members }: WeiluDatabase,
  communityId: CommunityId,
  rows: ReadonlyArray<Readonly<{ memberId: MemberId | null }>>,
): Promise<void> {
  const ids = [...new Set(rows.flatMap(({ memberId }) => memberId ?? []))];
  for (const member of await members.bulkGet(ids)) {
    if (member?.communityId !== communityId) throw new WeiluError('not-found', { noun: 'members' });
  }
}

/** The rows with these keys. @throws WeiluError `not-found` when one of them is not there. */
export async function requireRows<Row>(
  table: Table<Row, string>,
  ids: readonly string[],
): Promise<readonly Row[]> {
  const rows = await table.bulkGet([...ids]);
  return rows.map((row) => {
    if (row === undefined) throw new WeiluError('not-found', { noun: table.name });
    return row;
  });
}
