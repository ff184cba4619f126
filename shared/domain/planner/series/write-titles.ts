import type { Day } from '../../days';
import type { PlannerItem } from '../planner-item';
import type { PlannerSeries } from '../series';
import { numbersOf } from './number-items';
import { isNumberedSeries, seriesTitle } from './series-title';
import { topicOf } from './session-items';

type Sessions = Readonly<{
  /** Keep their numbers and titles. */
  fixed: readonly PlannerItem[];
  sessions: readonly PlannerItem[];
  /** Sessions of earlier days are fixed from now on. */
  from: Day;
  /** The items as they were; those that are not there are new. */
  before: ReadonlyMap<string, PlannerItem>;
}>;

/** Gives the sessions of a series their numbers, in order, and their titles. */
export function writeTitles(series: PlannerSeries, sessions: Sessions): readonly PlannerItem[] {
  const numbers = isNumberedSeries(series) ? numbersOf(series, sessions) : new Map<string, number>();
  return sessions.sessions.map((item) => {
    const number = numbers.get(item.id) ?? null;
    const before = sessions.before.get(item.id);
    if (number === null) return plainTitle(series, item, before);
    const topic = before ? topicOf(before, series) : '';
    return { ...item, number, topic, title: seriesTitle(series, { number, topic, host: hostOf(item) }) };
  });
}

/**
 * A title without a number is the item's own. It is written where it is new, where it is still the one the series gave
 * it (its host may have changed), and where a number is to go from it.
 */
function plainTitle(series: PlannerSeries, item: PlannerItem, before: PlannerItem | undefined): PlannerItem {
  const { topic } = item;
  const written = (host: string) => seriesTitle(series, { number: 0, topic, host });
  const isFromSeries =
    !before || (!before.overrides.includes('title') && before.title === written(hostOf(before)));
  if (before && before.number !== null)
    return {
      ...item,
      number: null,
      title: topic.trim() && !hasTopicPlace(series) ? topic : written(hostOf(item)),
    };
  return { ...item, number: null, title: isFromSeries ? written(hostOf(item)) : item.title };
}

const hasTopicPlace = ({ titlePattern }: PlannerSeries) => titlePattern.includes('{主题}');
const hostOf = ({ host }: Pick<PlannerItem, 'host'>) => host?.name ?? '';
