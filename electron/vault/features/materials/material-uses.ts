import { Dexie } from 'dexie';
import type { Day } from '#shared/domain/days';
import type { CommunityId, MaterialId } from '#shared/domain/ids';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import type { WeiluDatabase } from '../../store/database';

/** In how many items a material stands, and the day of the last of them. */
export type MaterialUse = Readonly<{ uses: number; lastUsedOn: Day }>;

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
  const uses = new Map<MaterialId, MaterialUse>();
  for (const { materialIds, day } of await itemsOfCommunity(database, communityId)) {
    for (const id of new Set(materialIds))
      uses.set(id, { uses: (uses.get(id)?.uses ?? 0) + 1, lastUsedOn: day });
  }
  return uses;
}
