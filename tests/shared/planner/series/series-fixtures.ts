import { type Day, day, shiftDay, timeOfDay } from '#shared/domain/days';
import {
  communityIdSchema,
  type IdSource,
  plannerItemIdSchema,
  plannerSeriesIdSchema,
} from '#shared/domain/ids';
import { newPlannerItemFields, type PlannerItem } from '#shared/domain/planner/planner-item';
import { type Host, hostKey } from '#shared/domain/planner/rotation';
import { newSeriesFields, type PlannerSeries } from '#shared/domain/planner/series';
import { type PlanContext, planSeries } from '#shared/domain/planner/series/plan-series';

const communityId = communityIdSchema.parse('c1');
const seriesId = plannerSeriesIdSchema.parse('s1');

/** 周一三五七 */
export const mondayWednesdayFridaySunday = 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU';

/** A Monday. */
export const monday = day('2026-11-23');

export function series(changes: Partial<PlannerSeries> = {}): PlannerSeries {
  return {
    ...newSeriesFields,
    id: seriesId,
    communityId,
    name: '锦囊',
    rule: 'FREQ=DAILY',
    time: timeOfDay('08:00'),
    startsOn: monday,
    titlePattern: '锦囊{编号} {主题}',
    ends: { kind: 'count', count: 10 },
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}

export function item(on: Day, changes: Partial<PlannerItem> = {}): PlannerItem {
  return {
    ...newPlannerItemFields,
    id: plannerItemIdSchema.parse(`hand-${on}`),
    communityId,
    seriesId,
    day: on,
    time: timeOfDay('08:00'),
    title: '锦囊',
    body: '',
    kind: '其他',
    status: 'draft',
    groupIds: [],
    sentAt: null,
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}

let made = 0;

/** Ids that no two items of any test share. */
const makeId: IdSource = <Id extends string>() => {
  made += 1;
  return `i-${String(made).padStart(7, '0')}` as unknown as Id;
};

export function context(changes: Partial<PlanContext> = {}): PlanContext {
  return {
    from: monday,
    until: shiftDay(monday, 60),
    now: 1,
    makeId,
    isDayOff: () => false,
    isFolkDay: () => false,
    ...changes,
  };
}

export const among =
  (...days: readonly string[]) =>
  (on: Day) =>
    days.includes(on);

/** Plans and writes: every item of the series afterwards in the order they take place in, with the plan itself. */
export function replan(of: PlannerSeries, items: readonly PlannerItem[], changes: Partial<PlanContext> = {}) {
  const plan = planSeries(of, items, context(changes));
  const put = new Map(plan.put.map((row) => [row.id, row]));
  const rows = [
    ...items.filter(({ id }) => !put.has(id) && !plan.remove.includes(id)),
    ...put.values(),
  ].toSorted((one, other) => (`${one.day} ${one.time}` < `${other.day} ${other.time}` ? -1 : 1));
  return {
    plan,
    series: { ...of, plannedUntil: plan.plannedUntil },
    items: rows.filter((row) => row.seriesId !== null),
    singles: rows.filter((row) => row.seriesId === null),
  };
}

export const daysOf = (items: readonly PlannerItem[]) => items.map((row) => row.day);
export const numbersOf = (items: readonly PlannerItem[]) => items.map((row) => row.number);

export const host = (name: string): Host => ({ memberId: null, name });

/** How many turns each has, by name. */
export function turnsOf(hosts: readonly (Host | null)[]): Readonly<Record<string, number>> {
  const turns: Record<string, number> = {};
  for (const one of hosts) {
    const name = one ? hostKey(one).replace('name:', '') : '-';
    turns[name] = (turns[name] ?? 0) + 1;
  }
  return turns;
}
