import type { Table } from 'dexie';
import type { Copy } from '#shared/domain/copies/copy';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import type { Inviter, Member, Membership } from '#shared/domain/members/member';
import type { QueueItem } from '#shared/domain/queue/queue-item';
import type { WeiluDatabase } from '../../store/database';
import { replaceInActivities } from './activity-mentions';
import { replaceInPlanner } from './planner-mentions';

/** Rows read at once: a request a row would take a hundred times as long, and all at once too much memory. */
const rowsAtOnce = 5_000;

/** Who stands for a member in what mentions them: somebody else, or null for nobody. */
type Successors = ReadonlyMap<MemberId, MemberId | null>;

/**
 * Lets every row of a community that mentions one of these members mention the successor instead: inviters, members
 * kept apart, texts in the copy queue, texts that were copied, contributors and hosts of the calendar, and who takes
 * part in activities. A queued text nobody is left for goes; one that was copied stays and names nobody: it was sent to
 * its group, and is not to be sent there again by mistake.
 */
export async function replaceMentions(
  database: WeiluDatabase,
  communityId: CommunityId,
  successors: Successors,
): Promise<void> {
  await rewrite(database.members, communityId, (member) => withMentionsReplaced(member, successors));
  await rewrite(database.memberships, communityId, (membership: Membership) => {
    const inviter = inviterAfter(membership.inviter, successors);
    return inviter === membership.inviter ? null : { ...membership, inviter };
  });
  await rewrite(database.copies, communityId, (copy: Copy) =>
    copy.memberIds.some((id) => successors.has(id))
      ? { ...copy, memberIds: idsAfter(copy.memberIds, successors) }
      : null,
  );
  await replaceInQueue(database, communityId, successors);
  await replaceInPlanner(database, communityId, successors);
  await replaceInActivities(database, communityId, successors);
}

function withMentionsReplaced(member: Member, successors: Successors): Member | null {
  const inviter = inviterAfter(member.inviter, successors);
  const distinctFrom = idsAfter(member.distinctFrom, successors).filter((id) => id !== member.id);
  const same = inviter === member.inviter && distinctFrom.length === member.distinctFrom.length;
  if (same && distinctFrom.every((id, index) => id === member.distinctFrom[index])) return null;
  return { ...member, inviter, distinctFrom };
}

function inviterAfter(inviter: Inviter, successors: Successors): Inviter {
  const { memberId } = inviter;
  if (memberId === null) return inviter;
  const successor = successors.get(memberId);
  return successor === undefined ? inviter : { ...inviter, memberId: successor };
}

function idsAfter(ids: readonly MemberId[], successors: Successors): readonly MemberId[] {
  const after = ids.map((id) => {
    const successor = successors.get(id);
    return successor === undefined ? id : successor;
  });
  return [...new Set(after.filter((id) => id !== null))];
}

async function replaceInQueue(
  { queue }: WeiluDatabase,
  communityId: CommunityId,
  successors: Successors,
): Promise<void> {
  const items = await queue.where('communityId').equals(communityId).toArray();
  const touched = items.filter(({ memberIds }) => memberIds.some((id) => successors.has(id)));
  const rewritten = touched.map(
    (item): QueueItem => ({ ...item, memberIds: idsAfter(item.memberIds, successors) }),
  );
  await queue.bulkPut(rewritten.filter(({ memberIds }) => memberIds.length > 0));
  await queue.bulkDelete(rewritten.filter(({ memberIds }) => memberIds.length === 0).map(({ id }) => id));
}

/** Writes the rows of a community that `change` gives anew; it gives null for those that stay as they are. */
async function rewrite<Row extends Readonly<{ id: string; communityId: CommunityId }>>(
  table: Table<Row, string>,
  communityId: CommunityId,
  change: (row: Row) => Row | null,
): Promise<void> {
  for (let last = ''; ; ) {
    const rows = await table.where(':id').above(last).limit(rowsAtOnce).toArray();
    const own = rows.filter((row) => row.communityId === communityId);
    const changed = own.flatMap((row) => change(row) ?? []);
    if (changed.length > 0) await table.bulkPut(changed);
    const end = rows.at(-1);
    if (rows.length < rowsAtOnce || !end) return;
    last = end.id;
  }
}
