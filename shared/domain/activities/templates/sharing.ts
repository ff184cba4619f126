import { defineTemplate } from '../activity-template';

/** 分享会: one evening in the group with one speaker. Day 0 is the evening. */
export const sharingTemplate = defineTemplate({
  id: 'sharing',
  name: '分享会',
  summary: '请一位群友或懂行的人，用一个晚上把一件事讲清楚。',
  brief: {
    purpose: '把群里真正有经验的人请出来，让大家学到一样能马上用的东西。',
    userPurpose: '一个晚上听懂一件事，第二天就能用上。',
    audience: '最近在群里问过这个话题的群友',
    reason: '网上说法太多，不如听一个和自己肤质差不多的人讲自己怎么做的。',
    rules:
      '分享 40 分钟，答疑 20 分钟。\n分享时先不插话，问题写「提问：」开头，最后一起回答。\n讲的是个人经验，不代替医生。',
    rewards: '分享人得「分享委员」职务；问得特别好的一位得分享人挑的小礼物。',
  },
  anchors: [{ id: 'questions', name: '截止收问题', offsetDays: -2 }],
  tasks: [
    {
      ...{ key: 'topic', phase: 'before', owner: '运营者', offsetDays: -14, priority: 'high' },
      title: '从大家最近的提问里定一个小话题',
    },
    {
      ...{ key: 'invite', phase: 'before', owner: '运营者', offsetDays: -12, priority: 'high' },
      title: '邀请分享人，说清楚为什么是她、讲多久',
      dependsOn: ['topic'],
    },
    {
      ...{ key: 'outline', phase: 'before', owner: '分享人', offsetDays: -8, durationDays: 2 },
      title: '和分享人一起列提纲：三个要点，两个例子',
      dependsOn: ['invite'],
    },
    { phase: 'before', title: '收集问题：群里接龙，一人一个', owner: '管理员', offsetDays: -6 },
    {
      ...{ key: 'draft', phase: 'before', owner: '运营者', offsetDays: -4, dependsOn: ['outline'] },
      title: '检查文稿，去掉说得太满的话和医疗用语',
    },
    {
      ...{ phase: 'before', owner: '管理员', offsetDays: -3, dependsOn: ['invite'], priority: 'high' },
      title: '发预告：谁来讲、讲什么、几点',
    },
    {
      ...{ phase: 'before', owner: '主持人', offsetDays: -1, dependsOn: ['draft'] },
      title: '和主持人、分享人走一遍流程',
    },
    { phase: 'during', title: '开始前半小时提醒一次，开始前五分钟暖场', owner: '主持人', offsetDays: 0 },
    {
      ...{ phase: 'during', owner: '主持人', offsetDays: 0, priority: 'high' },
      title: '主持开场、控时间，把提问排好队',
    },
    {
      ...{ key: 'notes', phase: 'during', owner: '管理员', offsetDays: 0 },
      title: '记要点和金句，记下没答完的问题',
    },
    {
      ...{ phase: 'after', owner: '管理员', offsetDays: 1, dependsOn: ['notes'] },
      title: '第二天中午前发文字整理，请分享人看过再发',
    },
    {
      ...{ phase: 'after', owner: '运营者', offsetDays: 2, dependsOn: ['notes'] },
      title: '补答没答完的问题，感谢分享人并颁职务',
    },
    { phase: 'after', title: '寄出小礼物', owner: '管理员', offsetDays: 4, workday: true },
    { phase: 'after', title: '一周后问问谁用上了，写复盘', owner: '运营者', offsetDays: 7 },
  ],
  metrics: [
    { name: '到场人数', unit: '人', goal: 25, deadlineDays: 0, measure: 'attended' },
    { name: '提问数', unit: '个', goal: 12, deadlineDays: 0 },
    { name: '一周后说用上了的群友', unit: '人', goal: 8, deadlineDays: 7 },
    { name: '新认领的职务', unit: '个', goal: 1, deadlineDays: 7, measure: 'new-roles' },
  ],
  scripts: [
    {
      title: '分享会预告',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }}，{{ 群名 | default: "群里" }}见。

这次请到【分享人】，讲讲【话题】。她自己就是这么过来的，不卖东西，只说经验。
想问的现在接龙：昵称 + 一个问题，当场优先回答。`,
    },
    {
      title: '开场',
      body: `大家好，欢迎来到{{ 社群 | default: "我们" }}的分享会，我是主持人{{ 运营者 | default: "【主持人】" }}。

【分享人】先讲 40 分钟，之后 20 分钟答疑。
分享的时候我们先安静听，有问题写「提问：」开头，我帮大家排队。
欢迎【分享人】！`,
    },
    {
      title: '私聊：邀请分享人',
      body: `{{ 称呼 | default: "姐妹" }}，想请你在群里做一次小分享，讲讲【话题】。
{% if 特长 %}大家都知道你的{{ 特长 }}，很想听你说说。{% else %}上次你在群里说的那段，好多人收藏了。{% endif %}
40 分钟就好，提纲我陪你一起列。你看哪天晚上方便？`,
    },
    {
      title: '会后感谢',
      body: `谢谢【分享人】的分享，也谢谢每一位提问的姐妹。
文字整理在下面，没答完的问题明天补上。
用上了哪一条，回来告诉我们一声。`,
    },
    {
      title: '分享改成答疑',
      body: `跟大家说一声，【分享人】临时有事来不了，分享另定时间。
{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }} 照常见面，我把大家接龙的问题一个个拿出来聊，知道的姐妹也来说说。`,
    },
    {
      title: '温和提醒：个人经验',
      body: `提醒一句：这次说的都是【分享人】自己的经验，每个人情况不一样。
身上有不舒服的，先去看医生，再来群里聊。`,
    },
  ],
  risks: [
    {
      risk: '分享人临时来不了',
      trigger: '当天中午前没有确认到场',
      action: '改成答疑会：运营者用收集好的问题带大家一起聊，分享改期并说明。',
      ...{ owner: '运营者', script: '分享改成答疑' },
    },
    {
      risk: '讲到医疗，或者把话说得太满',
      trigger: '出现治病、包好这类说法',
      action: '主持人当场提醒这是个人经验，有症状请看医生；整理稿里删掉。',
      ...{ owner: '主持人', script: '温和提醒：个人经验' },
    },
    {
      risk: '冷场',
      trigger: '答疑开始三分钟没人提问',
      action: '主持人从接龙里挑问题先问，再请两位群友说说自己的情况。',
      ...{ owner: '主持人', script: '开场' },
    },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后开始', owner: '管理员', text: '半小时后开始，先倒杯水，把问题想好。' },
    { minute: -5, title: '暖场，请到了的冒个泡', owner: '主持人', text: '到了的姐妹发个表情，我数数人。' },
    { minute: 0, title: '开场', owner: '主持人', script: '开场' },
    { minute: 5, title: '分享开始', owner: '分享人' },
    { minute: 25, title: '提醒时间过半', owner: '主持人' },
    { minute: 45, title: '答疑', owner: '主持人', text: '进入答疑，先从接龙里的问题开始。' },
    { minute: 65, title: '收尾，说好整理稿明天中午前发', owner: '主持人' },
  ],
  budget: [
    { side: 'cost', name: '分享人的谢礼' },
    { side: 'cost', name: '提问的小礼物和寄送' },
  ],
});
