import { defineTemplate } from '../activity-template';

/** 任务: five small things to do within a week, each for points. Day 0 is the day they are given out. */
export const questTemplate = defineTemplate({
  id: 'quest',
  name: '任务',
  summary: '一周五个小任务，做一个得一分，用积分换东西。',
  brief: {
    purpose: '让群友动手做几件真事，把经验留在群里，看出谁愿意多出一点力。',
    userPurpose: '照着做完五件小事，自己有收获，还能换一份想要的东西。',
    audience: '愿意动手、想多认识几个人的群友',
    reason: '任务都很小，十几分钟一个；做几个算几个，不用全做完。',
    rules:
      '一共五个任务，做完在群里发图或一句话，管理员记一分。\n每个任务一周内都能补交。\n积分换礼，先到先得，换完为止。\n不设转发、拉人的任务。',
    rewards: '3 分换小样，5 分换正装或「行动委员」职务。',
  },
  days: 7,
  anchors: [{ id: 'close', name: '截止交任务', offsetDays: 6 }],
  tasks: [
    {
      key: 'design',
      phase: 'before',
      owner: '运营者',
      offsetDays: -8,
      durationDays: 2,
      priority: 'high',
      title: '定五个任务：一个认识人，两个动手，一个分享，一个帮别人',
    },
    {
      ...{ key: 'price', phase: 'before', owner: '运营者', offsetDays: -6, dependsOn: ['design'] },
      title: '定积分怎么换，备好兑换的东西和数量',
    },
    {
      ...{ key: 'sheet', phase: 'before', owner: '管理员', offsetDays: -5, dependsOn: ['design'] },
      title: '建好积分表，写清怎样算做完',
    },
    {
      ...{ key: 'trial', phase: 'before', owner: '管理员', offsetDays: -4, dependsOn: ['sheet'] },
      title: '请两位群友先做一遍，看说明清不清楚',
    },
    {
      ...{ key: 'words', phase: 'before', owner: '运营者', offsetDays: -3, dependsOn: ['trial', 'price'] },
      title: '写任务卡和示范，查一遍文案',
    },
    { phase: 'before', title: '发预告和报名接龙', owner: '管理员', offsetDays: -2, dependsOn: ['words'] },
    { phase: 'before', title: '给报名的群友两两结伴', owner: '管理员', offsetDays: -1 },
    {
      phase: 'during',
      title: '发任务卡，运营者先交一份作业',
      owner: '运营者',
      offsetDays: 0,
      priority: 'high',
    },
    { phase: 'during', title: '第 2 天：每份作业都回应，登记积分', owner: '管理员', offsetDays: 1 },
    { phase: 'during', title: '第 4 天：发积分榜，私聊还没开始的群友', owner: '管理员', offsetDays: 3 },
    {
      key: 'close',
      phase: 'during',
      owner: '管理员',
      anchorId: 'close',
      offsetDays: 0,
      priority: 'high',
      title: '截止前提醒，收末一批作业',
    },
    {
      key: 'count',
      phase: 'after',
      owner: '管理员',
      anchorId: 'close',
      offsetDays: 1,
      dependsOn: ['close'],
      title: '核对积分，公布可以换什么',
      priority: 'high',
    },
    {
      phase: 'after',
      owner: '管理员',
      anchorId: 'close',
      offsetDays: 4,
      workday: true,
      dependsOn: ['count'],
      title: '寄出兑换的东西，颁「行动委员」',
    },
    {
      phase: 'after',
      title: '把好作业收进群资料，写复盘',
      owner: '运营者',
      anchorId: 'close',
      offsetDays: 6,
    },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 30, deadlineDays: -1, measure: 'signed' },
    { name: '交过作业的人数', unit: '人', goal: 20, deadlineDays: 6, measure: 'attended' },
    { name: '送出的奖励', unit: '份', goal: 15, deadlineDays: 10, measure: 'rewards-sent' },
    { name: '新认领的职务', unit: '个', goal: 3, deadlineDays: 12, measure: 'new-roles' },
  ],
  scripts: [
    {
      title: '任务预告',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）起，{{ 群名 | default: "群里" }}有五个小任务，一周做完几个算几个。

一个一分，3 分换【小礼物】，5 分换【大礼物】。
一个人做没意思，我给大家两两结伴。想玩的接龙：昵称 + 有空的时间。`,
    },
    {
      title: '任务卡',
      body: `五个任务，顺序随意：
1. 【认识人的任务】
2. 【动手的任务】
3. 【动手的任务】
4. 【分享的任务】
5. 【帮别人的任务】

做完发图或一句话，写上“任务几”，我来记分。{{ 活动.截止交任务 }}（{{ 活动.截止交任务 | 周几 }}）晚上 10 点截止。`,
    },
    {
      title: '私聊：还没开始的群友',
      body: `{{ 称呼 | default: "你好" }}，任务还没见你开始，是忙还是说明不清楚？
可以从任务【几】做起，十分钟就好。{% if 特长 %}你的{{ 特长 }}正好用得上。{% endif %}不想做了也跟我说一声。`,
    },
    {
      title: '积分榜',
      body: `到{{ 今天 }}的积分：
5 分：【昵称】
3～4 分：【昵称】
1～2 分：【昵称】
有漏记的马上告诉我，我来补。`,
    },
    {
      title: '兑换通知',
      body: `任务收官，谢谢每一位交作业的朋友。
3 分以上的可以换【小礼物】，5 分的可以换【大礼物】，请把想要的和收件信息私聊我。
几份特别用心的作业收进群资料了，署了名字，不想署名的跟我说。`,
    },
    {
      title: '换一个更容易的任务',
      body: `任务【几】有点费劲，换成这个：【新任务】，五分钟能做完。
之前已经做了的照样算分。`,
    },
  ],
  risks: [
    {
      risk: '任务太难，做的人少',
      trigger: '第 3 天结束，交过作业的不到报名的三成',
      action: '把做得少的那个任务换成更容易的，运营者再示范一次。',
      ...{ owner: '运营者', script: '换一个更容易的任务' },
    },
    {
      risk: '积分漏记，有人不高兴',
      trigger: '有人说自己的分不对',
      action: '当天查聊天记录补上，公开说一声；之后每天晚上公布一次。',
      ...{ owner: '管理员', script: '积分榜' },
    },
    {
      risk: '兑换的东西不够',
      trigger: '够分兑换的人数超过备货的九成',
      action: '先到先得，差的用等价的代替，一周内补齐并告诉本人。',
      ...{ owner: '运营者', script: '兑换通知' },
    },
  ],
  cues: [
    { minute: 0, title: '发任务卡', owner: '运营者', script: '任务卡' },
    { minute: 5, title: '示范一份作业', owner: '运营者' },
    { minute: 15, title: '公布结伴名单', owner: '管理员' },
    { minute: 30, title: '答疑：怎样算做完', owner: '管理员' },
    { minute: 60, title: '谢谢头几份作业，记分', owner: '管理员' },
  ],
  budget: [
    { side: 'cost', name: '兑换的东西' },
    { side: 'cost', name: '寄送' },
  ],
});
