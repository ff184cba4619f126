import type { PlannerItemId } from '#shared/domain/ids';
import type { WeiluDatabase } from '../../store/database';

/** Deletes items with the 接龙 that was pasted for them. One that an activity has too stays with the activity. */
export async function deleteItems(
  { plannerItems, chains }: WeiluDatabase,
  ids: readonly PlannerItemId[],
): Promise<void> {
  await plannerItems.bulkDelete([...ids]);
  const own = await chains
    .where('plannerItemId')
    .anyOf([...ids])
    .toArray();
  const shared = own.filter(({ activityId }) => activityId !== null);
  await chains.bulkDelete(own.filter((chain) => !shared.includes(chain)).map(({ id }) => id));
  await chains.bulkPut(shared.map((chain) => ({ ...chain, plannerItemId: null })));
}
