import { defineTemplate } from '../activity-template';

/** 签到: seven days of one word a day, to get a group used to speaking. Day 0 is the first one. */
export const signInTemplate = defineTemplate({
  id: 'sign-in',
  name: '签到',
  summary: '七天，每天报一声到，适合新群破冰和老群回温。',
  brief: {
    purpose: '让潜水的群友用很小的力气开口，认清谁还在、谁常在什么时间来。',
    userPurpose: '每天说一句就算到，连着七天有小奖励，顺便认识几个人。',
    audience: '刚进群的新人，和一个月没说过话的老群友',
    reason: '只要一句话，答什么都行；每天一个轻松的小问题，不考人。',
    rules:
      '每天早上发一个小问题，当天 24 点前回一句就算签到。\n漏了一天可以补，每人一次。\n不想答题的，发“到”也算。',
    rewards: '连续七天的群友得「早安委员」职务，抽 5 位送小礼物。',
  },
  days: 7,
  checkIn: { days: 7, makeUps: 1, reward: '「早安委员」职务，参加抽奖' },
  tasks: [
    {
      key: 'questions',
      phase: 'before',
      owner: '运营者',
      offsetDays: -5,
      durationDays: 2,
      priority: 'high',
      title: '写好七个小问题：一句话能答，不问隐私',
    },
    { key: 'gift', phase: 'before', title: '定小礼物和数量，备好预算', owner: '运营者', offsetDays: -5 },
    { phase: 'before', title: '看看群里几点有人，定签到发布的时间', owner: '管理员', offsetDays: -4 },
    { phase: 'before', title: '请三位热心的群友头两天先回', owner: '管理员', offsetDays: -3 },
    {
      ...{ key: 'rules', phase: 'before', owner: '运营者', offsetDays: -2, dependsOn: ['gift', 'questions'] },
      title: '写规则：怎么算到、怎么补、怎么抽',
    },
    {
      phase: 'before',
      title: '发预告，请大家调好提醒',
      owner: '管理员',
      offsetDays: -1,
      dependsOn: ['rules'],
    },
    {
      ...{ phase: 'during', owner: '管理员', offsetDays: 0, priority: 'high' },
      title: '第 1 天：发问题，每条都回应，点名谢谢新开口的',
    },
    { phase: 'during', title: '第 2 天：私聊昨天没来的新人', owner: '管理员', offsetDays: 1 },
    { phase: 'during', title: '第 4 天：发半程名单，把有意思的回答挑出来', owner: '管理员', offsetDays: 3 },
    { phase: 'during', title: '第 6 天：提醒漏了一天的群友补上', owner: '管理员', offsetDays: 5 },
    {
      key: 'end',
      phase: 'during',
      title: '第 7 天：末一题，请大家说说认识了谁',
      owner: '运营者',
      offsetDays: 6,
    },
    {
      key: 'award',
      phase: 'after',
      owner: '运营者',
      offsetDays: 7,
      dependsOn: ['end'],
      priority: 'high',
      title: '核对名单，抽奖录屏，颁「早安委员」',
    },
    {
      ...{ phase: 'after', owner: '管理员', offsetDays: 9, workday: true, dependsOn: ['award'] },
      title: '寄出小礼物，发单号',
    },
    { phase: 'after', title: '把七天的回答整理成小档案，写复盘', owner: '运营者', offsetDays: 10 },
  ],
  metrics: [
    { name: '签过到的人数', unit: '人', goal: 50, deadlineDays: 6, measure: 'check-in-people' },
    { name: '连续七天的人数', unit: '人', goal: 20, deadlineDays: 6, measure: 'check-in-completed' },
    { name: '新的自我介绍', unit: '份', goal: 10, deadlineDays: 7, measure: 'new-intros' },
    { name: '又开口的人', unit: '人', goal: 15, deadlineDays: 7, measure: 'repeat-talkers' },
  ],
  scripts: [
    {
      title: '签到预告',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）起，{{ 群名 | default: "群里" }}玩七天签到。

每天【发布时间】发一个小问题，一句话就能答；不想答，发个“到”也算。
七天都到的朋友当「早安委员」，再抽 5 位送【小礼物】。`,
    },
    {
      title: '每日签到',
      body: `{{ 今天 }} {{ 星期 }}，签到啦。
今天的小问题：【问题】
回一句就算到，24 点前都行。`,
    },
    {
      title: '私聊：请新人来',
      body: `{{ 称呼 | default: "你好" }}，群里这几天在玩签到，每天一句话。
今天的问题是【问题】，想到什么说什么，不说也没关系，发个“到”就好。`,
    },
    {
      title: '七天名单',
      body: `七天签到结束，一天都没落的朋友：
{{ 新人名单 | default: "【名单】" }}

从今天起你们是群里的「早安委员」。抽奖录屏在下面，抽中的把收件信息私聊我。
谢谢每一位来报到的朋友。`,
    },
    {
      title: '换一道好答的题',
      body: `刚才的题有点难答，换一道：今天喝了几杯水？
回一个数字就算到。`,
    },
  ],
  risks: [
    {
      risk: '没人接话，一开场就冷',
      trigger: '发出问题 30 分钟，回应少于 3 条',
      action: '请约好的群友先答，管理员自己也答；换一道更好答的题。',
      ...{ owner: '管理员', script: '换一道好答的题' },
    },
    {
      risk: '签到刷屏，正经问题被淹了',
      trigger: '有人说消息太多，或有问题一小时没人理',
      action: '把签到收进一条接龙；管理员回头把漏掉的问题一一答上。',
      ...{ owner: '管理员', script: '每日签到' },
    },
    {
      risk: '有人觉得抽奖不公平',
      trigger: '群里或私聊有人问怎么抽的',
      action: '把名单和抽奖录屏发出来，说清规则；有漏登记的补抽一份。',
      ...{ owner: '运营者', script: '七天名单' },
    },
  ],
  cues: [
    { minute: 0, title: '发今天的问题', owner: '管理员', script: '每日签到' },
    { minute: 10, title: '请约好的群友先回', owner: '管理员' },
    { minute: 30, title: '挨个回应，记下新开口的', owner: '管理员' },
    { minute: 180, title: '中间提醒一次', owner: '管理员' },
    { minute: 600, title: '报今天到了几位，道晚安', owner: '运营者' },
  ],
  budget: [{ side: 'cost', name: '小礼物和寄送' }],
});
