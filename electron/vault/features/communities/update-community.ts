import type { Clauses, DutyOffer } from '#shared/domain/communities/community';
import { followOffers } from '#shared/domain/communities/follow-offers';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandHandler } from '../../store/run-command';
import { rewriteMembers } from '../tags/rewrite-members';

/** Changes what is set for a community; holders follow their 职务, and the rules of the groups count their versions. */
export const updateCommunity: CommandHandler<'communities.update'> = async ({ id, patch }, context) => {
  const { database } = context;
  const before = await requireRow(database.communities, id);
  const { clauses, duties, fillWarnings } = patch;
  if (duties) refuseNamesakes(duties);
  const community = {
    ...before,
    ...patch,
    ...(clauses ? { clauses: nextVersion(before.clauses, clauses) } : {}),
    ...(fillWarnings ? { fillWarnings: [...new Set(fillWarnings)].sort((a, b) => a - b) } : {}),
  };
  await database.communities.put(community);
  if (duties) {
    await rewriteMembers(
      context,
      id,
      (member) => followOffers(member.duties, before.duties, duties) !== member.duties,
      (member) => ({ duties: followOffers(member.duties, before.duties, duties) }),
    );
  }
  return { result: null, facts: { name: community.name } };
};

/** A version of the rules is what a warning quotes: it counts up with every change, whatever the caller says. */
function nextVersion(before: Clauses, after: Clauses): Clauses {
  const same = JSON.stringify(before.items) === JSON.stringify(after.items);
  return same ? before : { version: before.version + 1, items: after.items };
}

function refuseNamesakes(duties: readonly DutyOffer[]): void {
  const titles = duties.map(({ title }) => title);
  const twice = titles.find((title, index) => titles.indexOf(title) !== index);
  if (twice !== undefined) throw new WeiluError('name-taken', { name: twice });
}
