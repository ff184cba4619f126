import type { Chain } from '#shared/domain/chains/chain';
import type { ChainId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { CommandInput } from '#shared/wire/vault-contract';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { requireMembers } from './ledger-rows';

/** Keeps a 接龙: a new one, or one there is as it was pasted again or set right. */
export const saveChain: CommandHandler<'chains.save'> = async (input, context) => {
  const { chain, made } = await putChain(input, context);
  return { result: { chainId: chain.id }, facts: { title: chain.title, made: made ? 1 : 0 } };
};

/** @throws WeiluError `not-found` when it, or what it is for, is not of the community. */
export async function putChain(
  { communityId, id, fields }: CommandInput<'chains.save'>,
  { database, makeId, now }: CommandContext,
): Promise<Readonly<{ chain: Chain; made: boolean }>> {
  await requireRow(database.communities, communityId);
  const before = id === null ? null : await requireRow(database.chains, id);
  const about = [
    before,
    fields.activityId && (await requireRow(database.activities, fields.activityId)),
    fields.plannerItemId && (await requireRow(database.plannerItems, fields.plannerItemId)),
    fields.groupId && (await requireRow(database.groups, fields.groupId)),
  ];
  if (about.some((row) => row && row.communityId !== communityId)) {
    throw new WeiluError('not-found', { noun: 'chains' });
  }
  await requireMembers(database, communityId, fields.people);
  const createdAt = before?.createdAt ?? now;
  const chain = { ...fields, id: before?.id ?? makeId<ChainId>(), communityId, createdAt, updatedAt: now };
  await database.chains.put(chain);
  return { chain, made: before === null };
}

export const removeChain: CommandHandler<'chains.remove'> = async ({ id }, { database }) => {
  const { title } = await requireRow(database.chains, id);
  await database.chains.delete(id);
  return { result: null, facts: { title } };
};
