import type { Activity } from '#shared/domain/activities/activity';
import { type Participant, participantKey } from '#shared/domain/activities/participant';
import { instantOf } from '#shared/domain/days';
import type { MemberId, ParticipantId } from '#shared/domain/ids';
import type { TimelineEvent } from '#shared/domain/timeline/timeline-event';
import type { CommandInput } from '#shared/wire/vault-contract';
import type { WeiluDatabase } from '../../store/database';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { newTimelineEvent } from '../members/member-writes';
import { requireMembers, requireRows } from './ledger-rows';

type Person = CommandInput<'participants.save'>['people'][number];

/** Puts people into an activity, or changes how those stand who are in it. */
export const saveParticipants: CommandHandler<'participants.save'> = async (input, context) => {
  const { database } = context;
  const activity = await requireRow(database.activities, input.activityId);
  await requireMembers(database, activity.communityId, input.people);
  const { ids, added } = await putParticipants(activity, input.people, context);
  const name = input.people[0]?.name ?? '';
  return { result: { participantIds: ids, added }, facts: { name, count: input.people.length, added } };
};

/** Writes participants, one row a person, and on the timelines of members that they took part. */
export async function putParticipants(
  activity: Activity,
  people: readonly Person[],
  context: CommandContext,
): Promise<Readonly<{ ids: readonly ParticipantId[]; added: number }>> {
  const { participants } = context.database;
  const before = await participants.where('activityId').equals(activity.id).toArray();
  const byId = new Map(before.map((row) => [row.id, row]));
  const byKey = new Map(before.map((row) => [participantKey(row), row]));
  const changed = new Map<ParticipantId, Participant>();
  const gone = new Set<ParticipantId>();
  let position = Math.max(0, ...before.map((row) => row.position));
  const ids = people.map((person) => {
    const named = person.id ? byId.get(person.id) : undefined;
    // A member takes over the row that was kept under the mere name.
    const known = named ?? byKey.get(participantKey(person)) ?? byKey.get(participantKey(nameOnly(person)));
    position += 1;
    const row = participantAfter(
      known,
      named ? person : withKept(person, known),
      activity,
      position,
      context,
    );
    const double = byKey.get(participantKey(row));
    if (double && double.id !== row.id) gone.add(double.id);
    // The name the row was under is somebody else's to take from now on.
    if (known) byKey.delete(participantKey(known));
    byKey.set(participantKey(row), row);
    byId.set(row.id, row);
    changed.set(row.id, row);
    return row.id;
  });
  for (const id of gone) changed.delete(id);
  await participants.bulkDelete([...gone]);
  await participants.bulkPut([...changed.values()]);
  await noteOnTimelines(activity, before, [...changed.values()], context);
  const known = new Set(before.map(({ id }) => id));
  return { ids, added: [...changed.keys()].filter((id) => !known.has(id)).length };
}

const nameOnly = ({ name }: Person) => ({ memberId: null, name });

/** Who is there already keeps what was noted of them, and where they came from. */
function withKept(person: Person, known: Participant | undefined): Person {
  return known ? { ...person, note: person.note || known.note, source: known.source } : person;
}

function participantAfter(
  known: Participant | undefined,
  { id: _, ...person }: Person,
  { id: activityId, communityId }: Activity,
  position: number,
  { makeId, now }: CommandContext,
): Participant {
  const signs = person.state === 'signed' || person.state === 'attended';
  // Whoever left and comes back stands at the end of the line.
  const before = known?.state === 'quit' && signs ? null : (known?.signedAt ?? null);
  const signedAt = person.state === 'interested' ? null : (before ?? (signs ? now : null));
  // Those who sign up at one moment stand in the order they are given in.
  const place = known && signedAt !== now ? known.position : position;
  const row = { id: makeId<ParticipantId>(), communityId, activityId, ...known, position: place };
  return { ...row, ...person, signedAt };
}

/** Whoever came has it on their timeline, and no longer when it was a mistake. */
async function noteOnTimelines(
  activity: Activity,
  before: readonly Participant[],
  after: readonly Participant[],
  { database, makeId, now }: CommandContext,
): Promise<void> {
  const cameBefore = new Set(before.flatMap((row) => (row.state === 'attended' ? (row.memberId ?? []) : [])));
  const touched = after.filter(
    ({ memberId, state }) => memberId !== null && (state === 'attended') !== cameBefore.has(memberId),
  );
  if (touched.length === 0) return;
  // They came when it was, whenever it is written down.
  const at = Math.min(now, instantOf(activity.startsOn, activity.startsAt));
  const events: TimelineEvent[] = [];
  for (const { memberId, state } of touched) {
    if (memberId === null) continue;
    const person = { id: memberId, communityId: activity.communityId };
    if (state === 'attended')
      events.push(newTimelineEvent(person, 'activity', cameText(activity), at, makeId, activity.id));
    else await takeBack(activity, memberId, database);
  }
  await database.timeline.bulkAdd(events);
}

const came = '参加活动「';
const cameText = ({ title }: Activity) => `${came}${title}」`;

async function takeBack(activity: Activity, memberId: MemberId, { timeline }: WeiluDatabase): Promise<void> {
  const own = await timeline.where('memberId').equals(memberId).toArray();
  // The activity may have been called something else when it was written.
  const written = own.filter(
    ({ sourceId, kind, text }) => sourceId === activity.id && kind === 'activity' && text.startsWith(came),
  );
  await timeline.bulkDelete(written.map(({ id }) => id));
}

export const removeParticipants: CommandHandler<'participants.remove'> = async ({ ids }, { database }) => {
  const rows = await requireRows(database.participants, ids);
  for (const { activityId, memberId, state } of rows) {
    if (memberId === null || state !== 'attended') continue;
    await takeBack(await requireRow(database.activities, activityId), memberId, database);
  }
  await database.participants.bulkDelete([...ids]);
  return { result: null, facts: { name: rows[0]?.name ?? '', count: rows.length } };
};
