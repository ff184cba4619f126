import { type Day, dayOf, daysBetween, type Instant, instantOf, timeOfDay } from '../../days';
import type { TimelineEventId } from '../../ids';
import type { Member, Membership } from '../../members/member';
import type { Order } from '../../orders/order';
import type { TimelineEvent } from '../../timeline/timeline-event';
import { skinCheckInDaysAgo, skinCheckInId } from '../activities/build-activities';
import { chattyTime, type DemoClock, pastInstant } from '../demo-clock';
import { demoCommunityId, demoId } from '../demo-ids';
import { talkOfProduct } from '../orders/products';
import { type Random, randomOf } from '../random';
import { singleWelcomeId } from '../scripts/build-scripts';
import {
  answers,
  checkInLines,
  gifts,
  privateNotes,
  questions,
  remarks,
  rememberedMoments,
} from './chat-lines';

/** Fewest and most entries of a member with a story. */
const storyLength = { least: 3, most: 8 } as const;
/** Entries kept of everybody else. */
const briefLength = 2;
/** Members with a story. */
const storyCount = 62;

type Moment = Pick<TimelineEvent, 'kind' | 'at' | 'text' | 'sourceId'>;

type Chapter = Readonly<{
  member: Member;
  memberships: readonly Membership[];
  orders: readonly Order[];
  clock: DemoClock;
  random: Random;
}>;

function moment(kind: Moment['kind'], at: Instant, text: string, sourceId: string | null = null): Moment {
  return { kind, at, text, sourceId };
}

function joinedMoment({ member }: Chapter): Moment {
  if (member.roles.includes('founder')) return moment('joined', member.createdAt, '建群');
  const how = member.inviter.name ? `${member.inviter.name}邀请` : member.source || '自己进来';
  return moment('joined', member.createdAt, `入群 · ${how}`);
}

/** What took place after joining and before the last contact; what falls outside is left out. */
function within({ member }: Chapter, moments: readonly Moment[]): readonly Moment[] {
  const last = member.lastContactAt ?? member.createdAt;
  return moments.filter((one) => one.at >= member.createdAt && one.at <= last);
}

/** A time on a day, moved into the span between joining and the last contact where the day touches it. */
function timeOn(day: Day, { member, random }: Chapter): Instant {
  const drawn = instantOf(day, chattyTime(random));
  const last = member.lastContactAt ?? member.createdAt;
  if (drawn > last && dayOf(last) === day) return last;
  return drawn < member.createdAt && dayOf(member.createdAt) === day ? member.createdAt : drawn;
}

function dutyMoments(chapter: Chapter): readonly Moment[] {
  return chapter.member.duties.flatMap((duty) =>
    duty.claimedOn ? [moment('role-change', timeOn(duty.claimedOn, chapter), `认领职务 ${duty.title}`)] : [],
  );
}

function orderMoments(chapter: Chapter): readonly Moment[] {
  return chapter.orders.map((order) => {
    const bought = `买 ${talkOfProduct(order.productId).shortName} ×${order.quantity}`;
    const text = order.feedback ? `${bought} · 反馈“${order.feedback}”` : bought;
    return moment('order', timeOn(order.orderedOn, chapter), text, order.id);
  });
}

function introMoment(chapter: Chapter): readonly Moment[] {
  const { member } = chapter;
  const day = member.skin.since;
  const quote = member.skin.evidence[0]?.where.match(/^\d群.*：“(.+)”/)?.[1];
  return day && quote ? [moment('intro', timeOn(day, chapter), `说起皮肤：“${quote}”`)] : [];
}

function rememberedOf({ member, clock }: Chapter): readonly Moment[] {
  return (rememberedMoments[member.preferredName] ?? rememberedMoments[member.nickname] ?? []).map((one) =>
    moment(one.kind, pastInstant(clock, one.daysAgo, timeOfDay(one.time)), one.text),
  );
}

/** A moment drawn at a random day between joining and the last contact. */
function drawnMoment(chapter: Chapter): Moment {
  const { member, clock, random } = chapter;
  const newest = member.lastContactAt === null ? 0 : daysBetween(dayOf(member.lastContactAt), clock.today);
  const oldest = daysBetween(dayOf(member.createdAt), clock.today);
  const when = pastInstant(clock, random.between(newest, Math.max(newest, oldest - 1)), chattyTime(random));
  const draw = random.next();
  const skill = member.traits.find((trait) => trait.kind === 'specialty');
  if (skill && draw < 0.4) return moment('answered', when, random.pick(answers[skill.domain]));
  if (draw < 0.55) return moment('asked', when, random.pick(questions));
  if (draw < 0.65) return moment('gift', when, random.pick(gifts));
  if (draw < 0.72) return moment('note', when, random.pick(privateNotes));
  if (draw < 0.8) {
    const signedUpAt = pastInstant(clock, skinCheckInDaysAgo - random.between(0, 13), chattyTime(random));
    return moment('activity', signedUpAt, random.pick(checkInLines), skinCheckInId);
  }
  return moment('note', when, random.pick(remarks));
}

