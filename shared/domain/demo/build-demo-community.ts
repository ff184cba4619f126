import type { Activity, Task } from '../activities/activity';
import type { Community, Group } from '../communities/community';
import { timeOfDay } from '../days';
import type { Member, Membership } from '../members/member';
import type { Order, Product } from '../orders/order';
import type { PlannerItem, PlannerSeries } from '../planner/planner-item';
import type { QueueItem } from '../queue/queue-item';
import type { Script } from '../scripts/script';
import type { Tag } from '../tags/tag';
import type { TimelineEvent } from '../timeline/timeline-event';
import { buildActivities } from './activities/build-activities';
import { type DemoClock, pastInstant } from './demo-clock';
import { demoCommunityId, firstGroupId, secondGroupId } from './demo-ids';
import { demoTags } from './demo-tags';
import { buildMembers, secondGroupOpenedDaysAgo } from './members/build-members';
import { buildOrders } from './orders/build-orders';
import { demoProducts } from './orders/products';
import { buildPlanner } from './planner/build-planner';
import { buildScripts } from './scripts/build-scripts';
import { buildTimeline } from './timeline/build-timeline';

/** The rows of the demo community, one list a table, under the names of the tables. */
export type DemoCommunity = Readonly<{
  communities: readonly Community[];
  groups: readonly Group[];
  members: readonly Member[];
  memberships: readonly Membership[];
  tags: readonly Tag[];
  timeline: readonly TimelineEvent[];
  scripts: readonly Script[];
  queue: readonly QueueItem[];
  plannerItems: readonly PlannerItem[];
  plannerSeries: readonly PlannerSeries[];
  activities: readonly Activity[];
  tasks: readonly Task[];
  products: readonly Product[];
  orders: readonly Order[];
}>;

/** The seed of the demo that comes with the app: 小满, the solar term, in 2026. */
const defaultSeed = 20_260_521;

/** Days ago the community was founded: a little over ten months. */
const foundedDaysAgo = 306;

function buildCommunity(clock: DemoClock): Community {
  return {
    id: demoCommunityId,
    name: '小满护肤社',
    purpose: '慢慢护肤，好好吃饭，互相照看',
    demo: true,
    createdAt: pastInstant(clock, foundedDaysAgo, timeOfDay('20:00')),
  };
}

function buildGroups(clock: DemoClock): readonly Group[] {
  const shared = { communityId: demoCommunityId, capacity: 500 };
  return [
    {
      id: firstGroupId,
      ...shared,
      name: '1群',
      position: 1,
      createdAt: pastInstant(clock, foundedDaysAgo, timeOfDay('20:05')),
    },
    {
      id: secondGroupId,
      ...shared,
      name: '2群',
      position: 2,
      createdAt: pastInstant(clock, secondGroupOpenedDaysAgo, timeOfDay('20:00')),
    },
  ];
}

/** Members with the structure role 付费者 added to those who bought something. */
function withPayers(members: readonly Member[], orders: readonly Order[]): readonly Member[] {
  const payers = new Set(
    orders.filter((order) => order.status !== 'refunded').map((order) => order.memberId),
  );
  return members.map((member) =>
    payers.has(member.id) ? { ...member, roles: [...member.roles, 'payer'] } : member,
  );
}

/**
 * The made-up demo community 「小满护肤社」, dated relative to the day it is loaded. The same input gives the
 * same rows, and every input the same ids for members, groups, tags, scripts and products.
 *
 * @param today - the local calendar day of `now`
 * @param now - what has happened in the demo never lies after it
 * @param seed - scatters what is not written down; without one, the demo that comes with the app
 */
export function buildDemoCommunity({
  today,
  now,
  seed = defaultSeed,
}: DemoClock & Readonly<{ seed?: number }>): DemoCommunity {
  const clock: DemoClock = { today, now };
  const { members, memberships } = buildMembers(clock, seed);
  const goneIds = new Set<string>(
    memberships.filter(({ status }) => status !== 'active').map(({ memberId }) => memberId),
  );
  const orders = buildOrders(members, goneIds, clock, seed);
  return {
    communities: [buildCommunity(clock)],
    groups: buildGroups(clock),
    members: withPayers(members, orders),
    memberships,
    tags: demoTags,
    timeline: buildTimeline(members, memberships, orders, clock, seed),
    scripts: buildScripts(clock),
    queue: [],
    ...buildPlanner(clock, seed),
    ...buildActivities(clock),
    products: demoProducts,
    orders,
  };
}
