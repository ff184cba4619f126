import { Dexie } from 'dexie';
import type { Day } from '#shared/domain/days';
import type { CommunityId, MaterialId } from '#shared/domain/ids';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import type { WeiluDatabase } from '../../store/database';

/** In how many items a material stands that were not given up, and their days in order, each once. */
export type MaterialUse = Readonly<{ uses: number; usedOn: readonly Day[] }>;

/** Every item of a community, in order of day. */
export function itemsOfCommunity(
  { plannerItems }: WeiluDatabase,
  communityId: CommunityId,
): Promise<PlannerItem[]> {
  return plannerItems
    .where('[communityId+day]')
    .between([communityId, Dexie.minKey], [communityId, Dexie.maxKey])
    .toArray();
}

/** How the materials of a community were used, and are to be. */
export async function materialUses(
  database: WeiluDatabase,
  communityId: CommunityId,
): Promise<ReadonlyMap<MaterialId, MaterialUse>> {
  const uses = new Map<MaterialId, { uses: number; usedOn: Day[] }>();
  for (const { materialIds, day, skippedAt } of await itemsOfCommunity(database, communityId)) {
    if (skippedAt !== null) continue;
    for (const id of new Set(materialIds)) {
      const use = uses.get(id) ?? { uses: 0, usedOn: [] };
      use.uses += 1;
      if (use.usedOn.at(-1) !== day) use.usedOn.push(day);
      uses.set(id, use);
    }
  }
  return uses;
}
