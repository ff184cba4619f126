import { matchesQuery, type SearchableText, toQueryTerms, toSearchable } from '../../search/pinyin-search';
import type { PlannerItem } from '../planner-item';

/** Texts made ready to be searched, kept as long as their item is. */
const prepared = new WeakMap<PlannerItem, readonly SearchableText[]>();

function textsOf(item: PlannerItem): readonly SearchableText[] {
  const known = prepared.get(item);
  if (known) return known;
  const texts = [item.title, item.body, item.kind, item.host?.name ?? '', item.source].map(toSearchable);
  prepared.set(item, texts);
  return texts;
}

/** The items in which every word of a query is found, as written, by pinyin or by initials. */
export function searchItems(items: readonly PlannerItem[], query: string): readonly PlannerItem[] {
  const terms = toQueryTerms(query);
  return terms.length === 0 ? items : items.filter((item) => matchesQuery(textsOf(item), terms));
}
