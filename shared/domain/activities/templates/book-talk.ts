import { defineTemplate } from '../activity-template';

/** 讲书人大赛: members each tell a book in eight minutes; a first round, then a final. Day 0 is the final. */
export const bookTalkTemplate = defineTemplate({
  id: 'book-talk',
  name: '讲书人大赛',
  summary: '一人八分钟讲一本书，先初选再决赛，群友来投票。',
  brief: {
    purpose: '找出群里会讲、愿意讲的人，为之后的分享会攒下讲书人。',
    userPurpose: '用一次小舞台练练表达，也听到几本值得读的书。',
    audience: '爱读书的群友，和想练口头表达的群友',
    reason: '八分钟就好，有人帮着理稿、试讲；听的人一晚认识六本书。',
    rules:
      '每人一本书，讲 8 分钟，到 9 分钟主持人收话。\n用自己的话讲，引用原文说明出处，不发电子书和盗版链接。\n初选由评委打分，决赛评委六成、群友投票四成。\n投票只在群里进行，不到外面拉票。',
    rewards: '前三名得书券和「讲书人」职务，每位选手都有一份点评。',
  },
  seats: 12,
  anchors: [
    { id: 'sign-up', name: '截止报名', offsetDays: -12 },
    { id: 'heats', name: '初选', offsetDays: -7 },
  ],
  tasks: [
    {
      key: 'rules',
      phase: 'before',
      owner: '运营者',
      offsetDays: -24,
      priority: 'high',
      durationDays: 2,
      title: '定主题、赛制、评分表和奖品',
    },
    {
      key: 'judges',
      phase: 'before',
      owner: '运营者',
      offsetDays: -20,
      dependsOn: ['rules'],
      priority: 'high',
      title: '请三位评委，说清怎么打分、哪两晚要在',
    },
    {
      ...{ key: 'call', phase: 'before', owner: '管理员', offsetDays: -18, dependsOn: ['rules'] },
      title: '发招募，私聊请会讲的群友报名',
    },
    {
      key: 'books',
      phase: 'before',
      owner: '管理员',
      anchorId: 'sign-up',
      offsetDays: 0,
      dependsOn: ['call'],
      title: '截止报名，登记谁讲哪本书，撞书的商量换',
    },
    {
      key: 'coach',
      phase: 'before',
      owner: '运营者',
      offsetDays: -9,
      durationDays: 2,
      dependsOn: ['books'],
      title: '帮每位选手理一遍稿：一个问题，两个故事，一句收尾',
    },
    {
      key: 'heats',
      phase: 'before',
      owner: '主持人',
      anchorId: 'heats',
      offsetDays: 0,
      priority: 'high',
      title: '初选：小群里每人讲 5 分钟，评委打分',
      dependsOn: ['coach', 'judges'],
    },
    {
      key: 'finalists',
      phase: 'before',
      owner: '运营者',
      anchorId: 'heats',
      offsetDays: 1,
      dependsOn: ['heats'],
      title: '公布六位决赛选手，没进的一一道谢给点评',
    },
    {
      ...{ key: 'drill', phase: 'before', owner: '主持人', offsetDays: -2, dependsOn: ['finalists'] },
      title: '决赛试讲一遍，抽签定顺序，试好语音和计时',
    },
    {
      ...{ phase: 'before', owner: '管理员', offsetDays: -2, dependsOn: ['finalists'] },
      title: '发决赛预告：六本书、六个人、怎么投票',
    },
    {
      phase: 'before',
      title: '建好投票，自己试投一次',
      owner: '管理员',
      offsetDays: -1,
      dependsOn: ['finalists'],
    },
    {
      ...{ phase: 'during', owner: '主持人', offsetDays: 0, dependsOn: ['drill'], priority: 'high' },
      title: '主持决赛，掐时间，念评委点评',
    },
    {
      key: 'votes',
      phase: 'during',
      title: '开票、核对，公布名次和每项得分',
      owner: '管理员',
      offsetDays: 0,
    },
    { key: 'notes', phase: 'during', title: '记每本书三句话和金句', owner: '管理员', offsetDays: 0 },
    {
      ...{ phase: 'after', owner: '管理员', offsetDays: 1, dependsOn: ['notes'] },
      title: '发六本书的书单和要点，选手看过再发',
    },
    {
      ...{ phase: 'after', owner: '运营者', offsetDays: 3, workday: true, dependsOn: ['votes'] },
      title: '寄书券，颁「讲书人」，约三位做之后的分享',
    },
    { phase: 'after', title: '问问谁去读了哪一本，写复盘', owner: '运营者', offsetDays: 10 },
  ],
  metrics: [
    { name: '报名的选手', unit: '人', goal: 12, deadlineDays: -12, measure: 'signed' },
    { name: '投票人数', unit: '人', goal: 40, deadlineDays: 0 },
    { name: '说要去读的群友', unit: '人', goal: 15, deadlineDays: 10 },
    { name: '新认领的职务', unit: '个', goal: 3, deadlineDays: 3, measure: 'new-roles' },
    { name: '又开口的人', unit: '人', goal: 10, deadlineDays: 3, measure: 'repeat-talkers' },
  ],
  scripts: [
    {
      title: '招募讲书人',
      body: `{{ 群名 | default: "群里" }}要办讲书人大赛，主题是【主题】。

一人一本书，八分钟，讲它怎么帮到你。
没讲过也没关系，有人陪你理稿、试讲。
{{ 活动.截止报名 }}（{{ 活动.截止报名 | 周几 }}）晚上 10 点前接龙：昵称 +《书名》。`,
    },
    {
      title: '私聊：请她来讲',
      body: `{{ 称呼 | default: "你好" }}，上次听你说起【书名】，很想听你在群里讲一讲。
{% if 特长 %}你懂{{ 特长 }}，换你来讲会很不一样。{% endif %}八分钟就好，稿子我陪你理，一个问题、两个故事、一句收尾。愿意试试吗？`,
    },
    {
      title: '决赛预告',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }}，讲书人大赛决赛，六个人、六本书：
【昵称】《书名》
【昵称】《书名》

听完在群里投票，一人两票。只在群里投，不用到外面拉票。`,
    },
    {
      title: '决赛开场',
      body: `大家好，我是主持人{{ 运营者 | default: "【主持人】" }}，欢迎来到决赛。
每位八分钟，第 9 分钟我会收话。听的时候先不插话，有感触发一个表情就好。
讲完六位一起投票，评委六成、大家四成。请头一位。`,
    },
    {
      title: '公布名次',
      body: `结果出来了：
冠军【昵称】《书名》
亚军【昵称】《书名》
季军【昵称】《书名》
每项得分在图里。谢谢六位选手，也谢谢三位评委。书单和要点明天发。`,
    },
    {
      title: '投票说明',
      body: `说明一下：投票以群里的票为准，重复的只算一次，不在群里的不算。
得分表在这里：【得分图】。有疑问的直接找我，我把记录给你看。`,
    },
    {
      title: '临时换顺序',
      body: `【昵称】那边网络不好，先请下一位来讲，等她好了再接上。
还是不行的话，放她的录音，一样计分。`,
    },
  ],
  risks: [
    {
      risk: '选手临时来不了',
      trigger: '决赛当天下午 5 点前有人没确认',
      action: '改放她的录音，或请初选的下一位补上，群里说明。',
      ...{ owner: '主持人', script: '临时换顺序' },
    },
    {
      risk: '有人拉票，名次起争议',
      trigger: '短时间票数猛涨，或有人质疑结果',
      action: '按群成员名单核票，公布得分表；有问题的票不计，向大家说明。',
      ...{ owner: '运营者', script: '投票说明' },
    },
    {
      risk: '有人发电子书、盗版链接',
      trigger: '群里出现下载链接或扫描件',
      action: '请对方撤回，发正版的买法和图书馆的借法。',
      ...{ owner: '管理员', script: '决赛预告' },
    },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后开始，选手试麦', owner: '主持人' },
    { minute: 0, title: '开场，讲规则', owner: '主持人', script: '决赛开场' },
    { minute: 5, title: '第 1～3 位', owner: '主持人' },
    { minute: 35, title: '评委点评，歇两分钟', owner: '评委' },
    { minute: 42, title: '第 4～6 位', owner: '主持人' },
    { minute: 72, title: '开始投票', owner: '管理员', text: '请投票，一人两票，五分钟。' },
    { minute: 78, title: '评委总评，核票', owner: '评委' },
    { minute: 85, title: '公布名次，合影', owner: '主持人', script: '公布名次' },
  ],
  budget: [
    { side: 'cost', name: '书券' },
    { side: 'cost', name: '评委的谢礼' },
    { side: 'cost', name: '寄送' },
  ],
});
