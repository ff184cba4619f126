import { type Day, dateOfDay, instantOf, shiftDay, timeOfDay } from '../../days';
import type { GroupId, PlannerItemId, PlannerSeriesId } from '../../ids';
import type { Member } from '../../members/member';
import {
  type ContentKind,
  newPlannerItemFields,
  type PlannerItem,
  type PlannerStatus,
} from '../../planner/planner-item';
import type { Host } from '../../planner/rotation';
import { newSeriesFields, type PlannerSeries } from '../../planner/series';
import { type DemoClock, pastInstant } from '../demo-clock';
import { bothGroupIds, demoCommunityId, demoId, firstGroupId } from '../demo-ids';
import { type Random, randomOf } from '../random';
import { buildFeedback } from './feedback';
import { demoRotation, hostNamed } from './hosts';
import { shareSeeds } from './shares';
import { tipSeeds } from './tips';
import { groupBuySeeds, topicSeeds } from './weekly';

/** Days before and after today that have content: six weeks with today as the first day of the fourth. */
export const plannerReach = { before: 21, after: 20 } as const;

/** Number of today's 锦囊. */
const todaysTipNumber = 48;
const tipSeriesId = demoId<PlannerSeriesId>('series', 1);
const shareSeriesId = demoId<PlannerSeriesId>('series', 2);

/** 周一三五七: Monday, Wednesday, Friday, Sunday, as `Date.getDay()` counts. */
const shareWeekdays: readonly number[] = [1, 3, 5, 0];
const saturday = 6;

type Plan = Readonly<{
  offset: number;
  time: string;
  title: string;
  body: string;
  kind: ContentKind;
  groupIds: readonly GroupId[];
  /** Its series, its number there, its own part of the title, and who takes the turn. */
  place?: Readonly<{ seriesId: PlannerSeriesId; number: number; topic: string; speaker?: string }>;
  /** Set where the usual status of its day does not fit. */
  status?: PlannerStatus;
}>;

function padded(number: number): string {
  return String(number).padStart(3, '0');
}

function weekdayOf(day: Day): number {
  return dateOfDay(day).getDay();
}

function isShareDay(day: Day): boolean {
  return shareWeekdays.includes(weekdayOf(day));
}

const offsets = Array.from(
  { length: plannerReach.before + 1 + plannerReach.after },
  (_, index) => index - plannerReach.before,
);

/** Offsets from today on which the 百日微分享 falls; the first share day only announces it. */
function shareOffsets(clock: DemoClock): readonly number[] {
  return offsets.filter((offset) => isShareDay(shiftDay(clock.today, offset)));
}

function tipPlans(): readonly Plan[] {
  return tipSeeds.map((seed, index): Plan => {
    const offset = index - plannerReach.before;
    return {
      offset,
      time: '08:00',
      title: `锦囊${padded(todaysTipNumber + offset)} ${seed.title}`,
      body: seed.body,
      kind: '锦囊',
      groupIds: bothGroupIds,
      place: { seriesId: tipSeriesId, number: todaysTipNumber + offset, topic: seed.title },
      ...(offset === 0 ? { status: 'sent' as const } : {}),
    };
  });
}

function sharePlans(clock: DemoClock): readonly Plan[] {
  const [announcement, ...shares] = shareOffsets(clock);
  const announced: readonly Plan[] =
    announcement === undefined
      ? []
      : [
          {
            offset: announcement,
            time: '20:00',
            title: '预告：百日微分享开讲啦',
            body: '从下一期起，每逢周一、三、五、日晚上八点，请一位群友来讲一件自己拿手的小事。\n不用多厉害，二十分钟，讲完就散。\n想讲的、想听什么的，都来跟小满说。第001期，请院长沈老师开场。',
            kind: '分享',
            groupIds: bothGroupIds,
          },
        ];
  const numbered = shareSeeds.slice(0, shares.length).map((seed, index): Plan => {
    const offset = shares[index] ?? 0;
    return {
      offset,
      time: '20:00',
      title: `百日微分享 第${padded(index + 1)}期 · ${seed.speaker}：${seed.topic}`,
      body: seed.body,
      kind: '分享',
      groupIds: bothGroupIds,
      place: { seriesId: shareSeriesId, number: index + 1, topic: seed.topic, speaker: seed.speaker },
      ...(seed.draft ? { status: 'draft' as const } : {}),
    };
  });
  return [...announced, ...numbered];
}

