import { beginsText } from '#shared/domain/queue/begins-text';
import type { QueueItem } from '#shared/domain/queue/queue-item';

/** The steps of the text an item is of, dealt with or not; `items` is the whole queue in its order. */
export function textWith({ id }: QueueItem, items: readonly QueueItem[]): readonly QueueItem[] {
  return runWith(id, items, (step, before) => beginsText(before, step));
}

/** Whether a text that was cut counts as used with this piece: none of its pieces was copied before. */
export function beginsUse(item: QueueItem, items: readonly QueueItem[]): boolean {
  const pieces = textWith(item, items).filter(({ kind }) => kind === 'text');
  const own = runWith(item.id, pieces, ({ part }) => part?.at === 1);
  // Where the first piece is no longer there, it may have been copied.
  return own[0]?.part?.at === 1 && own.every(({ state }) => state !== 'copied');
}

/** The items around one, from the last that begins a run up to the next; none where it is not among them. */
function runWith(
  id: QueueItem['id'],
  items: readonly QueueItem[],
  begins: (item: QueueItem, before: QueueItem | undefined) => boolean,
): readonly QueueItem[] {
  const at = items.findIndex((item) => item.id === id);
  if (at === -1) return [];
  const from = items.findLastIndex((item, index) => index <= at && begins(item, items[index - 1]));
  const next = items.findIndex((item, index) => index > at && begins(item, items[index - 1]));
  return items.slice(Math.max(from, 0), next === -1 ? undefined : next);
}
