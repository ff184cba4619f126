import { type Day, dayOf, daysBetween } from '../../days';
import type { OrderId, ProductId } from '../../ids';
import type { Member } from '../../members/member';
import type { SkinProfile } from '../../members/skin';
import type { Order, Product } from '../../orders/order';
import { type DemoClock, daysAgo } from '../demo-clock';
import { demoCommunityId, demoId } from '../demo-ids';
import { memberIdOf } from '../members/build-members';
import { type Random, randomOf } from '../random';
import { demoProducts, talkOfProduct } from './products';

const orderCount = 60;

type OrderSeed = Omit<Order, 'id' | 'communityId'>;

/** Three orders that do not suit their buyers, so that there is something to catch. */
const mismatches = [
  { member: 'Vivian', product: 3, daysAgo: 1, status: 'ordered', feedback: '' },
  { member: '三水', product: 6, daysAgo: 2, status: 'paid', feedback: '' },
  {
    member: '茜茜',
    product: 3,
    daysAgo: 42,
    status: 'refunded',
    feedback: '擦完有点刺，桃子当天就退了，还陪我聊了半天',
  },
] as const;

function hasRuleAgainst(product: Product, skin: SkinProfile): boolean {
  const words = new Set<string>([...skin.concerns, ...skin.states, ...skin.allergens]);
  if (skin.type) words.add(skin.type);
  if (skin.sensitive) words.add('true');
  return product.rules.some((rule) => rule.verdict === 'forbidden' && words.has(rule.value));
}

function statusAfter(days: number, random: Random): Order['status'] {
  if (days <= 1) return random.pick(['ordered', 'paid']);
  if (days <= 5) return random.pick(['paid', 'shipped']);
  return random.chance(0.05) ? 'refunded' : 'received';
}

/** The latest day a member may have ordered on: their last contact. */
function latestDayOf(member: Member, clock: DemoClock): Day {
  return member.lastContactAt === null ? clock.today : dayOf(member.lastContactAt);
}

/** One order in four is of this week, so that some are still on their way. */
const daysReach = { recent: 6, ordinary: 130 } as const;

function drawnOrder(buyers: readonly Member[], reach: number, clock: DemoClock, random: Random): OrderSeed {
  const member = random.pick(buyers);
  const product = random.pick(demoProducts.filter((one) => !hasRuleAgainst(one, member.skin)));
  const oldest = daysBetween(member.joinedOn ?? clock.today, clock.today) - 3;
  const newest = daysBetween(latestDayOf(member, clock), clock.today);
  const days = random.between(newest, Math.min(oldest, newest + reach));
  const status = statusAfter(days, random);
  const talked = status === 'received' && random.chance(0.5);
  return {
    memberId: member.id,
    productId: product.id,
    quantity: random.chance(0.75) ? 1 : 2,
    orderedOn: daysAgo(clock, days),
    status,
    feedback: talked ? random.pick(talkOfProduct(product.id).feedback) : '',
  };
}

/** Sixty orders of four months, oldest first, none of them after the buyer's last contact. */
export function buildOrders(
  members: readonly Member[],
  goneIds: ReadonlySet<string>,
  clock: DemoClock,
  seed: number,
): readonly Order[] {
  const random = randomOf(seed, 3);
  const written = mismatches.flatMap((one): OrderSeed[] => {
    const memberId = memberIdOf(one.member);
    if (!memberId) return [];
    const productId = demoId<ProductId>('product', one.product);
    const { status, feedback } = one;
    return [{ memberId, productId, quantity: 1, orderedOn: daysAgo(clock, one.daysAgo), status, feedback }];
  });
  const miaomiao = memberIdOf('苗苗');
  const remembered: readonly OrderSeed[] = miaomiao
    ? [
        {
          memberId: miaomiao,
          productId: demoId<ProductId>('product', 1),
          quantity: 1,
          orderedOn: daysAgo(clock, 19),
          status: 'received',
          feedback: '不拔干',
        },
      ]
    : [];
  const buyers = members.filter((member) => {
    if (!member.joinedOn || member.lastContactAt === null || goneIds.has(member.id)) return false;
    // The founder orders for others, not for herself.
    if (member.roles.includes('founder')) return false;
    return daysBetween(member.joinedOn, latestDayOf(member, clock)) >= 10 && member.skin.type !== null;
  });
  const recentBuyers = buyers.filter((member) => daysBetween(latestDayOf(member, clock), clock.today) <= 2);
  const drawn = Array.from({ length: orderCount - written.length - remembered.length }, (_, index) =>
    index % 4 === 0
      ? drawnOrder(recentBuyers, daysReach.recent, clock, random)
      : drawnOrder(buyers, daysReach.ordinary, clock, random),
  );
  return [...written, ...remembered, ...drawn]
    .toSorted((left, right) =>
      left.orderedOn < right.orderedOn ? -1 : left.orderedOn > right.orderedOn ? 1 : 0,
    )
    .map((order, index) => ({
      id: demoId<OrderId>('order', index + 1),
      communityId: demoCommunityId,
      ...order,
    }));
}
