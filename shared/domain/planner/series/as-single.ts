import type { PlannerItem } from '../planner-item';
import type { PlannerSeries } from '../series';

/** An item of a series as one of its own, with the title and the host it had: its series ends, and its number stays its. */
export function asSingle(item: PlannerItem): PlannerItem {
  return { ...item, seriesId: null, number: null, occurrence: null, topic: '', overrides: [] };
}

/**
 * An item its series goes on without, as one of its own. Its number and its turn go to another session, so it has its
 * topic as its title where the series wrote that, and only a host set by hand.
 */
export function asLeftOver(item: PlannerItem, series: Pick<PlannerSeries, 'name'>): PlannerItem {
  return {
    ...asSingle(item),
    title: item.number === null ? item.title : item.topic || series.name,
    host: item.overrides.includes('host') ? item.host : null,
    domain: '',
  };
}
