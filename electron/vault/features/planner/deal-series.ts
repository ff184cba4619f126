import type { Day } from '#shared/domain/days';
import type { MaterialId } from '#shared/domain/ids';
import type { Material } from '#shared/domain/planner/material';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { isSent } from '#shared/domain/planner/readiness';
import type { PlannerSeries } from '#shared/domain/planner/series';
import { dealMaterials } from '#shared/domain/planner/series/deal-materials';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { materialUses } from '../materials/material-uses';
import { byTime, sameValue } from './item-rows';
import { overridden } from './overrides';
import { itemsOfSeries } from './series-plan';
import { titleBySeries } from './title-by-series';

/** Puts materials, in order, into the coming items of a series that have no text yet. */
export const dealSeries: CommandHandler<'series.deal'> = async ({ id, materialIds, today }, context) => {
  const { database } = context;
  const series = await requireRow(database.plannerSeries, id);
  const { rhythm } = await requireRow(database.communities, series.communityId);
  const rows = await database.materials.bulkGet([...new Set(materialIds)]);
  const own = rows.filter((row) => row?.communityId === series.communityId) as readonly Material[];
  const uses = await materialUses(database, series.communityId);
  const lastUses = new Map(own.map((one) => [one.id, uses.get(one.id)?.lastUsedOn ?? null]));
  const items = (await itemsOfSeries(database, series)).filter((item) => isWaiting(item, series, today));
  const { dealt } = dealMaterials(items.sort(byTime), own, lastUses, rhythm, today);
  const chosen = new Map(own.map((one) => [one.id, one]));
  const itemOf = new Map(items.map((item) => [item.id, item]));
  for (const { itemId, materialId } of dealt) {
    await put(itemOf.get(itemId), chosen.get(materialId), context);
  }
  return { result: { dealt: dealt.length }, facts: { name: series.name, count: dealt.length } };
};

/** Whether an item is still to come and has no text but that every item of its series begins with. */
function isWaiting(item: PlannerItem, series: PlannerSeries, today: Day): boolean {
  if (isSent(item) || item.day < today || item.materialIds.length > 0) return false;
  return item.body.trim() === '' || (item.body === series.body && !item.overrides.includes('body'));
}

async function put(
  item: PlannerItem | undefined,
  material: Material | undefined,
  { database, now }: CommandContext,
): Promise<void> {
  if (!item || !material) return;
  const materialIds: readonly MaterialId[] = [...item.materialIds, material.id];
  const after = overridden({ ...item, body: textOf(material), materialIds, updatedAt: now }, ['body']);
  const named = { ...after, topic: item.topic.trim() === '' ? material.title : item.topic };
  const title = sameValue(item.topic, named.topic) ? item.title : await titleBySeries(named, database);
  await database.plannerItems.put({ ...named, title });
}

/** What of a material is copied into a group. */
function textOf({ body, url }: Material): string {
  return [body, url].filter((part) => part.trim() !== '' && !(part === url && body.includes(url))).join('\n');
}
