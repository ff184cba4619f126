import type { Activity } from '#shared/domain/activities/activity';
import type { CheckIn } from '#shared/domain/activities/check-in';
import { participantKey } from '#shared/domain/activities/participant';
import type { CheckInId } from '#shared/domain/ids';
import type { CommandInput } from '#shared/wire/vault-contract';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { requireMembers, requireRows } from './ledger-rows';

/** Writes down check-ins; what is there already for a person and a day stays. */
export const addCheckIns: CommandHandler<'checkIns.add'> = async (input, context) => {
  const activity = await requireRow(context.database.activities, input.activityId);
  await requireMembers(context.database, activity.communityId, input.checkIns);
  const made = await putCheckIns(activity, input.checkIns, context);
  return {
    result: { checkInIds: made.map(({ id }) => id), already: input.checkIns.length - made.length },
    facts: { name: made[0]?.name ?? '', count: made.length },
  };
};

/** Adds the check-ins that are not there yet and gives them. */
export async function putCheckIns(
  { id: activityId, communityId }: Activity,
  given: CommandInput<'checkIns.add'>['checkIns'],
  { database, makeId, now }: CommandContext,
): Promise<readonly CheckIn[]> {
  const before = await database.checkIns.where('activityId').equals(activityId).toArray();
  const keyOf = (row: Pick<CheckIn, 'memberId' | 'name' | 'day'>) => `${row.day} ${participantKey(row)}`;
  const known = new Set(before.map(keyOf));
  const made = given.flatMap((checkIn): readonly CheckIn[] => {
    const key = keyOf(checkIn);
    if (known.has(key)) return [];
    known.add(key);
    return [{ ...checkIn, id: makeId<CheckInId>(), communityId, activityId, at: now }];
  });
  await database.checkIns.bulkAdd([...made]);
  return made;
}

export const removeCheckIns: CommandHandler<'checkIns.remove'> = async ({ ids }, { database }) => {
  const rows = await requireRows(database.checkIns, ids);
  await database.checkIns.bulkDelete([...ids]);
  return { result: null, facts: { name: rows[0]?.name ?? '', count: rows.length } };
};
