import type { PlacedRow } from '#shared/domain/history/owners';
import type { WeiluDatabase } from '../../store/database';

/** Where a row stands: its table and its key. */
export type Place = Omit<PlacedRow, 'row'>;

/** A place as one text. */
export const placeOf = ({ table, key }: Place): string => `${table}:${key}`;

/** Which of these places have a row in the store now. */
export async function placesInStore(database: WeiluDatabase, places: readonly Place[]): Promise<Set<string>> {
  const wanted = new Map<Place['table'], Set<string>>();
  for (const { table, key } of places) {
    const keys = wanted.get(table);
    if (keys) keys.add(key);
    else wanted.set(table, new Set([key]));
  }
  const there = new Set<string>();
  for (const [table, keys] of wanted) {
    const rows = database.table<unknown, string>(table).where(':id');
    for (const key of await rows.anyOf([...keys]).primaryKeys()) there.add(placeOf({ table, key }));
  }
  return there;
}
