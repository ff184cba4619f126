import type { Day } from '../../../../shared/domain/days';

/** Items in their order, those of one day that follow one another together. */
export function byDay<Item>(
  items: readonly Item[],
  dayOfItem: (item: Item) => Day,
): ReadonlyArray<Readonly<{ day: Day; items: readonly Item[] }>> {
  const days: Array<{ day: Day; items: Item[] }> = [];
  for (const item of items) {
    const day = dayOfItem(item);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
