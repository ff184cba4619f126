import type { Reward } from '#shared/domain/activities/reward';
import type { RewardId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { requireMembers, requireRows } from './ledger-rows';

/** Writes down what was promised, or changes it. */
export const saveRewards: CommandHandler<'rewards.save'> = async (input, { database, makeId, now }) => {
  const activity = await requireRow(database.activities, input.activityId);
  const { id: activityId, communityId } = activity;
  await requireMembers(database, communityId, input.rewards);
  const known = await requireRows(
    database.rewards,
    input.rewards.flatMap(({ id }) => id ?? []),
  );
  if (known.some((row) => row.activityId !== activityId))
    throw new WeiluError('not-found', { noun: 'rewards' });
  const byId = new Map(known.map((row) => [row.id, row]));
  const rows = input.rewards.map(
    ({ id, ...reward }): Reward => ({
      ...reward,
      id: id ?? makeId<RewardId>(),
      communityId,
      activityId,
      createdAt: (id && byId.get(id)?.createdAt) ?? now,
    }),
  );
  await database.rewards.bulkPut(rows);
  return {
    result: { rewardIds: rows.map(({ id }) => id) },
    facts: {
      name: rows[0]?.name ?? '',
      what: rows[0]?.what ?? '',
      count: rows.length,
      added: rows.length - known.length,
      act: actOf(rows, byId),
    },
  };
};

/** What was done with rewards that were written down before, where all of them got the same: sent, taken back, thanked for. */
function actOf(
  rows: readonly Reward[],
  before: ReadonlyMap<RewardId, Reward>,
): 'sent' | 'unsent' | 'thanked' | '' {
  const all = (held: (old: Reward, row: Reward) => boolean) =>
    rows.every((row) => {
      const old = before.get(row.id);
      return old !== undefined && held(old, row);
    });
  if (all((old, row) => old.sentAt === null && row.sentAt !== null)) return 'sent';
  if (all((old, row) => old.sentAt !== null && row.sentAt === null)) return 'unsent';
  return all((old, row) => row.thankedAt !== null && old.thankedAt !== row.thankedAt) ? 'thanked' : '';
}

export const removeRewards: CommandHandler<'rewards.remove'> = async ({ ids }, { database }) => {
  const rows = await requireRows(database.rewards, ids);
  await database.rewards.bulkDelete([...ids]);
  return { result: null, facts: { name: rows[0]?.name ?? '', count: rows.length } };
};
