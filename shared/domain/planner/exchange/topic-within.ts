import type { PlannerItem } from '../planner-item';

/**
 * What of a new title the person sets: of a numbered item (第047期 · 洗脸) its topic, what stands in the place of the old
 * one; of any other item all of it.
 */
export function topicWithin(
  { number, topic, title: before }: Pick<PlannerItem, 'number' | 'topic' | 'title'>,
  title: string,
): string {
  const at = number === null || topic === '' ? -1 : before.lastIndexOf(topic);
  if (at === -1) return title;
  const head = before.slice(0, at);
  const tail = before.slice(at + topic.length);
  const fits = title.startsWith(head) && title.endsWith(tail) && title.length > head.length + tail.length;
  return fits ? title.slice(head.length, title.length - tail.length).trim() || title : title;
}
