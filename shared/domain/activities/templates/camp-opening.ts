import { defineTemplate } from '../activity-template';

/** 开营: the first evening of a camp, where people get to know each other and the rules. Day 0 is that evening. */
export const campOpeningTemplate = defineTemplate({
  id: 'camp-opening',
  name: '开营',
  summary: '训练营的头一晚：认识彼此，说清怎么学，让每个人都开一次口。',
  brief: {
    purpose: '让学员当晚就知道要做什么、找谁、和谁一起，减少头三天的掉队。',
    userPurpose: '认识同组的人，定下自己的小目标，知道每天要花多少时间。',
    audience: '已经报名这期训练营的学员',
    reason: '一个小时把规则、时间、分组一次说清，之后每天照着做就好。',
    rules:
      '开营当晚 60 分钟，请准时到。\n每人照模板做一次自我介绍，并写下一个小目标。\n学习群里先学习，闲聊去小组群。',
    rewards: '当晚写下目标的学员，得一份学习手册。',
  },
  anchors: [
    { id: 'sign-up', name: '截止报名', offsetDays: -3 },
    { id: 'first-class', name: '头一课', offsetDays: 1 },
  ],
  tasks: [
    {
      key: 'plan',
      phase: 'before',
      owner: '运营者',
      offsetDays: -12,
      priority: 'high',
      durationDays: 2,
      title: '定课表、每天的时间和结营的样子',
    },
    {
      key: 'helpers',
      phase: 'before',
      owner: '运营者',
      offsetDays: -9,
      dependsOn: ['plan'],
      priority: 'high',
      title: '招班长和小组长，说清每天要做什么',
    },
    {
      key: 'handbook',
      phase: 'before',
      owner: '管理员',
      offsetDays: -6,
      durationDays: 3,
      dependsOn: ['plan'],
      title: '做学习手册：课表、规则、常见问题、找谁',
    },
    {
      phase: 'before',
      title: '写开营词和班规，查一遍文案',
      owner: '运营者',
      offsetDays: -5,
      dependsOn: ['plan'],
    },
    {
      key: 'roster',
      phase: 'before',
      owner: '管理员',
      anchorId: 'sign-up',
      offsetDays: 0,
      priority: 'high',
      title: '截止报名，核对名单和付款',
    },
    {
      ...{ key: 'groups', phase: 'before', owner: '班长', offsetDays: -2, dependsOn: ['roster', 'helpers'] },
      title: '分组：按城市、作息搭配，每组有一位老群友',
    },
    {
      ...{ phase: 'before', owner: '管理员', offsetDays: -1, dependsOn: ['groups', 'handbook'] },
      title: '逐个拉进学习群，发手册和自我介绍模板',
    },
    {
      phase: 'before',
      title: '和小组长走一遍当晚流程',
      owner: '班长',
      offsetDays: -1,
      dependsOn: ['groups'],
    },
    { phase: 'during', title: '主持开营，控好 60 分钟', owner: '主持人', offsetDays: 0, priority: 'high' },
    { key: 'intro', phase: 'during', title: '小组长带头介绍，每一份都有人回', owner: '班长', offsetDays: 0 },
    {
      key: 'noted',
      phase: 'during',
      title: '登记自我介绍、小目标和没到的人',
      owner: '管理员',
      offsetDays: 0,
    },
    {
      ...{ phase: 'after', owner: '班长', anchorId: 'first-class', offsetDays: 0, dependsOn: ['noted'] },
      title: '私聊没到的学员，发回顾，约好补介绍',
      priority: 'high',
    },
    { phase: 'after', title: '发手册给写下目标的学员，提醒头一课', owner: '管理员', offsetDays: 1 },
    { phase: 'after', title: '头三天每天看一次谁没来，小组长跟进', owner: '班长', offsetDays: 3 },
    { phase: 'after', title: '问学员三个问题：时间、难度、小组，写复盘', owner: '运营者', offsetDays: 4 },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 40, deadlineDays: -3, measure: 'signed' },
    { name: '到场率', unit: '%', goal: 80, deadlineDays: 0, measure: 'attendance-rate' },
    { name: '写下小目标的人数', unit: '人', goal: 32, deadlineDays: 1 },
    { name: '新的自我介绍', unit: '份', goal: 30, deadlineDays: 1, measure: 'new-intros' },
    { name: '新认领的职务', unit: '个', goal: 4, deadlineDays: 1, measure: 'new-roles' },
  ],
  scripts: [
    {
      title: '开营通知',
      body: `{{ 称呼 | default: "同学" }}，【训练营】{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }} 开营，在{{ 群名 | default: "学习群" }}里，60 分钟。

先做两件小事：
1. 看一眼手册：【链接】
2. 照模板写好自我介绍，开营时发

来不了提前跟我说，我把回顾留给你。`,
    },
    {
      title: '自我介绍模板',
      body: `昵称：
在哪个城市：
平时几点有空：
为什么来：
这一期的小目标（一句话）：
我能帮大家什么：`,
    },
    {
      title: '开营词',
      body: `大家好，欢迎来到【训练营】，我是{{ 运营者 | default: "【主持人】" }}。

接下来【天数】天，每天【分钟】分钟，学一点、做一点、说一声。
跟不上没关系，找小组长，一句话就能接上。
我们先认识彼此，再把自己的小目标写下来。`,
    },
    {
      title: '班规',
      body: `三条约定：
1. 每天【时间】前交作业，晚了也交
2. 学习群先学习，闲聊去小组群
3. 有问题直接说，不比较、不嘲笑

谁都有忙的时候，请假说一声就好。`,
    },
    {
      title: '私聊：没到的学员',
      body: `{{ 称呼 | default: "同学" }}，开营没见到你，一切都好吗？
回顾在这里：【链接】。有空补一份自我介绍，小组里都等着认识你。{% if 城市 %}你们组也有{{ 城市 }}的朋友。{% endif %}`,
    },
  ],
  risks: [
    {
      risk: '到场的人少',
      trigger: '开始后 10 分钟到场不到报名的六成',
      action: '小组长分头私聊；先从自我介绍做起，规则放到后面讲，会后发回顾。',
      ...{ owner: '班长', script: '私聊：没到的学员' },
    },
    {
      risk: '自我介绍刷得太快，没人回应',
      trigger: '两分钟内超过 8 份介绍',
      action: '改成按组发，小组长一份一份回；没回到的会后补。',
      ...{ owner: '班长', script: '自我介绍模板' },
    },
    {
      risk: '有学员问能不能退',
      trigger: '私聊或群里提出退费',
      action: '按报名时写的规则当天答复，能退就爽快退，问清原因记下来。',
      ...{ owner: '运营者', script: '开营通知' },
    },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后开营', owner: '管理员', text: '半小时后开营，自我介绍先备好。' },
    { minute: 0, title: '开营词', owner: '主持人', script: '开营词' },
    { minute: 8, title: '讲课表和怎么交作业', owner: '运营者' },
    { minute: 18, title: '讲班规', owner: '班长', script: '班规' },
    { minute: 25, title: '按组自我介绍', owner: '班长', script: '自我介绍模板' },
    { minute: 48, title: '写下小目标', owner: '主持人' },
    { minute: 57, title: '说清明天几点做什么，道晚安', owner: '主持人' },
  ],
  budget: [
    { side: 'cost', name: '学习手册' },
    { side: 'cost', name: '班长和小组长的谢礼' },
    { side: 'income', name: '报名费' },
  ],
});
