import type { Table } from 'dexie';
import { type ParticipantState, participantKey } from '#shared/domain/activities/participant';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import type { WeiluDatabase } from '../../store/database';

/** Who stands for a member in what mentions them: somebody else, or null for nobody. */
type Successors = ReadonlyMap<MemberId, MemberId | null>;

type Named = Readonly<{ id: string; memberId: MemberId | null; name: string; state?: ParticipantState }>;

/** What counts more of two rows of one person in one activity. */
const states: readonly (ParticipantState | undefined)[] = [
  'interested',
  'quit',
  'absent',
  'signed',
  'attended',
];

/**
 * Lets participants, check-ins and rewards of members be those of their successors, and the names of 接龙 mean them.
 * Where there is no successor, the name stays. Two rows that would be of the same person become
 * one, which keeps the state that says more.
 */
export async function replaceInActivities(
  database: WeiluDatabase,
  communityId: CommunityId,
  successors: Successors,
): Promise<void> {
  const { participants, checkIns, rewards, chains } = database;
  const keyed = [
    { table: participants, keyOf: (row: Named & { activityId: string }) => row.activityId },
    {
      table: checkIns,
      keyOf: (row: Named & { activityId: string; day?: string }) => `${row.activityId} ${row.day}`,
    },
    { table: rewards, keyOf: (row: Named) => row.id },
  ] as const;
  for (const { table, keyOf } of keyed) {
    await move(table as unknown as Table<Named, string>, keyOf as (row: Named) => string, successors);
  }
  const named = await chains
    .where('communityId')
    .equals(communityId)
    .filter(({ people }) => people.some(({ memberId }) => memberId !== null && successors.has(memberId)))
    .toArray();
  await chains.bulkPut(
    named.map((chain) => ({
      ...chain,
      people: chain.people.map((person) => ({ ...person, memberId: after(person.memberId, successors) })),
    })),
  );
}

async function move(
  table: Table<Named, string>,
  keyOf: (row: Named) => string,
  successors: Successors,
): Promise<void> {
  const touched = await table
    .where('memberId')
    .anyOf([...successors.keys()])
    .toArray();
  if (touched.length === 0) return;
  const heirs = [...successors.values()].flatMap((id) => id ?? []);
  const own = await table.where('memberId').anyOf(heirs).toArray();
  const placeOf = (row: Named) => `${keyOf(row)} ${participantKey(row)}`;
  const taken = new Map(own.map((row) => [placeOf(row), row]));
  for (const row of touched) {
    const moved = { ...row, memberId: after(row.memberId, successors) };
    const there = taken.get(placeOf(moved));
    const kept = there ? { ...there, ...saysMore(there, moved) } : moved;
    if (there) await table.delete(row.id);
    await table.put(kept);
    taken.set(placeOf(moved), kept);
  }
}

function saysMore(one: Named, other: Named): Partial<Named> {
  if (other.state === undefined) return {};
  return states.indexOf(other.state) > states.indexOf(one.state) ? { state: other.state } : {};
}

function after(id: MemberId | null, successors: Successors): MemberId | null {
  if (id === null) return null;
  const successor = successors.get(id);
  return successor === undefined ? id : successor;
}
