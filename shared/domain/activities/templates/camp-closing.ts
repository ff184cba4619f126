import { defineTemplate } from '../activity-template';

/** 结营: the last evening of a camp: what came of it, thanks, and what comes next. Day 0 is that evening. */
export const campClosingTemplate = defineTemplate({
  id: 'camp-closing',
  name: '结营',
  summary: '训练营的收官之夜：看变化、发奖、道谢，说好之后去哪里。',
  brief: {
    purpose: '让学员看见自己的变化，认出肯出力的人，把愿意留下的接到之后的群里。',
    userPurpose: '有头有尾地毕业，拿到自己的成绩，知道接下来怎么继续。',
    audience: '这期训练营的全体学员，掉队的也请来',
    reason: '看看大家这些天做到了什么，也听听别人怎么坚持下来的。',
    rules:
      '当晚 70 分钟，奖项按事先公布的规则评。\n分享每人 3 分钟，只讲自己的经历。\n照片和文字先问过本人再发。',
    rewards: '毕业证书；全勤、进步、互助三个奖，奖品当晚公布、三天内寄出。',
  },
  anchors: [{ id: 'homework', name: '截止交作业', offsetDays: -2 }],
  tasks: [
    {
      ...{ key: 'rules', phase: 'before', owner: '运营者', offsetDays: -10, priority: 'high' },
      title: '定奖项和评法，在群里先公布',
    },
    {
      key: 'prizes',
      phase: 'before',
      owner: '管理员',
      offsetDays: -9,
      workday: true,
      dependsOn: ['rules'],
      title: '订奖品和证书，问清几天能到',
    },
    { phase: 'before', title: '请三位变化大的学员讲，帮着理 3 分钟', owner: '班长', offsetDays: -7 },
    { phase: 'before', title: '提醒差一点毕业的学员补作业', owner: '班长', offsetDays: -5, priority: 'high' },
    {
      ...{ key: 'count', phase: 'before', owner: '管理员', anchorId: 'homework', offsetDays: 0 },
      title: '截止交作业，核对全勤和毕业名单',
      priority: 'high',
    },
    {
      ...{ key: 'names', phase: 'before', owner: '运营者', offsetDays: -1, dependsOn: ['count', 'rules'] },
      title: '定获奖名单，写颁奖词，每人说一件具体的事',
    },
    {
      phase: 'before',
      title: '做证书图和前后对照，问过本人同意',
      owner: '管理员',
      offsetDays: -1,
      dependsOn: ['count'],
    },
    { phase: 'before', title: '写清楚之后去哪里：老学员群、下一期', owner: '运营者', offsetDays: -1 },
    { phase: 'during', title: '主持结营，控好时间', owner: '主持人', offsetDays: 0, priority: 'high' },
    {
      ...{ phase: 'during', owner: '运营者', offsetDays: 0, dependsOn: ['names'] },
      title: '颁奖、发证书，感谢班长和小组长',
    },
    { key: 'said', phase: 'during', title: '记下大家的话，问谁愿意被引用', owner: '管理员', offsetDays: 0 },
    { phase: 'after', title: '发问卷三题，邀请进老学员群', owner: '班长', offsetDays: 1 },
    {
      key: 'sent',
      phase: 'after',
      owner: '管理员',
      offsetDays: 2,
      workday: true,
      dependsOn: ['prizes'],
      title: '寄出奖品，发单号',
      priority: 'high',
    },
    {
      ...{ phase: 'after', owner: '运营者', offsetDays: 3, dependsOn: ['said'] },
      title: '整理学员的话和案例，写复盘',
    },
    { phase: 'after', title: '收齐反馈，定下一期改什么', owner: '运营者', offsetDays: 7 },
  ],
  metrics: [
    { name: '到场人数', unit: '人', goal: 30, deadlineDays: 0, measure: 'attended' },
    { name: '毕业人数', unit: '人', goal: 24, deadlineDays: 0 },
    { name: '送出的奖励', unit: '份', goal: 12, deadlineDays: 3, measure: 'rewards-sent' },
    { name: '愿意参加下一期的人数', unit: '人', goal: 10, deadlineDays: 7 },
    { name: '新认领的职务', unit: '个', goal: 3, deadlineDays: 7, measure: 'new-roles' },
  ],
  scripts: [
    {
      title: '结营通知',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }}，{{ 群名 | default: "学习群" }}结营。

颁奖、听三位同学讲自己的变化，还有每个人的证书。
作业差几次的，{{ 活动.截止交作业 }}（{{ 活动.截止交作业 | 周几 }}）晚上 10 点前补上都算。没跟上的也来，咱们一起毕业。`,
    },
    {
      title: '开场',
      body: `大家好，【天数】天到了。一共【人数】位同学，交了【份数】份作业。
这次不讲课，只做三件事：看变化、发奖、说再见和之后见。`,
    },
    {
      title: '颁奖词',
      body: `【奖项】给【昵称】。
【天数】天里，【昵称】做了这样一件事：【具体的事】。
谢谢你，证书和奖品三天内寄到。`,
    },
    {
      title: '私聊：差一点的学员',
      body: `{{ 称呼 | default: "同学" }}，你还差【几】次作业就毕业了，{{ 活动.截止交作业 }}（{{ 活动.截止交作业 | 周几 }}）晚上 10 点前补一句话也算。
忙不过来就来结营听听，毕不毕业都是咱们一期的。`,
    },
    {
      title: '道谢和之后',
      body: `谢谢每一位坚持到今天的同学，谢谢班长和小组长。
想继续一起的，来老学员群：【入口】。下一期【什么时候】开，到时候告诉大家，想来的回个 1。`,
    },
    {
      title: '奖品晚到的说明',
      body: `{{ 称呼 | default: "同学" }}，你的奖品因为【原因】要晚几天，预计【日期】前寄到，单号一有就发你。抱歉让你等。`,
    },
  ],
  risks: [
    {
      risk: '名单有误，漏了该得奖的人',
      trigger: '有人说自己的次数不对',
      action: '当场记下，第二天核对记录；该补的补发，在群里说明。',
      ...{ owner: '管理员', script: '颁奖词' },
    },
    {
      risk: '奖品来不及',
      trigger: '结营前一天奖品还没到手',
      action: '当晚照常颁发，逐个说明寄出的时间，到货当天寄。',
      ...{ owner: '管理员', script: '奖品晚到的说明' },
    },
    {
      risk: '变成推销会，学员反感',
      trigger: '有人说“又要卖课”，或连着三人退群',
      action: '停下介绍，回到学员的分享；之后的安排只留一句话，想了解的私聊。',
      ...{ owner: '主持人', script: '道谢和之后' },
    },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后结营', owner: '管理员', text: '半小时后结营，轻松点来。' },
    { minute: 0, title: '开场，说这一期的数字', owner: '主持人', script: '开场' },
    { minute: 8, title: '三位学员分享', owner: '班长' },
    { minute: 28, title: '颁奖', owner: '运营者', script: '颁奖词' },
    { minute: 45, title: '发证书，合影接龙', owner: '管理员' },
    { minute: 58, title: '道谢，说之后去哪里', owner: '运营者', script: '道谢和之后' },
    { minute: 68, title: '每人留一句话，道晚安', owner: '主持人' },
  ],
  budget: [
    { side: 'cost', name: '奖品和证书' },
    { side: 'cost', name: '寄送' },
    { side: 'cost', name: '班长和小组长的谢礼' },
  ],
});
