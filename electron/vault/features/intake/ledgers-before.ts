import { readDealFacts } from '#shared/domain/chains/deal-facts';
import { dayOf, shiftDay } from '#shared/domain/days';
import type { ActivityId, CommunityId } from '#shared/domain/ids';
import type { IntakeActivity, IntakeBase } from '#shared/wire/nouns/intake';
import type { QueryContext } from '../../store/run-query';

/** Days around today whose 团购 a 接龙 may be for, and activities done that are still offered. */
const daysAround = 14;
const doneOffered = 5;

/**
 * The activities, 团购 and 接龙 of a community that a paste may be about.
 * @param looked the activity on the screen, offered whatever its status
 */
export async function ledgersBefore(
  communityId: CommunityId,
  looked: ActivityId | null,
  { database, now }: QueryContext,
): Promise<Pick<IntakeBase, 'activities' | 'deals' | 'chains'>> {
  const today = dayOf(now());
  const own = { communityId };
  const [activities, participants, checkIns, chains, items] = await Promise.all([
    database.activities.where(own).toArray(),
    database.participants.where(own).toArray(),
    database.checkIns.where(own).toArray(),
    database.chains.where(own).toArray(),
    database.plannerItems
      .where('[communityId+day]')
      .between(
        [communityId, shiftDay(today, -daysAround)],
        [communityId, shiftDay(today, daysAround)],
        true,
        true,
      )
      .toArray(),
  ]);
  const sorted = activities.sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  const done = new Set(sorted.filter(({ status }) => status === 'done').slice(-doneOffered));
  const offered = sorted.filter(
    (one) => one.status === 'planned' || one.status === 'running' || done.has(one) || one.id === looked,
  );
  return {
    activities: offered.map(({ id, title, status, startsOn, startsAt, days, checkIn }): IntakeActivity => {
      return {
        ...{ id, title, status, startsOn, startsAt, days, checkIn },
        people: participants
          .filter(({ activityId }) => activityId === id)
          .map(({ memberId, name, state, source }) => ({ memberId, name, state, source })),
        checkedIn: checkIns
          .filter(({ activityId }) => activityId === id)
          .map(({ memberId, name, day }) => ({ memberId, name, day })),
      };
    }),
    deals: items
      .filter(({ kind }) => kind === '团购')
      .map(({ id, title, body, day }) => ({ id, title, day, facts: readDealFacts({ title, body }) })),
    chains: chains.sort((a, b) => b.createdAt - a.createdAt),
  };
}
