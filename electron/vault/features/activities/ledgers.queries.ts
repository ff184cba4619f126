import { participantKey } from '#shared/domain/activities/participant';
import type { ActivityId } from '#shared/domain/ids';
import type { CheckInMark, CheckInPerson, ledgersQueries } from '#shared/wire/nouns/ledgers';
import type { WeiluDatabase } from '../../store/database';
import type { QueryHandlers } from '../../store/run-query';

export const ledgersQueryHandlers: QueryHandlers<keyof typeof ledgersQueries> = {
  'checkIns.ledger': ({ activityId }, { database }) => checkInPeople(activityId, database),
  'chains.list': async ({ communityId }, { database }) =>
    newestFirst(await database.chains.where('communityId').equals(communityId).toArray()),
  'chains.ofItem': async ({ plannerItemId }, { database }) =>
    newestFirst(await database.chains.where('plannerItemId').equals(plannerItemId).toArray())[0] ?? null,
  'lessons.list': async ({ communityId, templateId }, { database }) => {
    const lessons = await database.lessons.where('communityId').equals(communityId).toArray();
    return newestFirst(lessons.filter((lesson) => templateId === null || lesson.templateId === templateId));
  },
};

export function newestFirst<Row extends Readonly<{ id: string; createdAt: number }>>(
  rows: readonly Row[],
): readonly Row[] {
  return rows.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
}

/** Everybody of a check-in ledger with their days; those first who checked in most. */
export async function checkInPeople(
  activityId: ActivityId,
  database: WeiluDatabase,
): Promise<readonly CheckInPerson[]> {
  const rows = await database.checkIns.where('activityId').equals(activityId).toArray();
  const marks = new Map<string, CheckInMark[]>();
  const people = new Map<string, Pick<CheckInPerson, 'memberId' | 'name'>>();
  for (const { id, memberId, name, day, makeUp } of rows) {
    const key = participantKey({ memberId, name });
    if (!people.has(key)) people.set(key, { memberId, name });
    const own = marks.get(key);
    if (own) own.push({ id, day, makeUp });
    else marks.set(key, [{ id, day, makeUp }]);
  }
  const members = await database.members.bulkGet(
    [...people.values()].flatMap(({ memberId }) => memberId ?? []),
  );
  const nicknames = new Map(
    members.flatMap((member) => (member ? [[member.id, member.nickname] as const] : [])),
  );
  return [...people]
    .map(
      ([key, { memberId, name }]): CheckInPerson => ({
        memberId,
        name,
        nickname: (memberId && nicknames.get(memberId)) || name,
        marks: (marks.get(key) ?? []).sort((a, b) => (a.day < b.day ? -1 : 1)),
      }),
    )
    .sort((a, b) => b.marks.length - a.marks.length || (a.name < b.name ? -1 : 1));
}
