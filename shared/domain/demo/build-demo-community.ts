import type { Activity, Task } from '../activities/activity';
import type { OwnTemplate } from '../activities/activity-template';
import type { CheckIn } from '../activities/check-in';
import type { Lesson } from '../activities/lesson';
import type { Participant } from '../activities/participant';
import type { Reward } from '../activities/reward';
import type { Chain } from '../chains/chain';
import type { OwnWord } from '../checks/word-rule';
import { type Community, type Group, newCommunity, newGroupFields } from '../communities/community';
import type { Copy } from '../copies/copy';
import { timeOfDay } from '../days';
import type { Ask } from '../experts/expert';
import type { Field } from '../fields/field';
import type { Intake } from '../intake/intake';
import type { ImportPreset } from '../members/import/import-preset';
import type { Member, Membership } from '../members/member';
import type { Order, Product } from '../orders/order';
import type { Material } from '../planner/material';
import type { PlanTemplate } from '../planner/plan-template';
import type { PlannerItem } from '../planner/planner-item';
import type { PlannerSeries } from '../planner/series';
import type { QueueItem } from '../queue/queue-item';
import { defaultReviewRules } from '../review/default-rules';
import type { ReviewCase, ReviewRule } from '../review/review';
import type { Script } from '../scripts/script';
import type { ScriptVersion } from '../scripts/script-version';
import type { Segment } from '../segments/segment';
import type { Tag } from '../tags/tag';
import type { TimelineEvent } from '../timeline/timeline-event';
import { buildActivities } from './activities/build-activities';
import { buildLedgers } from './activities/build-ledgers';
import { demoCommunitySettings } from './community-settings';
import { buildAsks } from './demo-asks';
import { type DemoClock, daysAgo, pastInstant } from './demo-clock';
import { buildFields } from './demo-fields';
import { demoCommunityId, demoId, firstGroupId, secondGroupId } from './demo-ids';
import { buildSegments } from './demo-segments';
import { demoTags } from './demo-tags';
import { buildMembers, secondGroupOpenedDaysAgo } from './members/build-members';
import { buildOrders } from './orders/build-orders';
import { demoProducts } from './orders/products';
import { buildMaterials } from './planner/build-materials';
import { buildPlanTemplates } from './planner/build-plan-templates';
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
  fields: readonly Field[];
  segments: readonly Segment[];
  intakes: readonly Intake[];
  importPresets: readonly ImportPreset[];
  asks: readonly Ask[];
  reviewRules: readonly ReviewRule[];
  reviewCases: readonly ReviewCase[];
  scripts: readonly Script[];
  scriptVersions: readonly ScriptVersion[];
  copies: readonly Copy[];
  wordRules: readonly OwnWord[];
  queue: readonly QueueItem[];
  plannerItems: readonly PlannerItem[];
  plannerSeries: readonly PlannerSeries[];
  materials: readonly Material[];
  planTemplates: readonly PlanTemplate[];
  activities: readonly Activity[];
  tasks: readonly Task[];
  participants: readonly Participant[];
  chains: readonly Chain[];
  checkIns: readonly CheckIn[];
  rewards: readonly Reward[];
  lessons: readonly Lesson[];
  activityTemplates: readonly OwnTemplate[];
  products: readonly Product[];
  orders: readonly Order[];
}>;

/** The seed of the demo that comes with the app: 小满, the solar term, in 2026. */
const defaultSeed = 20_260_521;

/** Days ago the community was founded: a little over ten months. */
const foundedDaysAgo = 306;

function buildCommunity(clock: DemoClock): Community {
  return newCommunity({
    id: demoCommunityId,
    name: '小满护肤社',
    purpose: '慢慢护肤，好好吃饭，互相照看',
    demo: true,
    createdAt: pastInstant(clock, foundedDaysAgo, timeOfDay('20:00')),
    ...demoCommunitySettings,
  });
}

function buildGroups(clock: DemoClock): readonly Group[] {
  const shared = { communityId: demoCommunityId, capacity: 500, ...newGroupFields };
  return [
    {
      id: firstGroupId,
      ...shared,
      name: '1群',
      position: 1,
      notice:
        '进群先看群规；自我介绍三句话：怎么称呼、什么肤质、想解决什么。每天早上八点有一条锦囊，晚上九点半以后请轻声。',
      speechKnownOn: daysAgo(clock, 1),
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

/** The built-in rules of the entry review, the name rules and silence tied to their clauses of the group's rules. */
function buildReviewRules(clock: DemoClock): readonly ReviewRule[] {
  let number = 0;
  const clauses: Readonly<Partial<Record<ReviewRule['kind'], number>>> = {
    'name-pattern': 5,
    'name-words': 5,
    'link-drop': 1,
    harassment: 2,
    'batch-add': 2,
  };
  const rules = defaultReviewRules({
    communityId: demoCommunityId,
    makeId: <Id extends string>() => {
      number += 1;
      return demoId<Id>('review-rule', number);
    },
    now: pastInstant(clock, 120, timeOfDay('21:30')),
  });
  return rules.map((rule) => ({ ...rule, clause: clauses[rule.kind] ?? 0 }));
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
    fields: buildFields(clock),
    segments: buildSegments(clock),
    timeline: buildTimeline(members, memberships, orders, clock, seed),
    scripts: buildScripts(clock),
    intakes: [],
    importPresets: [],
    asks: buildAsks(members, clock),
    reviewRules: buildReviewRules(clock),
    reviewCases: [],
    scriptVersions: [],
    copies: [],
    wordRules: [],
    queue: [],
    ...buildPlanner(clock, seed, members),
    materials: buildMaterials(clock, members),
    planTemplates: buildPlanTemplates(clock),
    ...buildActivities(clock),
    ...buildLedgers(clock, seed, members, goneIds),
    activityTemplates: [],
    products: demoProducts,
    orders,
  };
}