/** What stands at 20:00 today when the 百日微分享 is on another day. */
function eveningPlans(clock: DemoClock): readonly Plan[] {
  if (isShareDay(clock.today)) return [];
  return [
    {
      offset: 0,
      time: '20:00',
      title: '今晚闲坐：用三个字说说今天的脸',
      body: '（开头还没想好）\n比如：有点绷、挺安静、想躺平。',
      kind: '晚安',
      groupIds: bothGroupIds,
      status: 'draft',
    },
  ];
}

/** Two days a week, one of them today's weekday. */
function groupBuyPlans(): readonly Plan[] {
  const days = offsets.filter((offset) => offset % 7 === 0 || offset % 7 === 4 || offset % 7 === -3);
  return groupBuySeeds.map(
    (seed, index): Plan => ({
      offset: days[index] ?? 0,
      time: '12:30',
      title: seed.title,
      body: seed.body,
      kind: '团购',
      groupIds: index % 2 === 0 ? [firstGroupId] : bothGroupIds,
      ...(days[index] === 0 ? { status: 'ready' as const } : {}),
      ...(days[index] === 4 || days[index] === 7 ? { status: 'draft' as const } : {}),
    }),
  );
}

function topicPlans(clock: DemoClock): readonly Plan[] {
  const saturdays = offsets.filter((offset) => weekdayOf(shiftDay(clock.today, offset)) === saturday);
  return topicSeeds.map(
    (seed, index): Plan => ({
      offset: saturdays[index] ?? 0,
      time: '15:00',
      title: seed.title,
      body: seed.body,
      kind: '话题',
      groupIds: bothGroupIds,
    }),
  );
}

/** The messages that open and close the demo's activities. */
function activityPlans(): readonly Plan[] {
  return [
    {
      offset: -20,
      time: '21:00',
      title: '双11 护肤打卡 · 开营',
      body: '今晚开营。十四天，每天一句“今天做到了什么”，晚上十点前发都算。\n规则在公告里，漏了可以补一次。\n第一天的任务：把洗手台上不用的瓶子收起来三个。',
      kind: '活动',
      groupIds: bothGroupIds,
    },
    {
      offset: -7,
      time: '21:00',
      title: '双11 护肤打卡 · 结营',
      body: '十四天走完啦。报名 46 人，走到底的 31 人。\n满勤名单在下面，礼物周五统一寄。\n漏过又回来的那几位，我特别记着呢。',
      kind: '活动',
      groupIds: bothGroupIds,
    },
    {
      offset: -2,
      time: '07:30',
      title: '七日喝水打卡 · 开营',
      body: '早上好，喝水打卡第一天。\n起床先喝半杯，接水拍一张杯子，发到群里就算。\n十点和三点，苗苗会来喊。不舒服、医生交代要少喝水的，听医生的。',
      kind: '活动',
      groupIds: bothGroupIds,
    },
    {
      offset: 4,
      time: '20:00',
      title: '七日喝水打卡 · 收官',
      body: '七天走完啦。水杯墙今晚发，找找你的杯子在第几排。\n来了五天以上的，名单在下面。',
      kind: '活动',
      groupIds: bothGroupIds,
      status: 'scheduled',
    },
  ];
}

function statusOf(plan: Plan): PlannerStatus {
  if (plan.offset < -7) return 'reviewed';
  if (plan.offset < 0) return plan.kind === '团购' ? 'reviewed' : 'sent';
  if (plan.status) return plan.status;
  if (!plan.body) return 'idea';
  if (plan.offset <= 3) return 'scheduled';
  return plan.offset <= 8 ? 'ready' : 'draft';
}

