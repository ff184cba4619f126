import type { Activity } from '#shared/domain/activities/activity';
import { openTasksByDay } from '#shared/domain/activities/order-tasks';
import { cueText, nextCue } from '#shared/domain/activities/run/next-cue';
import { type Day, shiftDay } from '#shared/domain/days';
import { concernsGroup } from '#shared/domain/planner/concerns-group';
import { isSent } from '#shared/domain/planner/readiness';
import { isRunning } from '#shared/domain/review/decide-case';
import { compareNames } from '#shared/domain/search/pinyin-search';
import { type Newcomer, newcomerDays, type OpenActivity, type todayQueries } from '#shared/wire/nouns/today';
import type { WeiluDatabase } from '../../store/database';
import type { QueryHandler, QueryHandlers } from '../../store/run-query';
import { dueOnboarding } from '../onboarding/onboarding.queries';
import { byTime } from '../planner/item-rows';
import { todayPeople } from './today-people';

/** How far back an item that was never sent is still offered. */
const missedDays = 14;
/** Open tasks shown per activity. */
const taskCount = 3;

export const todayQueryHandlers: QueryHandlers<keyof typeof todayQueries> = {
  'today.view': (input, context) => todayView(input, context),
  'today.people': (input, context) => todayPeople(input, context),
  'today.onboarding': (input, context) => dueOnboarding(input, context),
};

const todayView: QueryHandler<'today.view'> = async (input, context) => {
  const { communityId, groupId, today } = input;
  const recent = await context.database.plannerItems
    .where('[communityId+day]')
    .between([communityId, shiftDay(today, -missedDays)], [communityId, today], true, true)
    .toArray();
  const items = recent.filter((item) => concernsGroup(item, groupId)).sort(byTime);
  return {
    items: items.filter((item) => item.day === today),
    missed: items.filter(
      (item) => item.day < today && !isSent(item) && item.skippedAt === null && item.status !== 'idea',
    ),
    newcomers: await newcomers(input, context),
    activities: await openActivities(input, context),
  };
};

async function newcomers(
  { communityId, groupId, today }: Parameters<typeof todayView>[0],
  { database, memberIndex }: Parameters<typeof todayView>[1],
): Promise<readonly Newcomer[]> {
  const since = shiftDay(today, -newcomerDays);
  await memberIndex.refreshMemberships(database);
  const waiting = [...memberIndex.membershipsOf(communityId)].filter(
    ({ status, welcomedAt, joinedOn, groupId: own }) =>
      status === 'active' &&
      welcomedAt === null &&
      joinedOn !== null &&
      joinedOn >= since &&
      joinedOn <= today &&
      (groupId === null || own === groupId),
  );
  const members = await database.members.bulkGet(waiting.map((membership) => membership.memberId));
  const cases = await database.reviewCases.where('communityId').equals(communityId).toArray();
  const heldBack = new Set(cases.filter(isRunning).map(({ memberId }) => memberId));
  const groups = await database.groups.where('communityId').equals(communityId).toArray();
  const groupNames = new Map(groups.map((group) => [group.id, group.name]));
  const found = waiting.flatMap((membership, index): Newcomer[] => {
    const member = members[index];
    return member && !heldBack.has(member.id)
      ? [{ member, membership, groupName: groupNames.get(membership.groupId) ?? '' }]
      : [];
  });
  return found.sort(longestWaitingFirst);
}

/**
 * Who waits longest is not buried under today's. Those of one paste were all written down at the same moment: they
 * stand by name, in every list alike.
 */
function longestWaitingFirst(a: Newcomer, b: Newcomer): number {
  return (
    byCode(a.membership.joinedOn ?? '', b.membership.joinedOn ?? '') ||
    a.member.createdAt - b.member.createdAt ||
    compareNames(a.member.nickname, b.member.nickname) ||
    byCode(a.member.id, b.member.id)
  );
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

async function openActivities(
  { communityId, groupId, today }: Parameters<typeof todayView>[0],
  { database }: Parameters<typeof todayView>[1],
): Promise<readonly OpenActivity[]> {
  const activities = await database.activities.where('communityId').equals(communityId).toArray();
  const open = activities.flatMap((activity) => {
    const { status } = activity;
    const isOpen = (status === 'planned' || status === 'running') && concernsGroup(activity, groupId);
    return isOpen ? [{ ...activity, status }] : [];
  });
  const views = open.map(async (activity): Promise<OpenActivity> => {
    const tasks = await database.tasks.where('activityId').equals(activity.id).toArray();
    const before = tasks.filter((task) => task.phase === 'before');
    const openTasks = openTasksByDay(tasks);
    const { id, title, status, startsOn, startsAt, days, anchors, groupIds } = activity;
    return {
      ...{ id, title, status, startsOn, startsAt, days, anchors, groupIds },
      ...(status === 'running' ? await nowOf(activity, today, database) : { next: null, checkedIn: null }),
      beforeDone: before.filter((task) => task.doneAt !== null).length,
      beforeTotal: before.length,
      dueCount: openTasks.filter(({ dueOn }) => dueOn !== null && dueOn <= today).length,
      tasks: openTasks.slice(0, taskCount),
    };
  });
  return (await Promise.all(views)).sort(runningFirst);
}

function runningFirst(a: OpenActivity, b: OpenActivity): number {
  return (
    Number(b.status === 'running') - Number(a.status === 'running') || (a.startsOn < b.startsOn ? -1 : 1)
  );
}

/** What a running activity is at. */
async function nowOf(
  { id, cues, scripts, checkIn }: Activity,
  today: Day,
  { checkIns }: WeiluDatabase,
): Promise<Pick<OpenActivity, 'next' | 'checkedIn'>> {
  const cue = nextCue(cues);
  const checked = checkIn ? await checkIns.where('activityId').equals(id).toArray() : null;
  return {
    next: cue && { cue, body: cueText(cue, scripts) },
    checkedIn: checked === null ? null : checked.filter(({ day }) => day === today).length,
  };
}
