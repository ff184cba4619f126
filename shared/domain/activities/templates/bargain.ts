import { defineTemplate } from '../activity-template';

/** 砍价: the price falls as more people of the group join in, the same for everybody. Day 0 is the opening. */
export const bargainTemplate = defineTemplate({
  id: 'bargain',
  name: '砍价',
  summary: '报名的人越多，大家的价格越低；只在群里进行，不用转发。',
  brief: {
    purpose: '用看得见的价格阶梯，让一样好货多几个人一起买，也让群里热闹一晚。',
    userPurpose: '不用到处求人，在群里说一声就能拿到更低的价格。',
    audience: '想买这样东西、觉得原价有点贵的群友',
    reason: '人数到了，价格就降，所有人同价；早报名的也按后来的低价结算。',
    rules:
      '价格分三档，写明每档人数和价格，低价到底价为止。\n在群里接龙就算一人，不要求转发、拉人。\n结束时按到达的那一档，所有人同价；已付的多退。',
    rewards: '接龙并说一句“为什么想要”的群友，抽 3 位送小样。',
  },
  days: 2,
  anchors: [
    { id: 'close', name: '截止砍价', offsetDays: 1 },
    { id: 'ship', name: '发货', offsetDays: 4 },
  ],
  tasks: [
    {
      ...{ key: 'choose', phase: 'before', owner: '运营者', offsetDays: -9, priority: 'high' },
      title: '选一样大家问过价的东西，问清现货数量',
    },
    {
      ...{ key: 'ladder', phase: 'before', owner: '运营者', offsetDays: -7, priority: 'high', workday: true },
      title: '和供货方定三档价格和底价，算清每一档亏不亏',
      dependsOn: ['choose'],
    },
    {
      ...{ key: 'rules', phase: 'before', owner: '运营者', offsetDays: -5, dependsOn: ['ladder'] },
      title: '写规则：每档人数和价格、限量、截止、多付怎么退',
    },
    {
      ...{ key: 'pictures', phase: 'before', owner: '管理员', offsetDays: -4, durationDays: 2 },
      title: '做价格阶梯图和产品说明',
      dependsOn: ['ladder'],
    },
    {
      key: 'checked',
      phase: 'before',
      owner: '运营者',
      offsetDays: -3,
      dependsOn: ['rules', 'pictures'],
      title: '查一遍文案：没有转发才能砍的说法，没有虚标原价',
      priority: 'high',
    },
    { phase: 'before', title: '请五位想买的群友开场时先接龙', owner: '管理员', offsetDays: -2 },
    {
      phase: 'before',
      title: '预告开始时间和三档价格',
      owner: '管理员',
      offsetDays: -1,
      dependsOn: ['checked'],
    },
    {
      phase: 'during',
      title: '开始：发规则、阶梯图和接龙',
      owner: '运营者',
      offsetDays: 0,
      priority: 'high',
    },
    { phase: 'during', title: '每到一档就报一次价，谢谢刚来的几位', owner: '管理员', offsetDays: 0 },
    {
      key: 'count',
      phase: 'during',
      owner: '管理员',
      anchorId: 'close',
      offsetDays: 0,
      priority: 'high',
      title: '截止前两小时提醒，核对人数和到了哪一档',
    },
    {
      key: 'price',
      phase: 'after',
      owner: '运营者',
      anchorId: 'close',
      offsetDays: 1,
      dependsOn: ['count'],
      title: '公布成交价，多付的逐个退，截图留好',
    },
    {
      ...{ key: 'order', phase: 'after', owner: '管理员', anchorId: 'close', offsetDays: 2, workday: true },
      title: '订单给供货方，登记发货',
      dependsOn: ['price'],
    },
    {
      ...{ phase: 'after', owner: '管理员', anchorId: 'ship', offsetDays: 0, dependsOn: ['order'] },
      title: '发单号，提醒开箱拍照',
    },
    { phase: 'after', title: '收货回访，抽小样，写复盘', owner: '运营者', anchorId: 'ship', offsetDays: 6 },
  ],
  metrics: [
    { name: '砍价人数', unit: '人', goal: 30, deadlineDays: 1, measure: 'chain-people' },
    { name: '成交份数', unit: '份', goal: 40, deadlineDays: 1, measure: 'chain-quantity' },
    { name: '退差价当天完成的比例', unit: '%', goal: 100, deadlineDays: 2 },
    { name: '又开口的人', unit: '人', goal: 8, deadlineDays: 4, measure: 'repeat-talkers' },
  ],
  scripts: [
    {
      title: '砍价预告',
      body: `{{ 群名 | default: "群里" }}的朋友们，{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }} 一起把【产品名】的价格砍下来。

平时【日常价】
满【一档人数】人：【一档价】
满【二档人数】人：【二档价】
满【三档人数】人：【底价】

在群里接龙就算，不用转发，也不用拉人。`,
    },
    {
      title: '砍价开始',
      body: `开始啦，到{{ 活动.截止砍价 }}（{{ 活动.截止砍价 | 周几 }}）{{ 活动.时间 }} 截止。

1. 接龙写：昵称 + 份数
2. 人数到了哪一档，所有人都按那一档付
3. 先付的按后来的低价结算，多付的截止后退
4. 一共【限量】份，先到先得`,
    },
    {
      title: '报进度',
      body: `现在【已接龙人数】人，已经到【当前价】。
再来【还差人数】位，大家一起降到【下一档价】。想要的再看看，不着急。`,
    },
    {
      title: '私聊：退差价',
      body: `{{ 称呼 | default: "你好" }}，【产品名】的成交价是【成交价】，你之前付的是【已付金额】，差价【差价】已经退给你，麻烦看一眼收到没有。
谢谢你早早来接龙。`,
    },
    {
      title: '请大家不要转发',
      body: `提醒一句：这次只在咱们群里，不用转发到别的群和朋友圈，也不用请人帮忙点。
已经发出去的麻烦撤回，谢谢配合。`,
    },
  ],
  risks: [
    {
      risk: '被微信当成诱导分享，链接打不开',
      trigger: '文案或小程序里有转发、拉人才能砍的要求，或有人说链接被拦',
      action: '停用链接，改成群内接龙，不设任何转发条件；群里说明规则，发出去的请大家撤回。',
      ...{ owner: '运营者', script: '请大家不要转发' },
    },
    {
      risk: '人数没到低档，大家失望',
      trigger: '截止前 3 小时还在头一档',
      action: '照实报人数，按到达的那一档结算；不虚报人数，愿意退的退。',
      ...{ owner: '管理员', script: '报进度' },
    },
    {
      risk: '接龙的份数超过现货',
      trigger: '接龙份数到了限量的九成',
      action: '报剩余份数，到量就停；多出来的按接龙先后登记，下一批先问。',
      ...{ owner: '管理员', script: '报进度' },
    },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后开始', owner: '管理员', text: '半小时后开始，规则在上面的预告里。' },
    { minute: 0, title: '发规则和接龙', owner: '运营者', script: '砍价开始' },
    { minute: 5, title: '请约好的群友先接', owner: '管理员' },
    { minute: 20, title: '报一次进度', owner: '管理员', script: '报进度' },
    { minute: 40, title: '集中答疑：成分、用法、发货', owner: '运营者' },
    { minute: 60, title: '再报一次进度，说清哪天几点截止', owner: '管理员', script: '报进度' },
  ],
  budget: [
    { side: 'cost', name: '货款' },
    { side: 'cost', name: '运费' },
    { side: 'cost', name: '抽奖小样' },
    { side: 'income', name: '成交款' },
  ],
});
