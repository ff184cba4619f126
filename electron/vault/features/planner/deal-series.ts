import type { MaterialId } from '#shared/domain/ids';
import type { Material } from '#shared/domain/planner/material';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { materialInWords } from '#shared/domain/planner/sending/insert-material';
import { dealMaterials } from '#shared/domain/planner/series/deal-materials';
import { noteLimit } from '#shared/domain/text';
import { requireRow } from '../../store/rows';
import type { CommandContext, CommandHandler } from '../../store/run-command';
import { materialUses } from '../materials/material-uses';
import { sameValue } from './item-rows';
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
  const usedOn = new Map(own.map((one) => [one.id, uses.get(one.id)?.usedOn ?? []]));
  const items = await itemsOfSeries(database, series);
  const { dealt } = dealMaterials(series, items, own, usedOn, rhythm, today);
  const chosen = new Map(own.map((one) => [one.id, one]));
  const itemOf = new Map(items.map((item) => [item.id, item]));
  for (const { itemId, materialId } of dealt) {
    await put(itemOf.get(itemId), chosen.get(materialId), context);
  }
  return { result: { dealt: dealt.length }, facts: { name: series.name, count: dealt.length } };
};

async function put(
  item: PlannerItem | undefined,
  material: Material | undefined,
  { database, now }: CommandContext,
): Promise<void> {
  if (!item || !material) return;
  const materialIds: readonly MaterialId[] = [...item.materialIds, material.id];
  // A file says nothing of its own: the text of the series stays with it.
  const body = materialInWords(material).slice(0, noteLimit) || item.body;
  const after = overridden({ ...item, body, materialIds, updatedAt: now }, ['body']);
  const named = { ...after, topic: item.topic.trim() === '' ? material.title : item.topic };
  const title = sameValue(item.topic, named.topic) ? item.title : await titleBySeries(named, database);
  await database.plannerItems.put({ ...named, title });
}
