import { type Day, shiftDay } from '../../days';
import type { Feedback, PlannerItem } from '../planner-item';
import type { PlannerSlot } from '../rhythm';
import { hostKey } from '../rotation';
import { slotAt } from '../slots';
import type { DayRange } from '../weeks';

/** What items are ranked by: 类型, 时段, 上台人. */
export const rankGroupings = ['kind', 'slot', 'host'] as const;
export type RankGrouping = (typeof rankGroupings)[number];

/** What is counted of an item: 回应, 提问, 收藏, 转发. */
export const rankMeasures = ['replies', 'questions', 'favourites', 'shares'] as const;
export type RankMeasure = (typeof rankMeasures)[number];

/** From so many items on a median says something. */
const enoughItems = 3;

/** An item whose feedback was taken down. */
export type CountedItem = PlannerItem & Readonly<{ feedback: Feedback }>;

/** One line of a ranking. */
export type RankRow = Readonly<{
  key: string;
  /** 锦囊, 晚间 or the name of a host; null for items in no slot. */
  name: string | null;
  /** The items with feedback, newest first. */
  items: readonly CountedItem[];
  /** Medians over the items where it was counted; null where it never was. */
  medians: Readonly<Record<RankMeasure, number | null>>;
  /** Too few items to go by. */
  few: boolean;
}>;

/** The middle of some numbers, of an even count the mean of the two in the middle; null of none. */
export function median(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}

/** Items with feedback put together by their kind, slot or host. Items nobody hosted stand in no ranking of hosts. */
export function rankItems(
  items: readonly PlannerItem[],
  by: RankGrouping,
  slots: readonly PlannerSlot[],
): readonly RankRow[] {
  const lists = new Map<string, { name: string | null; items: CountedItem[] }>();
  for (const item of items) {
    const { feedback } = item;
    const place = feedback ? placeOf(item, by, slots) : null;
    if (!feedback || !place) continue;
    const list = lists.get(place.key) ?? { name: place.name, items: [] };
    list.items.push({ ...item, feedback });
    lists.set(place.key, list);
  }
  return [...lists].map(([key, list]) => ({
    key,
    name: list.name,
    items: list.items.toSorted(newestFirst),
    medians: mediansOf(list.items),
    few: list.items.length < enoughItems,
  }));
}

function placeOf(
  item: PlannerItem,
  by: RankGrouping,
  slots: readonly PlannerSlot[],
): Readonly<{ key: string; name: string | null }> | null {
  if (by === 'kind') return { key: item.kind, name: item.kind };
  if (by === 'host') return item.host && { key: hostKey(item.host), name: item.host.name };
  const slot = slotAt(item.day, item.time, slots);
  return { key: slot ? `slot:${slot.name}` : '', name: slot?.name ?? null };
}

function mediansOf(items: readonly CountedItem[]): RankRow['medians'] {
  const of = (measure: RankMeasure) => median(items.flatMap(({ feedback }) => feedback[measure] ?? []));
  return {
    replies: of('replies'),
    questions: of('questions'),
    favourites: of('favourites'),
    shares: of('shares'),
  };
}

function newestFirst(a: PlannerItem, b: PlannerItem): number {
  return `${a.day} ${a.time}` < `${b.day} ${b.time}` ? 1 : -1;
}

/** What a ranking is sorted by: a measure, or how many items there are. */
export type RankOrder = RankMeasure | 'count';

/** Rows with the highest first (`descending`) or last; what was never counted comes last either way. */
export function sortRanks(
  rows: readonly RankRow[],
  order: RankOrder,
  descending: boolean,
): readonly RankRow[] {
  const valueIn = (row: RankRow) => (order === 'count' ? row.items.length : row.medians[order]);
  return rows.toSorted((a, b) => {
    const [left, right] = [valueIn(a), valueIn(b)];
    if (left === null || right === null) return left === right ? byCount(a, b) : left === null ? 1 : -1;
    return (descending ? right - left : left - right) || byCount(a, b);
  });
}

function byCount(a: RankRow, b: RankRow): number {
  return b.items.length - a.items.length || (a.key < b.key ? -1 : 1);
}

/** The items behind a number, the highest first. */
export function itemsBehind(row: RankRow, order: RankOrder): readonly CountedItem[] {
  if (order === 'count') return row.items;
  const counted = row.items.filter(({ feedback }) => feedback[order] !== null);
  return counted.toSorted((a, b) => (b.feedback[order] ?? 0) - (a.feedback[order] ?? 0));
}

/** How far a ranking looks back, in days; null for all there is. */
export const rankPeriods = [30, 90, 365, null] as const;
export type RankPeriod = (typeof rankPeriods)[number];

/** The days a ranking looks at, up to today. */
export function rankRange(period: RankPeriod, today: Day, first: Day): DayRange {
  return { from: period === null ? first : shiftDay(today, 1 - period), to: today };
}
