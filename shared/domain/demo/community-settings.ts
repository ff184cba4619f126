import { type Community, defaultCommunitySettings } from '../communities/community';
import { demoTags, tagIdOf } from './demo-tags';
import { teamSeeds } from './members/team';

/** 职务 of the demo that one person of a group holds at most. */
const uniqueDuties: ReadonlySet<string> = new Set(['院长', '行政主任', '喝水委员', '体育委员', '保安']);

/** What the operator of 「小满护肤社」 has set for it. */
export const demoCommunitySettings: Partial<Community> = {
  positioning: {
    audience: '二十五到四十五岁、皮肤容易闹脾气、愿意慢慢来的人',
    reason: '不想再被种草，想听真用过的人说真话',
    gain: '一份自己的肤质档案、每天一条两分钟能看完的锦囊、有人接话的地方',
    cost: '进群做一次自我介绍；买东西自己下单；不私加别人',
  },
  tagGroups: [...new Set(demoTags.map((tag) => tag.groupName))].map((name) => ({
    name,
    color: demoTags.find((tag) => tag.groupName === name)?.color ?? 'ember',
    exclusive: false,
  })),
  duties: teamSeeds
    .flatMap((seed) => seed.duties ?? [])
    .map(({ title, description }) => ({ title, description, unique: uniqueDuties.has(title) })),
  cadences: [
    { of: { kind: 'tier', tier: 'high' }, days: 14 },
    { of: { kind: 'tag', tagId: tagIdOf('愿意分享') }, days: 30 },
  ],
  clauses: {
    version: 2,
    items: [
      '不发广告、不发红包链接、不发投票',
      '不私自加群友，也不在群里做买卖',
      '不说别人的长相，只说皮肤的状态',
      '群里不问诊，身体不舒服去医院',
      '昵称不带业务和头衔，大家都是群友',
    ],
  },
  fillWarnings: defaultCommunitySettings.fillWarnings,
};
