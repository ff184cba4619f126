import type { PlannerItem } from '../planner-item';

type TitledItem = Pick<PlannerItem, 'seriesId' | 'number' | 'topic' | 'title'>;

/** What may stand between a topic and the rest of a title. */
const edges = /^[\s·•・|｜/／:：,，、;；~～_—–-]+|[\s·•・|｜/／:：,，、;；~～_—–-]+$/g;

/**
 * What of a new title the person sets: of a numbered item (第047期 · 洗脸) its topic, what stands in the place of the old
 * one, or what was added to a title that had none; of any other item all of it. Empty where the topic was taken out.
 */
export function topicWithin(item: TitledItem, title: string): string {
  if (item.seriesId === null || item.number === null) return title;
  if (isWithoutTopic(item, title)) return '';
  return (item.topic === '' ? addedTo(item.title, title) : inPlaceOf(item, title)) || title;
}

/** Whether a title is the old one without its topic, and without what joined that to the rest. */
function isWithoutTopic({ topic, title: before }: TitledItem, title: string): boolean {
  const at = topic === '' ? -1 : before.lastIndexOf(topic);
  if (at === -1) return false;
  const head = before.slice(0, at).replace(edges, '');
  const tail = before.slice(at + topic.length).replace(edges, '');
  const fits = title.startsWith(head) && title.endsWith(tail) && title.length >= head.length + tail.length;
  return fits && title.slice(head.length, title.length - tail.length).replace(edges, '') === '';
}

function inPlaceOf({ topic, title: before }: TitledItem, title: string): string {
  const at = before.lastIndexOf(topic);
  if (at === -1) return '';
  const head = before.slice(0, at);
  const tail = before.slice(at + topic.length);
  const fits = title.startsWith(head) && title.endsWith(tail) && title.length > head.length + tail.length;
  return fits ? title.slice(head.length, title.length - tail.length).trim() : '';
}

/** What a title has more than it had before, at its beginning, its end or in between; empty where it is another one. */
function addedTo(before: string, title: string): string {
  let head = 0;
  while (head < before.length && before[head] === title[head]) head += 1;
  const tail = before.slice(head);
  const fits = title.length > before.length && title.slice(head).endsWith(tail);
  return fits ? title.slice(head, title.length - tail.length).replace(edges, '') : '';
}