function itemOf(
  plan: Plan,
  number: number,
  clock: DemoClock,
  random: Random,
  hostOf: (speaker: string) => Host,
): PlannerItem {
  const day = shiftDay(clock.today, plan.offset);
  const status = statusOf(plan);
  const time = timeOfDay(plan.time);
  const minutesLate = plan.offset === 0 ? 2 : random.between(0, 6);
  const sent = status === 'sent' || status === 'reviewed';
  const sentAt = sent ? Math.min(instantOf(day, time) + minutesLate * 60_000, clock.now) : null;
  const createdAt = Math.min(instantOf(shiftDay(day, -random.between(5, 9)), timeOfDay('21:30')), clock.now);
  return {
    id: demoId<PlannerItemId>('planner', number),
    communityId: demoCommunityId,
    ...newPlannerItemFields,
    ...placeOf(plan, day, hostOf),
    day,
    time,
    title: plan.title,
    body: plan.body,
    kind: plan.kind,
    status,
    groupIds: plan.groupIds,
    sentAt,
    createdAt,
    updatedAt: sentAt ?? createdAt,
  };
}

/** What an item of a series knows of it; what was written for it alone stays when the series changes. */
function placeOf(
  { place, body }: Plan,
  day: Day,
  hostOf: (speaker: string) => Host,
): Pick<PlannerItem, 'seriesId'> & Partial<PlannerItem> {
  if (!place) return { seriesId: null };
  const { seriesId, number, topic, speaker } = place;
  return {
    seriesId,
    number,
    topic,
    occurrence: day,
    host: speaker === undefined ? null : hostOf(speaker),
    overrides: [
      ...(body === '' ? [] : (['body'] as const)),
      ...(speaker === undefined ? [] : (['host'] as const)),
    ],
  };
}

/** Six weeks of content around today, with the two series it belongs to. */
export function buildPlanner(
  clock: DemoClock,
  seed: number,
  members: readonly Member[],
): Readonly<{ plannerItems: readonly PlannerItem[]; plannerSeries: readonly PlannerSeries[] }> {
  const random = randomOf(seed, 2);
  const feedbackRandom = randomOf(seed, 12);
  const madeAt = pastInstant(clock, todaysTipNumber, timeOfDay('21:00'));
  const plannedUntil = shiftDay(clock.today, plannerReach.after);
  const plans = [
    ...tipPlans(),
    ...sharePlans(clock),
    ...eveningPlans(clock),
    ...groupBuyPlans(),
    ...topicPlans(clock),
    ...activityPlans(),
  ];
  const firstShare = shareOffsets(clock)[1] ?? 0;
  return {
    plannerItems: plans
      .toSorted((left, right) => left.offset - right.offset || left.time.localeCompare(right.time))
      .map((plan, index) => itemOf(plan, index + 1, clock, random, (speaker) => hostNamed(speaker, members)))
      .map((item) => ({ ...item, ...buildFeedback(item, clock, feedbackRandom) })),
    plannerSeries: [
      {
        id: tipSeriesId,
        communityId: demoCommunityId,
        ...newSeriesFields,
        name: '锦囊',
        rule: 'FREQ=DAILY',
        kind: '锦囊',
        titlePattern: '锦囊{编号} {主题}',
        groupIds: bothGroupIds,
        plannedUntil,
        createdAt: madeAt,
        updatedAt: madeAt,
        time: timeOfDay('08:00'),
        startsOn: shiftDay(clock.today, 1 - todaysTipNumber),
      },
      {
        id: shareSeriesId,
        communityId: demoCommunityId,
        ...newSeriesFields,
        name: '百日微分享',
        rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
        ends: { kind: 'count', count: 100 },
        kind: '分享',
        titlePattern: '百日微分享 第{编号}期 · {上台人}：{主题}',
        groupIds: bothGroupIds,
        rotation: demoRotation(members),
        plannedUntil,
        createdAt: madeAt,
        updatedAt: madeAt,
        time: timeOfDay('20:00'),
        startsOn: shiftDay(clock.today, firstShare),
      },
    ],
  };
}
