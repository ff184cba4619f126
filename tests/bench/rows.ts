import {
  type Community,
  type Group,
  newCommunity,
  newGroupFields,
} from '../../shared/domain/communities/community';
import { type Day, day, instantOf, shiftDay, timeOfDay } from '../../shared/domain/days';
import { type Random, randomOf } from '../../shared/domain/demo/random';
import type {
  CommunityId,
  GroupId,
  MemberId,
  MembershipId,
  PlannerItemId,
  ScriptId,
  TimelineEventId,
} from '../../shared/domain/ids';
import {
  avatarColorOf,
  blankMember,
  laterMembershipFields,
  type Member,
  type Membership,
} from '../../shared/domain/members/member';
import {
  contentKinds,
  newPlannerItemFields,
  type PlannerItem,
} from '../../shared/domain/planner/planner-item';
import { newScriptFields, type Script, scenarios } from '../../shared/domain/scripts/script';
import { type TimelineEvent, timelineKinds } from '../../shared/domain/timeline/timeline-event';

/** The same rows for the same seed: people with Chinese names and emoji, in groups of 500. */
export const benchSeed = 20_261_122;
export const peopleInGroup = 500;
export const benchCommunityId = 'bench-community' as CommunityId;

/** The day everything is dated from. */
export const benchDay: Day = day('2026-11-25');

const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔',
];
const given = [
  ...'雅婷欣怡梦瑶思雨晓彤佳怡子涵雪梅丽娜静文芳敏慧娟秀英玉兰桂花春燕小鹿桃子月亮星辰木木豆豆果果糖糖安安可可乐乐柚子青禾念念初夏知秋阿May',
];
const decorations = ['', '', '', '', '🌸', '🦌', '🌼', '☕️', '👩‍🔬', '(深圳)', '·妈妈', '🍑'];
const cities = ['杭州', '上海', '成都', '广州', '苏州', '长沙', '北京', '武汉', '昆明', '厦门'];
const sayings = [
  '问过面膜怎么选',
  '说换季容易泛红',
  '分享了烘焙方子',
  '帮新人答了防晒的问题',
  '周末要带孩子去露营',
];

/** A nickname as people have them: 曾雅婷🌸, 小鹿. */
export function nicknameOf(random: Random): string {
  const first = random.chance(0.75) ? random.pick(surnames) : '小';
  return `${first}${random.pick(given)}${random.chance(0.6) ? random.pick(given) : ''}${random.pick(decorations)}`;
}

export function groupIdOf(index: number): GroupId {
  return `bench-group-${String(index + 1).padStart(3, '0')}` as GroupId;
}

export function memberIdOf(index: number): MemberId {
  return `bench-member-${String(index + 1).padStart(6, '0')}` as MemberId;
}

/** One member by number. */
export function memberRow(index: number): Member {
  const random = randomOf(benchSeed, index);
  const nickname = nicknameOf(random);
  const joinedOn = shiftDay(benchDay, -random.between(31, 900));
  const at = instantOf(joinedOn, timeOfDay('20:00'));
  return {
    ...blankMember(nickname, avatarColorOf(nickname)),
    id: memberIdOf(index),
    communityId: benchCommunityId,
    city: random.pick(cities),
    joinedOn,
    notes: random.chance(0.5) ? random.pick(sayings) : '',
    lastContactAt: random.chance(0.4) ? at + random.between(1, 30) * 86_400_000 : null,
    traits: random.chance(0.3)
      ? [{ kind: 'specialty', name: '烘焙', domain: '美食', quote: '', on: null, strength: 2 }]
      : [],
    createdAt: at,
    updatedAt: at,
  };
}

/** Their place in their group. */
export function membershipRow(index: number): Membership {
  return {
    id: `bench-membership-${String(index + 1).padStart(6, '0')}` as MembershipId,
    communityId: benchCommunityId,
    groupId: groupIdOf(Math.floor(index / peopleInGroup)),
    memberId: memberIdOf(index),
    nickname: '',
    joinedOn: memberRow(index).joinedOn,
    leftOn: null,
    status: 'active',
    muted: false,
    pinned: false,
    welcomedAt: 1,
    inviter: { name: '', memberId: null },
    ...laterMembershipFields,
  };
}

/** One timeline entry by number; `perMember` of them in a row are of one member. */
export function timelineRow(index: number, perMember: number): TimelineEvent {
  const random = randomOf(benchSeed + 1, index);
  const on = shiftDay(benchDay, -random.between(1, 600));
  return {
    id: `bench-event-${String(index + 1).padStart(7, '0')}` as TimelineEventId,
    communityId: benchCommunityId,
    memberId: memberIdOf(Math.floor(index / perMember)),
    kind: random.pick(timelineKinds),
    at: instantOf(on, timeOfDay('21:00')),
    text: random.pick(sayings),
    sourceId: null,
  };
}

/** Content, `perDay` pieces a day from the first of the bench's month on. */
export function itemRow(index: number, perDay: number): PlannerItem {
  const random = randomOf(benchSeed + 2, index);
  const hour = String(7 + (index % 15)).padStart(2, '0');
  return {
    ...newPlannerItemFields,
    id: `bench-item-${String(index + 1).padStart(5, '0')}` as PlannerItemId,
    communityId: benchCommunityId,
    seriesId: null,
    day: shiftDay(day('2026-11-01'), Math.floor(index / perDay)),
    time: timeOfDay(`${hour}:${String((index * 7) % 60).padStart(2, '0')}`),
    title: `${random.pick(given)}${random.pick(sayings)}`,
    body: random.pick(sayings).repeat(4),
    kind: random.pick(contentKinds),
    status: 'ready',
    groupIds: [],
    sentAt: null,
    createdAt: 1,
    updatedAt: 1,
  };
}

export function scriptIdOf(index: number): ScriptId {
  return `bench-script-${String(index + 1).padStart(4, '0')}` as ScriptId;
}

/** One script by number, with a name and a place for a nickname. */
export function scriptRow(index: number): Script {
  const random = randomOf(benchSeed + 3, index);
  return {
    id: scriptIdOf(index),
    communityId: benchCommunityId,
    title: `${random.pick(given)}${random.pick(sayings)}${index + 1}`,
    body: `{{ 昵称 }}，${random.pick(sayings).repeat(3)}`,
    scenario: random.pick(scenarios),
    folder: '',
    tags: [],
    favourite: random.chance(0.05),
    archivedAt: null,
    useCount: random.between(0, 40),
    lastUsedAt: instantOf(shiftDay(benchDay, -random.between(1, 60)), timeOfDay('10:00')),
    createdAt: 1,
    updatedAt: 1,
    ...newScriptFields,
  };
}

/** The one community everything belongs to. */
export const benchCommunity: Community = newCommunity({
  id: benchCommunityId,
  name: '万人社群',
  demo: false,
  createdAt: 1,
});

/** A group by number. */
export function groupRow(index: number): Group {
  return {
    id: groupIdOf(index),
    communityId: benchCommunityId,
    name: `${index + 1}群`,
    capacity: peopleInGroup,
    position: index + 1,
    createdAt: 1,
    ...newGroupFields,
  };
}
