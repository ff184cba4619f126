import type { Activity } from '#shared/domain/activities/activity';
import { instantOf, shiftDay } from '#shared/domain/days';
import { isSent } from '#shared/domain/planner/readiness';
import type { ActivityWindow } from '#shared/wire/nouns/activities';
import type { WeiluDatabase } from '../../store/database';

/** What was sent to and done in the groups of an activity in its days. One of no group is for all of its community. */
export async function activityWindow(
  { communityId, groupIds, startsOn, days }: Activity,
  database: WeiluDatabase,
): Promise<ActivityWindow> {
  const from = startsOn;
  const to = shiftDay(startsOn, days - 1);
  const [planned, memberships, groups] = await Promise.all([
    database.plannerItems
      .where('[communityId+day]')
      .between([communityId, from], [communityId, to], true, true)
      .toArray(),
    database.memberships.where('communityId').equals(communityId).toArray(),
    database.groups.where('communityId').equals(communityId).toArray(),
  ]);
  const concerns = (ids: readonly string[]) =>
    groupIds.length === 0 || ids.length === 0 || groupIds.some((id) => ids.includes(id));
  const sent = planned.filter((item) => isSent(item) && concerns(item.groupIds));
  const counted = sent.flatMap(({ feedback }) => feedback?.replies ?? []);
  const own = memberships.filter(({ groupId }) => concerns([groupId]));
  const within = (day: string | null) => day !== null && day >= from && day <= to;
  const people = (rows: typeof own) => new Set(rows.map(({ memberId }) => memberId)).size;
  const heard = groups.some(({ id, speechKnownOn }) => concerns([id]) && speechKnownOn !== null);
  return {
    from,
    to,
    sentItems: sent.length,
    replies: counted.length > 0 ? counted.reduce((sum, replies) => sum + replies, 0) : null,
    talkers: heard ? people(own.filter(({ spokenOn }) => within(spokenOn))) : null,
    joined: people(own.filter(({ joinedOn }) => within(joinedOn))),
    left: people(own.filter(({ leftOn }) => within(leftOn))),
    comments: sent.flatMap(({ feedback, title, sentAt, day, time }) => {
      const text = feedback?.bestComment.trim() ?? '';
      return text === '' ? [] : [{ text, title, at: sentAt ?? instantOf(day, time) }];
    }),
  };
}
