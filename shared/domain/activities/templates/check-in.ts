import { defineTemplate } from '../activity-template';

/** 打卡: 21 days of one small habit together. Day 0 is the first check-in. */
export const checkInTemplate = defineTemplate({
  id: 'check-in',
  name: '打卡',
  summary: '21 天做好一件小事，比如好好防晒、早点睡，每天在群里说一声。',
  brief: {
    purpose: '让群友每天有一个轻松的理由来群里，也养成一个对皮肤好的习惯。',
    userPurpose: '一天 5 分钟，把一件小事坚持成习惯。',
    audience: '想改变作息和护肤习惯、一个人坚持不下来的群友',
    reason: '一个人容易忘，一群人互相提醒，21 天后能看到自己的变化。',
    rules:
      '每天 24 点前在群里发「打卡第几天 + 一句话」。\n漏了可以补卡，每人一次，第二天中午前补。\n不晒脸也可以，写一句话就算。',
    rewards: '打满 21 天的群友得「坚持委员」职务和一份小礼物。',
  },
  days: 21,
  checkIn: { days: 21, makeUps: 1, reward: '「坚持委员」职务和一份小礼物' },
  anchors: [{ id: 'sign-up', name: '截止报名', offsetDays: -1 }],
  tasks: [
    {
      ...{ key: 'theme', phase: 'before', owner: '运营者', offsetDays: -7, priority: 'high' },
      title: '定主题：一件每天 5 分钟能做完的小事',
    },
    { phase: 'before', title: '请两位群友当领打人，轮流早晚提醒', owner: '运营者', offsetDays: -6 },
    {
      ...{ key: 'gift', phase: 'before', owner: '运营者', offsetDays: -5, dependsOn: ['theme'] },
      title: '定好礼物和预算，写清楚怎样算打满',
    },
    {
      key: 'call',
      phase: 'before',
      owner: '管理员',
      offsetDays: -4,
      dependsOn: ['gift'],
      priority: 'high',
      title: '发报名接龙，记下每个人的小目标',
    },
    {
      ...{ phase: 'before', owner: '管理员', offsetDays: -2, durationDays: 2, dependsOn: ['theme'] },
      title: '准备 21 天的每日一句和三次小知识',
    },
    {
      ...{ phase: 'before', owner: '管理员', anchorId: 'sign-up', offsetDays: 0, dependsOn: ['call'] },
      title: '截止报名，逐个提醒报名的群友明天开始',
    },
    {
      ...{ phase: 'during', owner: '领打人', offsetDays: 0, priority: 'high' },
      title: '第 1 天：领打人带头发，每条都回应',
    },
    { phase: 'during', title: '第 3 天：私聊没开始的群友，问问难在哪里', owner: '管理员', offsetDays: 2 },
    { phase: 'during', title: '第 7 天：发第一周榜单，夸一夸每个人', owner: '管理员', offsetDays: 6 },
    { phase: 'during', title: '第 14 天：发第二周榜单，请人讲讲变化', owner: '管理员', offsetDays: 13 },
    {
      phase: 'during',
      title: '第 18 天：提醒还有补卡机会的群友',
      owner: '管理员',
      offsetDays: 17,
      priority: 'low',
    },
    { phase: 'during', title: '第 21 天：最后一天，一起收尾', owner: '运营者', offsetDays: 20 },
    {
      ...{ key: 'award', phase: 'after', owner: '运营者', offsetDays: 21, priority: 'high' },
      title: '核对名单，公布打满的群友，颁「坚持委员」',
    },
    {
      ...{ phase: 'after', owner: '管理员', offsetDays: 24, workday: true, dependsOn: ['award'] },
      title: '寄出礼物，发单号',
    },
    { phase: 'after', title: '问问大家下次想打什么卡，写复盘', owner: '运营者', offsetDays: 26 },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 40, deadlineDays: -1, measure: 'signed' },
    { name: '打过卡的人数', unit: '人', goal: 34, deadlineDays: 6, measure: 'check-in-people' },
    { name: '打满 21 天的人数', unit: '人', goal: 16, deadlineDays: 20, measure: 'check-in-completed' },
    { name: '又开口的人', unit: '人', goal: 6, deadlineDays: 20, measure: 'repeat-talkers' },
  ],
  scripts: [
    {
      title: '打卡报名',
      body: `{{ 群名 | default: "群里" }}的 21 天打卡要开始啦，主题是【打卡主题】。

{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）开始，每天一句话，5 分钟就好。
想一起的接龙：昵称 + 你的小目标。
打满 21 天有小礼物，还能当群里的「坚持委员」。`,
    },
    {
      title: '每日提醒',
      body: `{{ 今天 }} {{ 星期 }}，今天的卡打了吗？
发「打卡第几天 + 一句话」就算，不用写多。
昨天忘了的，今天中午前还可以补。`,
    },
    {
      title: '私聊：掉队的群友',
      body: `{{ 称呼 | default: "姐妹" }}，这两天没见你打卡，是忙还是觉得麻烦？
没关系的，补一句话就能接上。{% if 城市 %}{{ 城市 }}这几天天气怎么样？{% endif %}有什么想改的也跟我说。`,
    },
    {
      title: '打满祝贺',
      body: `21 天到啦！恭喜打满的姐妹：
{{ 新人名单 | default: "【名单】" }}
从今天起你们就是群里的「坚持委员」，礼物三天内寄出，请把地址私聊发我。
没打满的也很棒，下次我们接着来。`,
    },
    {
      title: '换个时间再提醒',
      body: `这两天打卡的人少了一点，可能提醒的时间不合适。
从今天起改到晚上 9 点半，睡前写一句就好。哪天不想写，发一个表情也算到了。`,
    },
  ],
  risks: [
    {
      risk: '第一周过后没人打了',
      trigger: '连续两天打卡的人少于报名的三成',
      action: '领打人先发，管理员逐条回应；把提醒改到大家最常说话的时间。',
      ...{ owner: '管理员', script: '换个时间再提醒' },
    },
    {
      risk: '打卡刷屏，别的群友嫌吵',
      trigger: '有人在群里或私聊抱怨消息太多',
      action: '约定打卡只在早上和晚上两个时段，或者改成一条接龙。',
      ...{ owner: '管理员', script: '每日提醒' },
    },
    {
      risk: '比谁的皮肤好，有人难过',
      trigger: '出现对别人外貌的评论',
      action: '提醒只说自己的感受，不评论别人的脸；私聊安慰被说的群友。',
      ...{ owner: '运营者', script: '私聊：掉队的群友' },
    },
  ],
  cues: [
    { minute: -60, title: '提醒一小时后开始', owner: '管理员', script: '每日提醒' },
    { minute: 0, title: '说清楚怎么打、漏了怎么补', owner: '运营者' },
    { minute: 5, title: '领打人发第一条', owner: '领打人', text: '打卡第 1 天：【今天做了什么】' },
    { minute: 30, title: '把前十条挨个回应一遍', owner: '管理员' },
    { minute: 120, title: '报今天打了几人，收尾', owner: '管理员' },
  ],
  budget: [
    { side: 'cost', name: '打满的小礼物' },
    { side: 'cost', name: '寄送' },
  ],
});
