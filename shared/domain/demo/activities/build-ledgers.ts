import type { CheckIn } from '../../activities/check-in';
import type { Lesson } from '../../activities/lesson';
import type { Participant } from '../../activities/participant';
import type { Reward } from '../../activities/reward';
import type { Chain } from '../../chains/chain';
import { chainPersonKey } from '../../chains/read-chain';
import { daysBetween, timeOfDay } from '../../days';
import type { ActivityId, ChainId, CheckInId, LessonId, ParticipantId, RewardId } from '../../ids';
import type { Member } from '../../members/member';
import { type DemoClock, daysAgo, pastInstant } from '../demo-clock';
import { demoCommunityId, demoId, firstGroupId } from '../demo-ids';
import { type Random, randomOf } from '../random';

type Ledgers = Readonly<{
  participants: readonly Participant[];
  chains: readonly Chain[];
  checkIns: readonly CheckIn[];
  rewards: readonly Reward[];
  lessons: readonly Lesson[];
}>;

const skinCheckInId = demoId<ActivityId>('activity', 1);
const waterWeekId = demoId<ActivityId>('activity', 2);
const groupBuyId = demoId<ActivityId>('activity', 3);

/** Days of the two check-in activities, and how many days ago they opened. */
const skinCheckIn = { days: 14, openedDaysAgo: 20 } as const;
const waterWeek = { days: 3, openedDaysAgo: 2 } as const;

/** Of the 46 who signed up, so many checked in every day, and so many more with one day made up for. */
const signedUp = 46;
const withoutGap = 28;
const madeUp = 3;

/** Who of the water week came on its first, second and third day. */
const cameToWaterWeek = [31, 29, 14] as const;
const signedUpForWater = 38;
const thinkingOfWater = 9;

/** The people, check-ins, rewards, 接龙 and lessons of the demo's activities. */
export function buildLedgers(
  clock: DemoClock,
  seed: number,
  members: readonly Member[],
  gone: ReadonlySet<string>,
): Ledgers {
  const random = randomOf(seed, 21);
  const known = members.filter(
    ({ id, joinedOn }) => !gone.has(id) && joinedOn !== null && daysBetween(joinedOn, clock.today) > 25,
  );
  const came = drawn(known, signedUp, random);
  const water = drawn(known, signedUpForWater + thinkingOfWater, random);
  const wanting = drawn(known, 12, random);
  const participants = [
    ...came.map((member) => participantOf(member, skinCheckInId, 'attended', 24, clock)),
    ...water.map((member, index) =>
      participantOf(member, waterWeekId, index < signedUpForWater ? 'signed' : 'interested', 5, clock),
    ),
    ...wanting.map((member) => participantOf(member, groupBuyId, 'interested', 2, clock)),
  ];
  const checkIns = [...skinCheckIns(came, random, clock), ...waterCheckIns(water, clock)];
  return {
    participants: participants.map((row, index) => ({
      ...row,
      id: demoId<ParticipantId>('participant', index + 1),
      position: index + 1,
    })),
    checkIns: checkIns.map((row, index) => ({ ...row, id: demoId<CheckInId>('check-in', index + 1) })),
    rewards: rewardsOf(came.slice(0, withoutGap + madeUp), clock),
    chains: [chainOf(wanting, clock)],
    lessons: lessonsOf(clock),
  };
}

function drawn(members: readonly Member[], count: number, random: Random): readonly Member[] {
  const pool = members.map((member) => ({ member, place: random.next() }));
  return pool
    .sort((a, b) => a.place - b.place)
    .slice(0, count)
    .map(({ member }) => member);
}

function participantOf(
  { id, nickname }: Member,
  activityId: ActivityId,
  state: Participant['state'],
  signedDaysAgo: number,
  clock: DemoClock,
): Omit<Participant, 'id' | 'position'> {
  return {
    communityId: demoCommunityId,
    activityId,
    memberId: id,
    name: nickname,
    state,
    source: 'chain',
    note: '',
    signedAt: state === 'interested' ? null : pastInstant(clock, signedDaysAgo, timeOfDay('20:40')),
  };
}

type NewCheckIn = Omit<CheckIn, 'id'>;

function checkInOf(
  { id, nickname }: Member,
  activityId: ActivityId,
  daysBefore: number,
  clock: DemoClock,
  makeUp = false,
): NewCheckIn {
  return {
    communityId: demoCommunityId,
    activityId,
    memberId: id,
    name: nickname,
    day: daysAgo(clock, daysBefore),
    makeUp,
    text: '',
    at: pastInstant(clock, makeUp ? daysBefore - 1 : daysBefore, timeOfDay('21:10')),
  };
}

