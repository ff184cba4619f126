import type { ActivityTemplate } from '../activity';

/** 分享会: one evening in the group with one speaker. Day 0 is the evening. */
export const sharingTemplate: ActivityTemplate = {
  id: 'sharing',
  name: '分享会',
  summary: '请一位群友或懂行的人，用一个晚上把一件事讲清楚。',
  brief: {
    purpose: '把群里真正有经验的人请出来，让大家学到一样能马上用的东西。',
    audience: '最近在群里问过这个话题的群友',
    reason: '网上说法太多，不如听一个和自己肤质差不多的人讲自己怎么做的。',
    rules:
      '分享 40 分钟，答疑 20 分钟。\n分享时先不插话，问题写「提问：」开头，最后一起回答。\n讲的是个人经验，不代替医生。',
    rewards: '分享人得「分享委员」职务；提问最好的一位得分享人挑的小礼物。',
  },
  tasks: [
    { phase: 'before', title: '从大家最近的提问里定一个小话题', owner: '运营者', offsetDays: -14 },
    { phase: 'before', title: '邀请分享人，说清楚为什么是她、讲多久', owner: '运营者', offsetDays: -12 },
    { phase: 'before', title: '和分享人一起列提纲：三个要点，两个例子', owner: '分享人', offsetDays: -8 },
    { phase: 'before', title: '收集问题：群里接龙，一人一个', owner: '管理员', offsetDays: -6 },
    { phase: 'before', title: '检查文稿，去掉绝对的说法和医疗用语', owner: '运营者', offsetDays: -4 },
    { phase: 'before', title: '发预告：谁来讲、讲什么、几点', owner: '管理员', offsetDays: -3 },
    { phase: 'before', title: '和主持人、分享人走一遍流程', owner: '主持人', offsetDays: -1 },
    { phase: 'during', title: '开始前半小时提醒一次，开始前五分钟暖场', owner: '主持人', offsetDays: 0 },
    { phase: 'during', title: '主持开场、控时间，把提问排好队', owner: '主持人', offsetDays: 0 },
    { phase: 'during', title: '记要点和金句，记下没答完的问题', owner: '管理员', offsetDays: 0 },
    { phase: 'after', title: '第二天中午前发文字整理，请分享人看过再发', owner: '管理员', offsetDays: 1 },
    { phase: 'after', title: '补答没答完的问题，感谢分享人并颁职务', owner: '运营者', offsetDays: 2 },
    { phase: 'after', title: '寄出小礼物', owner: '管理员', offsetDays: 4 },
    { phase: 'after', title: '一周后问问谁用上了，写复盘', owner: '运营者', offsetDays: 7 },
  ],
  metrics: [
    { name: '在场说话的人数', unit: '人', goal: 25 },
    { name: '提问数', unit: '个', goal: 12 },
    { name: '一周后说用上了的群友', unit: '人', goal: 8 },
    { name: '新认领的职务', unit: '个', goal: 1 },
  ],
  scripts: [
    {
      title: '分享会预告',
      body: `{{ 今天 | 加天: 3 }}（{{ 今天 | 加天: 3 | 周几 }}）晚上 8 点，{{ 群名 | default: "群里" }}见。

这次请到【分享人】，讲讲【话题】。她自己就是这么过来的，不卖东西，只说经验。
想问的现在接龙：昵称 + 一个问题，当晚优先回答。`,
    },
    {
      title: '开场',
      body: `晚上好，欢迎来到{{ 社群 | default: "我们" }}的分享会，我是主持人{{ 运营者 | default: "【主持人】" }}。

今晚【分享人】讲 40 分钟，之后 20 分钟答疑。
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
      body: `谢谢【分享人】昨晚的分享，也谢谢每一位提问的姐妹。
文字整理在下面，没答完的问题明天补上。
用上了哪一条，回来告诉我们一声。`,
    },
  ],
  risks: [
    {
      risk: '分享人临时来不了',
      trigger: '当天中午前没有确认到场',
      action: '改成答疑会：运营者用收集好的问题带大家一起聊，分享改期并说明。',
    },
    {
      risk: '讲到医疗或者夸大功效',
      trigger: '出现治病、根治、百分百这类说法',
      action: '主持人当场提醒这是个人经验，有症状请看医生；整理稿里删掉。',
    },
    {
      risk: '冷场',
      trigger: '答疑开始三分钟没人提问',
      action: '主持人从接龙里挑问题先问，再请两位群友说说自己的情况。',
    },
  ],
};
