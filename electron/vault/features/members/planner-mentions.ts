import { Dexie } from 'dexie';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import type { Material } from '#shared/domain/planner/material';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import { hostKey, type PoolHost } from '#shared/domain/planner/rotation';
import type { PlannerSeries } from '#shared/domain/planner/series';
import type { WeiluDatabase } from '../../store/database';

/** Who stands for a member in what mentions them: somebody else, or null for nobody. */
type Successors = ReadonlyMap<MemberId, MemberId | null>;

/**
 * Lets the calendar of a community mention the successors of members: contributors of items and materials, hosts of
 * items, and hosts of rotations. Where there is none, the name stays.
 */
export async function replaceInPlanner(
  { plannerItems, plannerSeries, materials }: WeiluDatabase,
  communityId: CommunityId,
  successors: Successors,
): Promise<void> {
  const items = await plannerItems
    .where('[communityId+day]')
    .between([communityId, Dexie.minKey], [communityId, Dexie.maxKey])
    .filter(
      ({ contributorId, host }) => names(successors, contributorId) || names(successors, host?.memberId),
    )
    .toArray();
  await plannerItems.bulkPut(items.map((item) => itemAfter(item, successors)));
  const contributed = await materials
    .where('communityId')
    .equals(communityId)
    .filter(({ contributorId }) => names(successors, contributorId))
    .toArray();
  await materials.bulkPut(
    contributed.map((row): Material => ({ ...row, contributorId: after(row.contributorId, successors) })),
  );
  const rotating = await plannerSeries
    .where('communityId')
    .equals(communityId)
    .filter(({ rotation }) => rotation?.hosts.some(({ memberId }) => names(successors, memberId)) ?? false)
    .toArray();
  await plannerSeries.bulkPut(rotating.map((series) => seriesAfter(series, successors)));
}

function names(successors: Successors, id: MemberId | null | undefined): boolean {
  return id !== null && id !== undefined && successors.has(id);
}

function after(id: MemberId | null, successors: Successors): MemberId | null {
  if (id === null) return null;
  const successor = successors.get(id);
  return successor === undefined ? id : successor;
}

function itemAfter(item: PlannerItem, successors: Successors): PlannerItem {
  const host = item.host && { ...item.host, memberId: after(item.host.memberId, successors) };
  return { ...item, host, contributorId: after(item.contributorId, successors) };
}

function seriesAfter(series: PlannerSeries, successors: Successors): PlannerSeries {
  if (!series.rotation) return series;
  const hosts = series.rotation.hosts.map((host) => ({
    ...host,
    memberId: after(host.memberId, successors),
  }));
  return { ...series, rotation: { ...series.rotation, hosts: oneOfEach(hosts) } };
}

/** Two hosts who are the same person now are one, who can speak about what either could. */
function oneOfEach(hosts: readonly PoolHost[]): readonly PoolHost[] {
  const found = new Map<string, PoolHost>();
  for (const host of hosts) {
    const known = found.get(hostKey(host));
    found.set(hostKey(host), known ? joined(known, host) : host);
  }
  return [...found.values()];
}

/** An empty list of fields means any. */
function joined(one: PoolHost, other: PoolHost): PoolHost {
  const anything = one.domains.length === 0 || other.domains.length === 0;
  const domains = anything ? [] : [...new Set([...one.domains, ...other.domains])].slice(0, 20);
  return { ...one, domains, away: [...one.away, ...other.away].slice(0, 50) };
}
