import type { PlannerItem, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import { type ReadyProblem, readyProblems } from '#shared/domain/planner/readiness-checks';
import { WeiluError } from '#shared/wire/errors';
import { requireRow } from '../../store/rows';
import type { CommandContext } from '../../store/run-command';
import { newTimelineEvent } from '../members/member-writes';

/** Whether a status says that the text is finished: 就绪 and 已排期. */
export function saysReady({ status }: Pick<PlannerItem, 'status'>): boolean {
  return status === 'ready' || status === 'scheduled';
}

/** What keeps 就绪 away; a long text is only warned of. */
export function hindrances(item: PlannerItem): readonly ReadyProblem[] {
  return readyProblems(item).filter((problem) => problem !== 'too-long');
}

/**
 * The item as it is written: 就绪 asked for is refused where something is missing, and one that loses its source or its
 * contributor is a draft again. A text being written anew keeps its 就绪, for it is saved while it is typed.
 * @throws WeiluError `planner-not-ready`
 */
export function withStatusChecked(item: PlannerItem, patch: Pick<PlannerItemPatch, 'status'>): PlannerItem {
  if (!saysReady(item)) return item;
  const missing = hindrances(item);
  const [first] = missing;
  if (first === undefined) return item;
  if (patch.status !== undefined) {
    throw new WeiluError('planner-not-ready', { title: item.title, missing: first });
  }
  return missing.some((problem) => problem !== 'body') ? { ...item, status: 'draft' } : item;
}

/**
 * The item with the contributor's name beside the id, so that the name stays when the member goes.
 * @throws WeiluError `not-found` for a member of another community.
 */
export async function withContributor(
  item: PlannerItem,
  patch: Pick<PlannerItemPatch, 'contributorId'>,
  context: Pick<CommandContext, 'database'>,
): Promise<PlannerItem> {
  const { contributorId } = patch;
  if (contributorId === undefined || contributorId === null) return item;
  const member = await requireRow(context.database.members, contributorId);
  if (member.communityId !== item.communityId) throw new WeiluError('not-found', { noun: 'members' });
  return item.contributor.trim() === '' ? { ...item, contributor: member.nickname } : item;
}

/** Remembers with its contributor that an item is 就绪, the first time it is. */
export async function noteContribution(
  item: PlannerItem,
  { database, makeId, now }: Pick<CommandContext, 'database' | 'makeId' | 'now'>,
): Promise<void> {
  if (item.contributorId === null || !saysReady(item)) return;
  const member = await database.members.get(item.contributorId);
  if (!member) return;
  const known = await database.timeline.where('memberId').equals(member.id).toArray();
  if (known.some(({ sourceId }) => sourceId === item.id)) return;
  await database.timeline.add(
    newTimelineEvent(member, 'note', `供稿 · 「${item.title}」`, now, makeId, item.id),
  );
}
