import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';

/** Puts a community aside, or takes it back. One always stays: every screen is about one. */
export const archiveCommunity: CommandHandler<'communities.archive'> = async (
  { id, archived },
  { database, now },
) => {
  const community = await requireRow(database.communities, id);
  const { name } = community;
  if (archived) {
    const others = (await database.communities.toArray()).filter((one) => one.id !== id);
    if (!others.some(({ archivedAt }) => archivedAt === null))
      throw new WeiluError('last-community', { name });
  }
  await database.communities.put({ ...community, archivedAt: archived ? now : null });
  return { result: null, facts: { name, archived: Number(archived) } };
};
