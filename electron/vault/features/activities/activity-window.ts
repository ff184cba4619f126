import type { Activity } from '#shared/domain/activities/activity';
import { participantKey } from '#shared/domain/activities/participant';
import { instantOf, shiftDay, timeOfDay } from '#shared/domain/days';
import type { Membership } from '#shared/domain/members/member';
import { isSent } from '#shared/domain/planner/readiness';
import type { ActivityWindow } from '#shared/wire/nouns/activities';
import type { WeiluDatabase } from '../../store/database';
import { speaking } from './read-activity';

/** What was sent to and done in the groups of an activity in its days. One of no group is for all of its community. */
export async function activityWindow(
  { id, communityId, groupIds, startsOn, days }: Activity,
  database: WeiluDatabase,
): Promise<ActivityWindow> {
  const from = startsOn;
  const to = shiftDay(startsOn, days - 1);
  const [planned, memberships] = await Promise.all([
    database.plannerItems
      .where('[communityId+day]')
      .between([communityId, from], [communityId, to], true, true)
      .toArray(),
    database.memberships.where('communityId').equals(communityId).toArray(),
  ]);
  const concerns = (ids: readonly string[]) =>
    groupIds.length === 0 || ids.length === 0 || groupIds.some((id) => ids.includes(id));
  const sent = planned.filter((item) => isSent(item) && concerns(item.groupIds));
  const counted = sent.flatMap(({ feedback }) => feedback?.replies ?? []);
  const own = memberships.filter(({ groupId }) => concerns([groupId]));
  const within = (day: string | null) => day !== null && day >= from && day <= to;
  const people = (rows: typeof own) => new Set(rows.map(({ memberId }) => memberId)).size;
  return {
    from,
    to,
    sentItems: sent.length,
    replies: counted.length > 0 ? counted.reduce((sum, replies) => sum + replies, 0) : null,
    talkers: await talkersIn({ id, startsOn, days }, own, database),
    joined: people(own.filter(({ joinedOn }) => within(joinedOn))),
    left: people(own.filter(({ leftOn }) => within(leftOn))),
    comments: sent.flatMap(({ feedback, title, sentAt, day, time }) => {
      const text = feedback?.bestComment.trim() ?? '';
      return text === '' ? [] : [{ text, title, at: sentAt ?? instantOf(day, time) }];
    }),
  };
}

/**
 * Members who are known to have spoken up in those days: by their timeline, or by checking in. The day somebody was last
 * heard says nothing of the days before it. Null where nothing of the kind was written down.
 */
async function talkersIn(
  { id, startsOn, days }: Pick<Activity, 'id' | 'startsOn' | 'days'>,
  memberships: ReadonlyArray<Pick<Membership, 'memberId'>>,
  { checkIns, timeline }: WeiluDatabase,
): Promise<number | null> {
  const from = instantOf(startsOn, timeOfDay('00:00'));
  const until = instantOf(shiftDay(startsOn, days), timeOfDay('00:00'));
  const own = [...new Set(memberships.map(({ memberId }) => memberId))];
  const events = await timeline
    .where('memberId')
    .anyOf(own)
    .filter(({ at, kind }) => at >= from && at < until && speaking.has(kind))
    .toArray();
  const marks = await checkIns.where('activityId').equals(id).toArray();
  const people = new Set<string>(events.map(({ memberId }) => memberId));
  for (const mark of marks) people.add(participantKey(mark));
  return people.size > 0 ? people.size : null;
}
