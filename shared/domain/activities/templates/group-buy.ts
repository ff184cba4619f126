import { defineTemplate } from '../activity-template';

/** 拼团: a group purchase, from choosing the product to asking how it feels on the skin. Day 0 is the opening. */
export const groupBuyTemplate = defineTemplate({
  id: 'group-buy',
  name: '拼团',
  summary: '选一样大家真需要的东西，一起买，价格好，也有人一起用。',
  brief: {
    purpose: '让群友用合适的价格买到合适的东西，也让潜水的群友有一次开口的机会。',
    userPurpose: '用合适的价格买到适合自己的东西，出了问题有人管。',
    audience: '最近一个月问过这类产品的群友',
    reason: '单买贵，自己挑又怕不适合；一起买价格低，有人先试用，售后有人管。',
    rules:
      '群内接龙报名，付款后算参团。\n满最低人数成团，不成团当天原路退款。\n敏感肌、孕期和哺乳期的群友请先问一声再下单。',
    rewards: '成团后晒真实使用感受的群友，抽 3 位送同款小样。',
  },
  days: 3,
  anchors: [
    { id: 'close', name: '截团', offsetDays: 2 },
    { id: 'ship', name: '发货', offsetDays: 5 },
  ],
  tasks: [
    {
      key: 'choose',
      phase: 'before',
      owner: '运营者',
      offsetDays: -10,
      priority: 'high',
      durationDays: 2,
      title: '选品：看最近一个月大家在问什么，定一到两样',
    },
    {
      ...{ key: 'terms', phase: 'before', owner: '运营者', offsetDays: -8, priority: 'high', workday: true },
      title: '和供货方谈好价格、成团人数、发货时间和破损怎么赔',
      dependsOn: ['choose'],
    },
    {
      ...{ key: 'sample', phase: 'before', owner: '管理员', offsetDays: -7, dependsOn: ['choose'] },
      title: '样品到手，请两三位不同肤质的群友先试',
    },
    { phase: 'before', title: '发一轮需求接龙，看看有多少人想要', owner: '管理员', offsetDays: -5 },
    {
      ...{ key: 'rules', phase: 'before', owner: '运营者', offsetDays: -4, priority: 'high' },
      title: '写好团规：价格、截止时间、发货、退换',
      dependsOn: ['terms'],
    },
    {
      ...{ key: 'facts', phase: 'before', owner: '管理员', offsetDays: -3, durationDays: 2 },
      title: '整理产品图、成分说明、适合和不适合的肤质',
      dependsOn: ['sample'],
    },
    {
      ...{ key: 'checked', phase: 'before', owner: '运营者', offsetDays: -2, dependsOn: ['rules', 'facts'] },
      title: '用违禁词检查过一遍所有文案',
    },
    {
      ...{ phase: 'before', owner: '运营者', offsetDays: -1, dependsOn: ['checked'] },
      title: '在群里预告开团时间和价格',
    },
    { phase: 'during', title: '开团：先发团规，再发接龙', owner: '运营者', offsetDays: 0, priority: 'high' },
    { phase: 'during', title: '当天答疑，没把握的先记下，问清楚再回', owner: '管理员', offsetDays: 0 },
    { phase: 'during', title: '中午和晚上各报一次进度，还差几人成团', owner: '管理员', offsetDays: 1 },
    {
      key: 'paid',
      phase: 'during',
      owner: '管理员',
      anchorId: 'close',
      offsetDays: 0,
      priority: 'high',
      title: '截团前两小时提醒，逐个核对接龙和付款',
    },
    {
      ...{ phase: 'after', owner: '运营者', anchorId: 'close', offsetDays: 1, dependsOn: ['paid'] },
      title: '公布结果，谢谢每一位参团的群友',
    },
    {
      ...{ key: 'order', phase: 'after', owner: '管理员', anchorId: 'close', offsetDays: 1, workday: true },
      title: '订单发给供货方，登记每单的发货时间',
      priority: 'high',
      dependsOn: ['paid'],
    },
    {
      ...{ key: 'parcel', phase: 'after', owner: '管理员', anchorId: 'ship', offsetDays: 0 },
      title: '发快递单号，提醒开箱先拍照',
      dependsOn: ['order'],
    },
    {
      ...{ phase: 'after', owner: '管理员', anchorId: 'ship', offsetDays: 4, dependsOn: ['parcel'] },
      title: '收货回访，破损漏发当天处理',
    },
    {
      ...{ key: 'felt', phase: 'after', owner: '运营者', anchorId: 'ship', offsetDays: 11 },
      title: '收使用反馈，敏感肌的群友单独问一问',
    },
    {
      ...{ phase: 'after', owner: '运营者', anchorId: 'ship', offsetDays: 13, dependsOn: ['felt'] },
      title: '发出抽奖小样，写复盘',
    },
  ],
  metrics: [
    { name: '参团人数', unit: '人', goal: 30, deadlineDays: 2, measure: 'chain-people' },
    { name: '接龙份数', unit: '份', goal: 45, deadlineDays: 2, measure: 'chain-quantity' },
    { name: '售后当天解决的比例', unit: '%', goal: 100, deadlineDays: 16 },
    { name: '又开口的人', unit: '人', goal: 8, deadlineDays: 18, measure: 'repeat-talkers' },
  ],
  scripts: [
    {
      title: '开团预告',
      body: `{% if 群名 %}{{ 群名 }}的姐妹们{% else %}各位姐妹{% endif %}，{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }} 开团【产品名】。

价格：【团购价】（平时【日常价】）
适合：【适合的肤质】
先别急着买：【不适合的情况】

三位不同肤质的群友已经先试了，感受开团时一起发。有想问的现在就可以问我。`,
    },
    {
      title: '开团',
      body: `【产品名】开团啦，到{{ 活动.截团 }}（{{ 活动.截团 | 周几 }}）{{ 活动.时间 }} 截止。

1. 满【成团人数】人成团，不成团当天原路退款
2. 接龙写清楚：昵称 + 份数
3. {{ 活动.发货 }}（{{ 活动.发货 | 周几 }}）发货
4. 到手有破损，24 小时内拍照给我，我来处理

敏感肌、孕期和哺乳期的姐妹，先私聊我再下单。`,
    },
    {
      title: '私聊：提醒还没付款的群友',
      body: `{{ 称呼 | default: "姐妹" }}，你在{{ 群名 | default: "群里" }}接龙的【产品名】还没收到付款，{{ 活动.截团 }}（{{ 活动.截团 | 周几 }}）{{ 活动.时间 }} 截团。
{% if 敏感 %}你是敏感肌，第一次用记得先在耳后试一下，没有不舒服再上脸。
{% endif %}不要了也没关系，跟我说一声就好。`,
    },
    {
      title: '收货回访',
      body: `{{ 称呼 | default: "姐妹" }}，【产品名】收到了吗？箱子和瓶身有没有破损？
用几天后也想听听你的感受，好用不好用都可以直说，下次选品我心里更有数。`,
    },
    {
      title: '没成团，退款说明',
      body: `【产品名】这次报名【参团人数】人，没到【成团人数】人，按团规不成团。
款今天原路退，收到没有都可以问我。谢谢每一位来接龙的姐妹，想要的先记着，凑够了我再来说。`,
    },
    {
      title: '私聊：用了不舒服',
      body: `{{ 称呼 | default: "姐妹" }}，先停用，用清水洗掉，这两天别叠别的东西。
方便的话告诉我：用了几天、用在哪里、什么感觉，拍张照片也行。要是肿了或者越来越难受，先去医院看，费用和退款我来跟供货方谈。`,
    },
    {
      title: '发货晚了的说明',
      body: `跟大家说一声：【产品名】原定{{ 活动.发货 }}发货，因为【原因】要晚到【新的发货时间】。
愿意等的，到时候我把单号发出来；不想等的私聊我，今天就退。抱歉让大家久等。`,
    },
  ],
  risks: [
    {
      risk: '人数不够，成不了团',
      trigger: '截团前 4 小时还差三成以上',
      action: '再播报一次进度；仍然不够就按团规退款，如实告诉大家，不凑人数。',
      ...{ owner: '运营者', script: '没成团，退款说明' },
    },
    {
      risk: '有人用了不舒服',
      trigger: '群里或私聊有人说泛红、刺痛、起疹',
      action: '请对方先停用，严重的去医院；私聊问清情况，联系供货方，群里如实说明处理办法。',
      ...{ owner: '运营者', script: '私聊：用了不舒服' },
    },
    {
      risk: '发货晚了',
      trigger: '过了承诺的发货时间还没有单号',
      action: '当天在群里说明原因和新的时间，愿意退的马上退。',
      ...{ owner: '管理员', script: '发货晚了的说明' },
    },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后开团', owner: '管理员', text: '半小时后开团，想要的先想好要几份。' },
    { minute: 0, title: '发团规', owner: '运营者', script: '开团' },
    { minute: 3, title: '发产品图和适合、不适合的说明', owner: '管理员' },
    { minute: 5, title: '发接龙，自己先写一行样子', owner: '运营者' },
    { minute: 15, title: '发试用群友的感受，好坏都说', owner: '管理员' },
    { minute: 40, title: '把问题归到一起，统一回答', owner: '运营者' },
    { minute: 60, title: '报一次进度，还差几人成团', owner: '管理员' },
  ],
  budget: [
    { side: 'cost', name: '货款' },
    { side: 'cost', name: '运费和包装' },
    { side: 'cost', name: '试用样品和抽奖小样' },
    { side: 'income', name: '团款' },
  ],
});
