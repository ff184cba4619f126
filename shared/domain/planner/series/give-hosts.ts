import type { PlannerItem } from '../planner-item';
import type { Host } from '../rotation';
import { assignHosts } from '../rotation/assign-hosts';
import type { PlannerSeries } from '../series';
import type { SeriesProblem } from './plan-series';
import { byPlace } from './session-items';

type Sessions = Readonly<{
  /** Not touched; their turns count. */
  fixed: readonly PlannerItem[];
  sessions: readonly PlannerItem[];
}>;

type Place = Readonly<{ item: PlannerItem; isFixed: boolean }>;

/**
 * Gives the sessions of a series their fields, in turn, and their hosts. A host set by hand stays, with the field that
 * session has. Without a rotation only hosts set by hand remain. The sessions come back in their order.
 */
export function giveHosts(
  { rotation }: PlannerSeries,
  { fixed, sessions }: Sessions,
): Readonly<{ sessions: readonly PlannerItem[]; problems: readonly SeriesProblem[] }> {
  const places = [
    ...fixed.map((item): Place => ({ item, isFixed: true })),
    ...sessions.map((item): Place => ({ item, isFixed: false })),
  ].sort((one, other) => byPlace(one.item, other.item));
  const placed = places.map((place, index) => withDomain(place, rotation?.domains ?? [], index));
  if (!rotation) return { sessions: openOf(placed).map((item) => withHost(item, null)), problems: [] };
  // What is past and had no host is nobody's turn, and is not to become somebody's.
  const turns = placed.filter(({ item, isFixed }) => !isFixed || item.host !== null);
  const { hosts, problems } = assignHosts(
    turns.map(({ item, isFixed }) => ({
      day: item.day,
      domain: item.domain,
      fixed: isFixed || isByHand(item) ? item.host : null,
    })),
    rotation,
  );
  const hosted = turns.map(({ item, isFixed }, index) => ({
    item: isFixed ? item : withHost(item, hosts[index] ?? null),
    isFixed,
  }));
  return { sessions: openOf(hosted), problems };
}

function openOf(places: readonly Place[]): readonly PlannerItem[] {
  return places.filter(({ isFixed }) => !isFixed).map(({ item }) => item);
}

function withDomain({ item, isFixed }: Place, domains: readonly string[], index: number): Place {
  if (isFixed || isByHand(item)) return { item, isFixed };
  return { item: { ...item, domain: domains[index % domains.length] ?? '' }, isFixed };
}

function isByHand({ overrides, host }: PlannerItem): boolean {
  return overrides.includes('host') && host !== null;
}

function withHost(item: PlannerItem, host: Host | null): PlannerItem {
  return isByHand(item) ? item : { ...item, host };
}
