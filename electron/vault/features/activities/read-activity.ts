import type { Activity } from '#shared/domain/activities/activity';
import { summariseCheckIns } from '#shared/domain/activities/check-ins/summary';
import type { CountedRows } from '#shared/domain/activities/measures';
import type { Participant } from '#shared/domain/activities/participant';
import { type Day, instantOf, shiftDay, timeOfDay } from '#shared/domain/days';
import type { MemberId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import type { ActivityDetail, ParticipantRow, TaskElsewhere } from '#shared/wire/nouns/activities';
import type { CheckInPerson, CheckInSummary } from '#shared/wire/nouns/ledgers';
import type { WeiluDatabase } from '../../store/database';
import { checkInPeople, newestFirst } from './ledgers.queries';
import { tasksOf } from './task-rows';

/** An activity with its rows, and what is read along with them. */
export type ReadActivity = Readonly<{
  detail: Omit<ActivityDetail, 'counted'>;
  people: readonly CheckInPerson[];
  checkIns: CheckInSummary;
  members: ReadonlyMap<MemberId, Member>;
}>;

/** Reads everything of an activity that stands in its own rows. */
export async function readActivity(
  activity: Activity,
  database: WeiluDatabase,
  today: Day,
): Promise<ReadActivity> {
  const { id, communityId } = activity;
  const [tasks, community, groups, participants, chains, rewards, people, elsewhere] = await Promise.all([
    tasksOf(database, id),
    database.communities.get(communityId),
    database.groups.bulkGet([...activity.groupIds]),
    database.participants.where('activityId').equals(id).toArray(),
    database.chains.where('activityId').equals(id).toArray(),
    database.rewards.where('activityId').equals(id).sortBy('createdAt'),
    checkInPeople(id, database),
    tasksElsewhere(activity, database),
  ]);
  const members = await membersOf(participants, database);
  const named = participants.map((row): ParticipantRow => {
    const member = row.memberId === null ? undefined : members.get(row.memberId);
    return { ...row, nickname: member?.nickname ?? row.name };
  });
  return {
    detail: {
      activity,
      tasks,
      communityName: community?.name ?? '',
      groupNames: groups.flatMap((group) => group?.name ?? []),
      participants: named.sort(bySigning),
      chains: newestFirst(chains),
      rewards,
      elsewhere,
    },
    people,
    checkIns: summariseCheckIns(people, activity.checkIn, activity.startsOn, today),
    members,
  };
}

async function membersOf(participants: readonly Participant[], { members }: WeiluDatabase) {
  const ids = participants.flatMap(({ memberId }) => memberId ?? []);
  const found = await members.bulkGet(ids);
  return new Map(found.flatMap((member) => (member ? [[member.id, member] as const] : [])));
}

/** Who signed up first stands first; who only thinks of it comes after, and who left comes last. */
function bySigning(a: Participant, b: Participant): number {
  const last = ({ state, signedAt }: Participant) => (state === 'quit' ? 2 : signedAt === null ? 1 : 0);
  return last(a) - last(b) || (a.signedAt ?? 0) - (b.signedAt ?? 0) || a.position - b.position;
}

async function tasksElsewhere(
  { id, communityId }: Activity,
  database: WeiluDatabase,
): Promise<readonly TaskElsewhere[]> {
  const activities = await database.activities.where('communityId').equals(communityId).toArray();
  const open = activities.filter(
    (one) => one.id !== id && (one.status === 'planned' || one.status === 'running'),
  );
  const tasks = await database.tasks
    .where('activityId')
    .anyOf(open.map((one) => one.id))
    .toArray();
  return tasks
    .filter(({ doneAt }) => doneAt === null)
    .map(({ id: taskId, activityId, title, owner, dueOn }) => ({
      id: taskId,
      activityId,
      title,
      owner,
      dueOn,
    }));
}

/** Ways of speaking up that a timeline knows. */
export const speaking: ReadonlySet<string> = new Set(['asked', 'answered', 'feedback', 'intro']);

/** The rows its measures are counted from. How close people came is told of those who take part. */
export async function countedInActivity(
  { detail, people, checkIns, members }: ReadActivity,
  database: WeiluDatabase,
): Promise<CountedRows> {
  const { activity, participants, chains, rewards } = detail;
  const rows = { participants, chains, checkIns, rewards, budget: activity.budget, seats: activity.seats };
  const wanted = new Set(activity.metrics.map(({ measure }) => measure));
  const { startsOn, days } = activity;
  const endsOn = shiftDay(startsOn, days - 1);
  // Where nobody takes part who is known, nothing is known of how close anybody came.
  if (members.size === 0) {
    const repeaters = people.length > 0 ? repeatTalkers([], people) : null;
    return { ...rows, closeness: { newRoles: null, newIntros: null, repeatTalkers: repeaters } };
  }
  const newRoles = [...members.values()].filter(({ duties }) =>
    duties.some(({ claimedOn }) => claimedOn !== null && claimedOn >= startsOn && claimedOn <= endsOn),
  ).length;
  if (!wanted.has('new-intros') && !wanted.has('repeat-talkers')) {
    return { ...rows, closeness: { newRoles, newIntros: null, repeatTalkers: null } };
  }
  const from = instantOf(startsOn, timeOfDay('00:00'));
  const until = instantOf(shiftDay(endsOn, 1), timeOfDay('00:00'));
  const events = await database.timeline
    .where('memberId')
    .anyOf([...members.keys()])
    .filter(({ at, kind }) => at >= from && at < until && speaking.has(kind))
    .toArray();
  const intros = new Set(events.flatMap(({ kind, memberId }) => (kind === 'intro' ? [memberId] : [])));
  return {
    ...rows,
    closeness: { newRoles, newIntros: intros.size, repeatTalkers: repeatTalkers(events, people) },
  };
}

/** Members who spoke up more than once: by their timeline, or by checking in on several days. */
function repeatTalkers(
  events: ReadonlyArray<Readonly<{ memberId: MemberId }>>,
  people: readonly CheckInPerson[],
): number | null {
  if (events.length === 0 && people.length === 0) return null;
  const times = new Map<string, number>();
  for (const { memberId } of events) times.set(memberId, (times.get(memberId) ?? 0) + 1);
  for (const { memberId, name, marks } of people) {
    const key = memberId ?? `name:${name}`;
    times.set(key, (times.get(key) ?? 0) + marks.length);
  }
  return [...times.values()].filter((count) => count > 1).length;
}