function withoutRepeats(moments: readonly Moment[]): readonly Moment[] {
  const seen = new Set<string>();
  return moments.filter((one) => {
    // One activity entry is enough: the lines tell how it went as a whole.
    const key = one.kind === 'activity' ? one.kind : one.text;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** A member's story: what is on record first, then drawn moments, the newest at the last contact. */
function storyOf(chapter: Chapter): readonly Moment[] {
  const { member, random } = chapter;
  const recorded = within(chapter, [
    ...rememberedOf(chapter),
    ...dutyMoments(chapter),
    ...orderMoments(chapter),
    ...introMoment(chapter),
  ]);
  const wanted = random.between(storyLength.least, storyLength.most) - 1;
  const drawn = within(
    chapter,
    Array.from({ length: 12 }, () => drawnMoment(chapter)),
  );
  const moments = withoutRepeats([...recorded, ...drawn]).slice(0, Math.max(wanted, 2));
  const newest = Math.max(...moments.map((one) => one.at));
  const last = member.lastContactAt ?? newest;
  return moments.map((one) =>
    one.at === newest && (one.kind === 'note' || one.kind === 'asked' || one.kind === 'answered')
      ? { ...one, at: last }
      : one,
  );
}

function leavingMoments({ memberships, clock }: Chapter): readonly Moment[] {
  return memberships.flatMap((membership) => {
    if (membership.status === 'left' && membership.leftOn) {
      const when = Math.min(instantOf(membership.leftOn, timeOfDay('22:30')), clock.now);
      return [moment('note', when, '已不在群里')];
    }
    return [];
  });
}

function warningMoments({ member }: Chapter): readonly Moment[] {
  const warned = member.notes.includes('请出');
  return warned && member.lastContactAt !== null
    ? [moment('warning', member.lastContactAt, `提醒：${member.notes}`)]
    : [];
}

/** What is kept of a member who mostly reads along: joined, and one thing that says something of them. */
function briefOf(chapter: Chapter): readonly Moment[] {
  const { member, memberships, random } = chapter;
  const telling = [
    ...warningMoments(chapter),
    ...leavingMoments(chapter),
    ...within(chapter, [...dutyMoments(chapter), ...orderMoments(chapter), ...introMoment(chapter)]),
  ];
  const welcomedAt = memberships[0]?.welcomedAt;
  const welcomed = welcomedAt
    ? [moment('script-copied', welcomedAt, '已发 欢迎新人（一人）', singleWelcomeId)]
    : [];
  const said =
    member.lastContactAt !== null && welcomedAt
      ? [moment('note', member.lastContactAt, random.pick(remarks))]
      : [];
  return [...telling, ...(random.chance(0.5) ? said : welcomed)].slice(0, briefLength - 1);
}

/** Whether there has been enough time with a member for a story. */
function hasStory(member: Member, gone: boolean): boolean {
  if (gone || member.lastContactAt === null) return false;
  return member.lastContactAt - member.createdAt > 20 * 24 * 60 * 60 * 1000;
}

/** The timelines of all members, oldest entry first. */
export function buildTimeline(
  members: readonly Member[],
  memberships: readonly Membership[],
  orders: readonly Order[],
  clock: DemoClock,
  seed: number,
): readonly TimelineEvent[] {
  const random = randomOf(seed, 4);
  let stories = 0;
  const events = members.flatMap((member) => {
    const chapter: Chapter = {
      member,
      memberships: memberships.filter((one) => one.memberId === member.id),
      orders: orders.filter((one) => one.memberId === member.id),
      clock,
      random,
    };
    const gone = chapter.memberships.every((one) => one.status !== 'active');
    const full = stories < storyCount && hasStory(member, gone);
    if (full) stories += 1;
    const moments = [joinedMoment(chapter), ...(full ? storyOf(chapter) : briefOf(chapter))];
    return moments.map((one) => ({ ...one, communityId: demoCommunityId, memberId: member.id }));
  });
  return events
    .toSorted((left, right) => left.at - right.at)
    .map((event, index) => ({ id: demoId<TimelineEventId>('timeline', index + 1), ...event }));
}
