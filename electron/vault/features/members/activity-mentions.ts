import type { Table } from 'dexie';
import type { CheckIn } from '#shared/domain/activities/check-in';
import {
  type Participant,
  type ParticipantState,
  participantKey,
} from '#shared/domain/activities/participant';
import type { Reward } from '#shared/domain/activities/reward';
import type { ActivityId, CommunityId, MemberId } from '#shared/domain/ids';
import { lineLimit } from '#shared/domain/text';
import type { WeiluDatabase } from '../../store/database';

/** Who stands for a member in what mentions them: somebody else, or null for nobody. */
type Successors = ReadonlyMap<MemberId, MemberId | null>;

type Named = Readonly<{ id: string; activityId: ActivityId; memberId: MemberId | null; name: string }>;

/** Two rows of what is one person now; null where each stays by itself. */
type Join<Row> = ((one: Row, other: Row) => Row) | null;

/**
 * Lets participants, check-ins and rewards of members be those of their successors, and the names of 接龙 mean them. Two
 * rows that would be of the same person become one, in which nothing of either is lost. Where there is no successor the
 * name stays, with a number where it is somebody else's already.
 */
export async function replaceInActivities(
  { participants, checkIns, rewards, chains }: WeiluDatabase,
  communityId: CommunityId,
  successors: Successors,
): Promise<void> {
  await move<Participant>(participants, () => '', joinedParticipant, successors);
  await move<CheckIn>(checkIns, ({ day }) => day, joinedCheckIn, successors);
  await move<Reward>(rewards, ({ id }) => id, null, successors);
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

/** What counts more of two states of one person in one activity. */
const states: readonly ParticipantState[] = ['interested', 'quit', 'absent', 'signed', 'attended'];

function joinedParticipant(one: Participant, other: Participant): Participant {
  const state = states.indexOf(other.state) > states.indexOf(one.state) ? other.state : one.state;
  const signed = [one.signedAt, other.signedAt].filter((at) => at !== null);
  const notes = [...new Set([one.note, other.note])].filter(Boolean).join('；');
  return {
    ...one,
    state,
    note: notes.slice(0, lineLimit),
    signedAt: signed.length > 0 ? Math.min(...signed) : null,
  };
}

/** One that was made in time counts more than one made up for. */
function joinedCheckIn(one: CheckIn, other: CheckIn): CheckIn {
  return { ...one, makeUp: one.makeUp && other.makeUp, text: one.text || other.text };
}

async function move<Row extends Named>(
  table: Table<Row, string>,
  placeOf: (row: Row) => string,
  join: Join<Row>,
  successors: Successors,
): Promise<void> {
  const touched = await table
    .where('memberId')
    .anyOf([...successors.keys()])
    .toArray();
  if (touched.length === 0) return;
  const around = await table
    .where('activityId')
    .anyOf([...new Set(touched.map(({ activityId }) => activityId))])
    .toArray();
  const going = new Set(touched.map(({ id }) => id));
  const keyOf = (row: Row) => `${row.activityId} ${placeOf(row)} ${participantKey(row)}`;
  const taken = new Map(around.filter(({ id }) => !going.has(id)).map((row) => [keyOf(row), row]));
  const names = namesTaken(around);
  for (const row of touched) {
    const memberId = after(row.memberId, successors);
    const moved = { ...row, memberId, name: memberId === null ? names(row) : row.name };
    const there = memberId === null || !join ? undefined : taken.get(keyOf(moved));
    const kept = there && join ? join(there, moved) : moved;
    if (there) await table.delete(row.id);
    await table.put(kept);
    taken.set(keyOf(kept), kept);
  }
}

/** Gives a member who goes the name to be known by: their own, or with a number where somebody else has it. */
function namesTaken(around: readonly Named[]): (row: Named) => string {
  const owners = new Map<string, string>();
  for (const { activityId, memberId, name } of around)
    if (memberId === null) owners.set(`${activityId} ${name.trim()}`, '');
  return ({ activityId, memberId, name }) => {
    for (let number = 1; ; number += 1) {
      const mark = number === 1 ? '' : `（${number}）`;
      const given = `${name.trim().slice(0, lineLimit - mark.length)}${mark}`;
      const owner = owners.get(`${activityId} ${given}`);
      if (owner !== undefined && owner !== memberId) continue;
      owners.set(`${activityId} ${given}`, memberId ?? '');
      return given;
    }
  };
}

function after(id: MemberId | null, successors: Successors): MemberId | null {
  if (id === null) return null;
  const successor = successors.get(id);
  return successor === undefined ? id : successor;
}
