import type { PlannerItem, PlannerItemPatch } from '#shared/domain/planner/planner-item';
import { readyProblems } from '#shared/domain/planner/readiness-checks';
import type { TimelineEvent } from '#shared/domain/timeline/timeline-event';
import { WeiluError } from '#shared/wire/errors';
import type { CommandContext } from '../../store/run-command';
import { newTimelineEvent } from '../members/member-writes';

/** Whether a status says that the text is finished: 就绪 and 已排期. */
export function saysReady({ status }: Pick<PlannerItem, 'status'>): boolean {
  return status === 'ready' || status === 'scheduled';
}

/**
 * The item as it is written: 就绪 asked for is refused where something is missing, and one that loses its source or its
 * contributor is a draft again. A text being written anew keeps its 就绪, for it is saved while it is typed.
 * @throws WeiluError `planner-not-ready`
 */
export function withStatusChecked(item: PlannerItem, patch: Pick<PlannerItemPatch, 'status'>): PlannerItem {
  if (!saysReady(item)) return item;
  const missing = readyProblems(item);
  const [first] = missing;
  if (first === undefined) return item;
  if (patch.status !== undefined) {
    throw new WeiluError('planner-not-ready', { title: item.title, missing: first });
  }
  return missing.some((problem) => problem !== 'body') ? { ...item, status: 'draft' } : item;
}

/**
 * Remembers with its contributor that an item is 就绪, the first time it is; with one it turned out not to be by, no
 * more. Asks nothing where neither has changed: an item is saved while it is typed.
 */
export async function noteContribution(
  item: PlannerItem,
  before: PlannerItem | null,
  { database, makeId, now }: Pick<CommandContext, 'database' | 'makeId' | 'now'>,
): Promise<void> {
  const former = before?.contributorId ?? null;
  const isAnother = former !== item.contributorId;
  if (!isAnother && before && saysReady(before) === saysReady(item)) return;
  if (isAnother && former !== null) {
    const isOfItem = ({ sourceId }: TimelineEvent) => sourceId === item.id;
    await database.timeline.where('memberId').equals(former).filter(isOfItem).delete();
  }
  if (item.contributorId === null || !saysReady(item)) return;
  const member = await database.members.get(item.contributorId);
  if (!member) return;
  const known = await database.timeline.where('memberId').equals(member.id).toArray();
  if (known.some(({ sourceId }) => sourceId === item.id)) return;
  await database.timeline.add(
    newTimelineEvent(member, 'note', `供稿 · 「${item.title}」`, now, makeId, item.id),
  );
}
