import type { Day, Instant } from '../../days';
import type { IdSource, PlannerItemId } from '../../ids';
import type { PlannerItem } from '../planner-item';
import { isSent } from '../readiness';
import type { PlannerSeries } from '../series';
import { asLeftOver } from './as-single';
import { giveHosts } from './give-hosts';
import { matchItems } from './match-items';
import { endOfCalendar, expandSeries, type Stretch } from './occurrences';
import { asSession, byPlace, isSame, newSession } from './session-items';
import { writeTitles } from './write-titles';

/** How far ahead items of an endless series stand at first, in days. */
export const horizonDays = 120;

/** What could not be planned as it is to be; the sentence is the screen's. */
export type SeriesProblem = Readonly<{
  kind: 'no-host' | 'cool-down' | 'no-day' | 'left-over';
  /** The first day it is about. */
  day: Day;
  /** The field asked for, or an empty text. */
  domain: string;
  count: number;
}>;

/** What changes in the calendar: rows to write, rows to remove, up to which day items then stand. */
export type SeriesPlan = Readonly<{
  put: readonly PlannerItem[];
  remove: readonly PlannerItemId[];
  plannedUntil: Day;
  problems: readonly SeriesProblem[];
}>;

export type PlanContext = Readonly<{
  /** Items of earlier days stay as they are, as do those that were sent. */
  from: Day;
  /** Items somebody changes just now: they get their number, their host and their title on whatever day they are. */
  touched?: ReadonlySet<PlannerItemId>;
  /** Horizon of endless series. */
  until: Day;
  now: Instant;
  makeId: IdSource;
  isDayOff(day: Day): boolean;
  isFolkDay(day: Day): boolean;
}>;

/**
 * Brings the items of a series (`items`: all there are) in line with it, from a day on: those that are missing are made,
 * the others take its days, texts, numbers and hosts, those its rule no longer has go, or become single items where
 * somebody wrote in them. What is of a day before `from`, was sent or was given up (跳过) stays as it is, but for the numbers
 * and hosts of those `touched`. Planning again changes nothing.
 */
export function planSeries(
  series: PlannerSeries,
  items: readonly PlannerItem[],
  context: PlanContext,
): SeriesPlan {
  const { from, touched } = context;
  const isPast = ({ id, day }: PlannerItem) => day < from && !touched?.has(id);
  const isFixed = (item: PlannerItem) => isSent(item) || item.skippedAt !== null || isPast(item);
  // Stands for a day that is past or is on one: it is there, whatever the rule has become.
  const isCarried = ({ occurrence, day }: PlannerItem) =>
    day < from || (occurrence !== null && occurrence < from);
  const fixed = items.filter(isFixed);
  const open = items.filter((item) => !isFixed(item));
  const carried = open.filter(isCarried);
  const held = [...fixed, ...carried];
  const stretch = stretchOf(series, held, context);
  const matched = matchItems(
    stretch.sessions,
    open.filter((item) => !isCarried(item)),
    series,
  );
  const sessions = [
    ...carried,
    ...matched.pairs.map(({ item, session }) =>
      item ? asSession(item, session, series) : newSession(session, series, context),
    ),
  ];
  const hosted = giveHosts(series, { fixed, sessions });
  const before = new Map(items.map((item) => [item.id, item]));
  const titled = writeTitles(series, { fixed, sessions: hosted.sessions, before, from });
  const singles = matched.kept.map((item) => asLeftOver(item, series));
  return {
    put: changed([...titled, ...singles], before, context.now),
    remove: matched.dropped.map(({ id }) => id),
    plannedUntil: plannedUntilOf(series, stretch, [...fixed, ...titled]),
    problems: [
      ...hosted.problems,
      ...problemOf('no-day', stretch.withoutDay),
      ...problemOf('left-over', matched.kept.map(({ day }) => day).sort()),
    ],
  };
}

function stretchOf(series: PlannerSeries, held: readonly PlannerItem[], context: PlanContext): Stretch {
  const { from } = context;
  const { plannedUntil, ends } = series;
  const horizon = plannedUntil !== null && plannedUntil > context.until ? plannedUntil : context.until;
  const until = ends.kind === 'never' ? horizon : endOfCalendar;
  const taken = new Set(held.map(({ occurrence, day }) => occurrence ?? day));
  return expandSeries(series, { from, until, held: held.length, taken }, context);
}

/** A counted series is planned up to its last session once all are there. */
function plannedUntilOf(series: PlannerSeries, { last }: Stretch, standing: readonly PlannerItem[]): Day {
  if (series.ends.kind !== 'count' || standing.length < series.ends.count) return last;
  const days = standing.map(({ occurrence, day }) => occurrence ?? day);
  return days.sort().at(-1) ?? last;
}

/** The rows that are not as they were, stamped; in order of their day. */
function changed(
  rows: readonly PlannerItem[],
  before: ReadonlyMap<PlannerItemId, PlannerItem>,
  now: Instant,
): readonly PlannerItem[] {
  return rows
    .filter((row) => !isSame(before.get(row.id), row))
    .toSorted(byPlace)
    .map((row) => ({ ...row, updatedAt: now }));
}

function problemOf(kind: SeriesProblem['kind'], days: readonly Day[]): readonly SeriesProblem[] {
  const [day] = days;
  return day ? [{ kind, day, domain: '', count: days.length }] : [];
}
