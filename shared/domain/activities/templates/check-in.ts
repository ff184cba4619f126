import type { ActivityTemplate } from '../activity';

/** 打卡: 21 days of one small habit together. Day 0 is the first check-in. */
export const checkInTemplate: ActivityTemplate = {
  id: 'check-in',
  name: '打卡',
  summary: '21 天做好一件小事，比如好好防晒、早点睡，每天在群里说一声。',
  brief: {
    purpose: '让群友每天有一个轻松的理由来群里，也养成一个对皮肤好的习惯。',
    audience: '想改变作息和护肤习惯、一个人坚持不下来的群友',
    reason: '一个人容易忘，一群人互相提醒，21 天后能看到自己的变化。',
    rules:
      '每天 24 点前在群里发「打卡第几天 + 一句话」。\n漏了可以补一次卡，第二天中午前补。\n不晒脸也可以，写一句话就算。',
    rewards: '打满 21 天的群友得「坚持委员」职务和一份小礼物。',
  },
  tasks: [
    { phase: 'before', title: '定主题：一件每天 5 分钟能做完的小事', owner: '运营者', offsetDays: -7 },
    { phase: 'before', title: '请两位群友当领打人，轮流早晚提醒', owner: '运营者', offsetDays: -6 },
    { phase: 'before', title: '定好礼物和预算，写清楚怎样算打满', owner: '运营者', offsetDays: -5 },
    { phase: 'before', title: '发报名接龙，记下每个人的小目标', owner: '管理员', offsetDays: -4 },
    { phase: 'before', title: '准备 21 天的每日一句和三次小知识', owner: '管理员', offsetDays: -3 },
    { phase: 'before', title: '开始前一天，逐个提醒报名的群友', owner: '管理员', offsetDays: -1 },
    { phase: 'during', title: '第 1 天：领打人带头发，每条都回应', owner: '领打人', offsetDays: 0 },
    { phase: 'during', title: '第 3 天：私聊没开始的群友，问问难在哪里', owner: '管理员', offsetDays: 2 },
    { phase: 'during', title: '第 7 天：发第一周榜单，夸一夸每个人', owner: '管理员', offsetDays: 6 },
    { phase: 'during', title: '第 14 天：发第二周榜单，请人讲讲变化', owner: '管理员', offsetDays: 13 },
    { phase: 'during', title: '第 21 天：最后一天，一起收尾', owner: '运营者', offsetDays: 20 },
    { phase: 'after', title: '核对名单，公布打满的群友，颁「坚持委员」', owner: '运营者', offsetDays: 21 },
    { phase: 'after', title: '寄出礼物，发单号', owner: '管理员', offsetDays: 24 },
    { phase: 'after', title: '问问大家下次想打什么卡，写复盘', owner: '运营者', offsetDays: 26 },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 40 },
    { name: '打满 21 天的人数', unit: '人', goal: 16 },
    { name: '平均每天打卡', unit: '人', goal: 24 },
    { name: '因为打卡第一次说话的群友', unit: '人', goal: 6 },
  ],
  scripts: [
    {
      title: '打卡报名',
      body: `{{ 群名 | default: "群里" }}的 21 天打卡要开始啦，主题是【打卡主题】。

{{ 今天 | 加天: 4 }}（{{ 今天 | 加天: 4 | 周几 }}）开始，每天一句话，5 分钟就好。
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
  ],
  risks: [
    {
      risk: '第一周过后没人打了',
      trigger: '连续两天打卡的人少于报名的三成',
      action: '领打人先发，管理员逐条回应；把提醒改到大家最常说话的时间。',
    },
    {
      risk: '打卡刷屏，别的群友嫌吵',
      trigger: '有人在群里或私聊抱怨消息太多',
      action: '约定打卡只在早上和晚上两个时段，或者改成一条接龙。',
    },
    {
      risk: '比谁的皮肤好，有人难过',
      trigger: '出现对别人外貌的评论',
      action: '提醒只说自己的感受，不评论别人的脸；私聊安慰被说的群友。',
    },
  ],
};
