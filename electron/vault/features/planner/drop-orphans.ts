import type { RowChange } from '../../store/change-recorder';
import type { WeiluDatabase } from '../../store/database';

/**
 * After the making of a series was undone: removes the items it was extended by since, for 撤销 passes extending by. Made
 * again, the series is extended again when the calendar is looked at.
 */
export async function dropOrphans(
  { plannerItems }: WeiluDatabase,
  undone: readonly RowChange[],
): Promise<void> {
  const made = undone.filter(({ table, before }) => table === 'plannerSeries' && before === undefined);
  const keys = await plannerItems
    .where('seriesId')
    .anyOf(made.map(({ key }) => key))
    .primaryKeys();
  if (keys.length > 0) await plannerItems.bulkDelete(keys);
}
