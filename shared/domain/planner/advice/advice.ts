import { type Day, dayOf, type Instant, shiftDay } from '../../days';
import type { PlannerItemId } from '../../ids';
import type { ContentKind, PlannerItem } from '../planner-item';
import { isSent, readinessOf } from '../readiness';
import type { Rhythm } from '../rhythm';
import type { DayRange } from '../weeks';
import { collisionsIn } from './collisions';
import { contentByDay, type DayContent, runsOf } from './content-days';
import { groupBy } from './group-by';
import { isBroadcastOnly } from './only-links';

/**
 * What is wrong with a plan (planner.md C15): `unready`, due within a day and not written; `collision`, several in one
 * slot; `only-links`, nothing but 早报 and links for a week and more; `monotony`, one kind too many days running; `gap`,
 * too many days without anything.
 */
export const adviceKinds = ['unready', 'collision', 'only-links', 'monotony', 'gap'] as const;
export type AdviceKind = (typeof adviceKinds)[number];

export type Advice = Readonly<{
  kind: AdviceKind;
  /** The days it is about, in order. */
  days: readonly Day[];
  /** Of a `collision` the first item of each of its days, in their order. */
  itemIds: readonly PlannerItemId[];
  /** How many items of `unready` and of a `collision` on all its days, how many days of the others. */
  figure: number;
  /** Of which kind it is too much; null for all but `monotony`. */
  contentKind: ContentKind | null;
  /** The slot of a `collision`, else empty. */
  slot: string;
  /** A day on which something else would help; null where another item is no help. */
  planOn: Day | null;
}>;

export type AdviceContext = Readonly<{
  now: Instant;
  rhythm: Pick<Rhythm, 'slots' | 'sameKindDays' | 'emptyDays'>;
}> &
  DayRange;

/** Days of nothing but 早报 and links that are too many. */
export const onlyLinksDays = 7;

const nothing = { itemIds: [], contentKind: null, slot: '', planOn: null } as const;

/**
 * What to think about in the days `from`..`to`, from today on, the most urgent first. `items` may begin earlier than
 * `from`, so that a run is seen from its beginning.
 */
export function adviceOf(items: readonly PlannerItem[], context: AdviceContext): readonly Advice[] {
  const meant = items.filter(({ skippedAt }) => skippedAt === null);
  const today = dayOf(context.now);
  const days = contentByDay(meant, context);
  const links = runsOf(days, ({ items: ofDay }) => isBroadcastOnly(ofDay))
    .filter((run) => run.length >= onlyLinksDays)
    .flatMap((run) => runAdvice('only-links', run, today, context));
  const sameKind = runsOf(days, onlyKindOf)
    .filter((run) => run.length > context.rhythm.sameKindDays)
    .flatMap((run) => runAdvice('monotony', run, today, context))
    .filter(({ days: ran }) => !links.some((other) => ran.every((day) => other.days.includes(day))));
  return [
    ...unready(meant, context, today),
    ...collisions(meant, context, today),
    ...links,
    ...sameKind,
    ...gaps(days, context, today),
  ];
}

/** The one kind of a day's content; false where there is none, or several. */
function onlyKindOf({ items }: DayContent): ContentKind | false {
  const kind = items[0]?.kind;
  return kind !== undefined && items.every((item) => item.kind === kind) ? kind : false;
}

/** A run that can still be broken: on a day of it from today on, or today when it ended yesterday. */
function runAdvice(
  kind: 'only-links' | 'monotony',
  run: readonly DayContent[],
  today: Day,
  { from, to, rhythm }: AdviceContext,
): readonly Advice[] {
  const days = run.map(({ day }) => day);
  const still = (day: Day) => day >= today && day >= from;
  // So many days of one kind are well; the day after them is the one to change.
  const inTime = kind === 'monotony' ? days.slice(rhythm.sameKindDays) : days;
  const ahead = inTime.find(still) ?? days.find(still);
  const endedYesterday = days.at(-1) === shiftDay(today, -1) && from <= today && today <= to;
  const planOn = ahead ?? (endedYesterday ? today : null);
  if (planOn === null) return [];
  const contentKind = kind === 'monotony' ? (run[0]?.items[0]?.kind ?? null) : null;
  const itemIds = run.flatMap(({ items }) => items.map(({ id }) => id));
  return [{ ...nothing, kind, days, itemIds, figure: days.length, contentKind, planOn }];
}

function unready(items: readonly PlannerItem[], { from, to, now }: AdviceContext, today: Day) {
  const found = items.filter(
    (item) =>
      item.day >= today && item.day >= from && item.day <= to && readinessOf(item, now) === 'unwritten',
  );
  if (found.length === 0) return [];
  const days = [...new Set(found.map(({ day }) => day))].toSorted();
  const itemIds = found.map(({ id }) => id);
  return [{ ...nothing, kind: 'unready', days, itemIds, figure: found.length } as const];
}

function collisions(items: readonly PlannerItem[], { from, to, rhythm }: AdviceContext, today: Day) {
  const ahead = items.filter(({ day }) => day >= today && day >= from && day <= to);
  const found = collisionsIn(ahead, rhythm.slots).filter(({ items: clashing }) =>
    clashing.some((item) => !isSent(item)),
  );
  // The same slot on several days is one thing to think about.
  return [...groupBy(found, ({ slot }) => slot)].map(([slot, ofSlot]) => ({
    ...nothing,
    kind: 'collision' as const,
    days: ofSlot.map(({ day }) => day),
    itemIds: ofSlot.flatMap(({ items: [first] }) => (first ? [first.id] : [])),
    figure: ofSlot.reduce((count, { items: clashing }) => count + clashing.length, 0),
    slot: slot.name,
  }));
}

function gaps(days: readonly DayContent[], { from, rhythm }: AdviceContext, today: Day) {
  const ahead = days.filter(({ day }) => day >= today && day >= from);
  return runsOf(ahead, ({ items }) => items.length === 0)
    .filter((run) => run.length > rhythm.emptyDays)
    .map((run) => ({
      ...nothing,
      kind: 'gap' as const,
      days: run.map(({ day }) => day),
      figure: run.length,
      planOn: run[0]?.day ?? null,
    }));
}
