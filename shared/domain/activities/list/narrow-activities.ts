import { matchesQuery, toQueryTerms, toSearchable } from '../../search/pinyin-search';
import type { Activity, ActivityStatus } from '../activity';

type Found = Pick<Activity, 'title' | 'status' | 'templateName' | 'startsOn'>;

/** What runs now is read first. */
export const statusOrder: readonly ActivityStatus[] = ['running', 'planned', 'done', 'cancelled'];

/**
 * The activities of a status (null for any) that a query finds, by title or template, typed in characters, pinyin or
 * initials.
 */
export function narrowActivities<Row extends Found>(
  activities: readonly Row[],
  status: ActivityStatus | null,
  query: string,
): readonly Row[] {
  const terms = toQueryTerms(query);
  return activities.filter(
    (each) =>
      (status === null || each.status === status) &&
      (terms.length === 0 || matchesQuery([each.title, each.templateName].map(toSearchable), terms)),
  );
}

/** What is to come: soonest first. What is over: latest first. */
export function inReadingOrder<Row extends Found>(activities: readonly Row[]): readonly Row[] {
  const isOver = ({ status }: Row) => status === 'done' || status === 'cancelled';
  const placeOf = ({ status }: Row) => statusOrder.indexOf(status);
  return activities.toSorted((a, b) => {
    if (a.status !== b.status) return placeOf(a) - placeOf(b);
    const sooner = a.startsOn < b.startsOn ? -1 : Number(a.startsOn > b.startsOn);
    return isOver(a) ? -sooner : sooner;
  });
}
