import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandContext } from '../../store/run-command';

type Contributed = Pick<PlannerItem, 'communityId' | 'contributorId' | 'contributor'>;

/**
 * A row after `patch`, with its contributor's name beside the id, so that the name stays when the member goes: the name
 * that came along, else the nickname where another member is named now or no name is there.
 * @throws WeiluError `not-found` for a member of another community.
 */
export async function withContributor<Row extends Contributed>(
  row: Row,
  patch: Partial<Pick<Contributed, 'contributorId' | 'contributor'>>,
  before: Pick<Contributed, 'contributorId'> | null,
  { database }: Pick<CommandContext, 'database'>,
): Promise<Row> {
  const { contributorId, contributor = '' } = patch;
  if (contributorId === undefined || contributorId === null) return row;
  const member = await requireRow(database.members, contributorId);
  if (member.communityId !== row.communityId) throw new WeiluError('not-found', { noun: 'members' });
  const isNamed = contributor.trim() !== '';
  const isAnother = contributorId !== before?.contributorId;
  return !isNamed && (isAnother || row.contributor.trim() === '')
    ? { ...row, contributor: member.nickname }
    : row;
}
