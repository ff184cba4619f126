import { planItemImport } from '#shared/domain/planner/exchange/plan-import';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import type { PlannerImportRow } from '#shared/wire/nouns/planner';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { itemsOfCommunity } from '../materials/material-uses';
import { newItem } from './item-rows';
import { replanAllOf } from './move-items';
import { patched } from './update-item';

/** Adds and changes items of a file. What the file says stands: 就绪 was decided when it was written. */
export const importItems: CommandHandler<'planner.import'> = async ({ communityId, rows }, context) => {
  const { database, now } = context;
  await requireRow(database.communities, communityId);
  const existing = await itemsOfCommunity(database, communityId);
  const members = new Set(await database.members.where('communityId').equals(communityId).primaryKeys());
  const ours = (item: PlannerItem): PlannerItem =>
    item.contributorId === null || members.has(item.contributorId) ? item : { ...item, contributorId: null };
  const { add, change, same } = planItemImport(existing, rows);
  const byId = new Map(existing.map((item) => [item.id, item]));
  const changed: PlannerItem[] = [];
  for (const { id, patch, ...stamps } of change) {
    const item = byId.get(id);
    if (item) changed.push(ours({ ...(await patched(item, patch, context)), ...stamps, updatedAt: now }));
  }
  await database.plannerItems.bulkAdd(add.map((row) => ours(itemOf(communityId, row, context))));
  await database.plannerItems.bulkPut(changed);
  const moved = changed.filter(({ id, day, time }) => {
    const before = byId.get(id);
    return before?.day !== day || before.time !== time;
  });
  await replanAllOf(context, [...moved, ...moved.flatMap(({ id }) => byId.get(id) ?? [])]);
  const counts = { added: add.length, changed: changed.length };
  return { result: { ...counts, same }, facts: counts };
};

function itemOf(
  communityId: PlannerItem['communityId'],
  { uid: _uid, sentAt = null, feedback = null, ...fields }: PlannerImportRow,
  context: CommandContext,
): PlannerItem {
  return { ...newItem(communityId, fields, context), sentAt, feedback };
}