/** The first ones every day, the next with one day made up for, all others with gaps. */
function skinCheckIns(came: readonly Member[], random: Random, clock: DemoClock): readonly NewCheckIn[] {
  const { days, openedDaysAgo } = skinCheckIn;
  return came.flatMap((member, place) =>
    Array.from({ length: days }, (_, day) => day).flatMap((day) => {
      const isMadeUp = place >= withoutGap && place < withoutGap + madeUp && day === 8;
      const stays = place < withoutGap + madeUp || random.chance(0.55);
      return stays ? [checkInOf(member, skinCheckInId, openedDaysAgo - day, clock, isMadeUp)] : [];
    }),
  );
}

function waterCheckIns(people: readonly Member[], clock: DemoClock): readonly NewCheckIn[] {
  return cameToWaterWeek.flatMap((count, day) =>
    people
      .slice(0, count)
      .map((member) => checkInOf(member, waterWeekId, waterWeek.openedDaysAgo - day, clock)),
  );
}

/** A gift for each who came to the end; three cards are still owed. */
function rewardsOf(completed: readonly Member[], clock: DemoClock): readonly Reward[] {
  const createdAt = pastInstant(clock, 6, timeOfDay('22:00'));
  return completed.map((member, place): Reward => {
    const owed = place >= withoutGap;
    return {
      id: demoId<RewardId>('reward', place + 1),
      communityId: demoCommunityId,
      activityId: skinCheckInId,
      memberId: member.id,
      name: member.nickname,
      kind: 'gift',
      what: owed ? '手写卡片一张' : '护手霜小样一支',
      costInFen: owed ? 1_500 : 1_400,
      sentAt: owed ? null : pastInstant(clock, 4, timeOfDay('15:30')),
      tracking: owed ? '' : `SF10${String(2_400_000 + place * 37)}`,
      thankedAt: owed ? null : pastInstant(clock, 4, timeOfDay('16:00')),
      createdAt,
    };
  });
}

const asked = [
  '2支',
  '一支',
  '1支 自提',
  '两支',
  '+1',
  '3支',
  '1支',
  '一支',
  '2支 自提',
  '1支',
  '一支',
  '两支',
];

/** A 接龙 of who would want the sunscreen, before the group purchase. */
function chainOf(wanting: readonly Member[], clock: DemoClock): Chain {
  const entries = wanting.map(({ nickname }, index) => `${index + 1}. ${nickname} ${asked[index] ?? '1支'}`);
  const at = pastInstant(clock, 2, timeOfDay('21:20'));
  return {
    id: demoId<ChainId>('chain', 1),
    communityId: demoCommunityId,
    activityId: groupBuyId,
    plannerItemId: null,
    groupId: firstGroupId,
    title: '双12 预接龙：防晒',
    unit: '支',
    priceInFen: 6_900,
    stock: 30,
    closes: '',
    text: ['#接龙', '双12 预接龙：防晒 69元/支，限量30支', '例 小满 1支', '', ...entries].join('\n'),
    corrections: [],
    people: wanting.map(({ id, nickname }) => ({
      key: chainPersonKey(nickname),
      name: nickname,
      memberId: id,
    })),
    createdAt: at,
    updatedAt: at,
  };
}

/** What the check-in activity taught, for the next of its kind. */
function lessonsOf(clock: DemoClock): readonly Lesson[] {
  const shared = {
    communityId: demoCommunityId,
    activityId: skinCheckInId,
    activityTitle: '双11 护肤打卡',
    templateId: 'check-in',
    state: 'open',
    createdAt: pastInstant(clock, 3, timeOfDay('22:10')),
  } as const;
  return [
    {
      ...shared,
      id: demoId<LessonId>('lesson', 1),
      text: '请嘉宾的日子，开营前一天再确认一遍。',
      tag: '嘉宾',
      proposal: { phase: 'before', title: '和嘉宾再确认一遍日子', owner: '小满', offsetDays: -1 },
    },
    {
      ...shared,
      id: demoId<LessonId>('lesson', 2),
      text: '礼物先备齐再开营。',
      tag: '奖励',
      proposal: { phase: 'before', title: '点清礼物，缺的补上', owner: '桃子', offsetDays: -3 },
    },
    {
      ...shared,
      id: demoId<LessonId>('lesson', 3),
      text: '提醒由固定的人、固定的时间来做，比谁有空谁喊要好。',
      tag: '提醒',
      proposal: null,
    },
  ];
}
