import { defineTemplate } from '../activity-template';

/** 换新品试用: members try a new product and say honestly what they think. Day 0 is the day it is sent out. */
export const trialTemplate = defineTemplate({
  id: 'trial',
  name: '换新品试用',
  summary: '挑合适的群友先试新品，收真实的感受，再决定要不要开团。',
  brief: {
    purpose: '开团之前，先知道这样东西适合谁、不适合谁。',
    userPurpose: '花钱之前先试，知道它适不适合自己。',
    audience: '肤质和产品合适、愿意认真写感受的群友',
    reason: '免费先试，说真话就好；大家的感受决定群里要不要引进它。',
    rules:
      '按肤质选人，敏感肌先做耳后测试。\n连用 14 天，第 3、7、14 天各写一次感受，好坏都写。\n出现不舒服马上停用并告诉运营者。',
    rewards: '写满三次感受的群友，试用装归自己，下次试用优先。',
  },
  days: 19,
  seats: 20,
  anchors: [
    { id: 'sign-up', name: '截止报名', offsetDays: -5 },
    { id: 'result', name: '公布结果', offsetDays: 21 },
  ],
  tasks: [
    {
      ...{ key: 'facts', phase: 'before', owner: '运营者', offsetDays: -14, workday: true, priority: 'high' },
      title: '核对产品备案信息和全成分',
    },
    {
      ...{ key: 'terms', phase: 'before', owner: '运营者', offsetDays: -12, workday: true, priority: 'high' },
      title: '和品牌谈好份数、寄送，以及差评也可以照实发',
      dependsOn: ['facts'],
    },
    {
      ...{ key: 'fit', phase: 'before', owner: '运营者', offsetDays: -10, dependsOn: ['facts'] },
      title: '写清楚适合和不适合的肤质、状态、过敏原',
    },
    {
      ...{ key: 'call', phase: 'before', owner: '管理员', offsetDays: -8, dependsOn: ['terms', 'fit'] },
      title: '发招募：肤质、年龄段、要做什么',
    },
    {
      key: 'pick',
      phase: 'before',
      owner: '运营者',
      anchorId: 'sign-up',
      offsetDays: 1,
      priority: 'high',
      title: '按肤质档案选人，避开孕期、过敏原和刷酸中的',
      dependsOn: ['call'],
    },
    {
      ...{ key: 'names', phase: 'before', owner: '管理员', offsetDays: -2, dependsOn: ['pick'] },
      title: '公布名单，收地址，没选上的也谢谢一声',
    },
    {
      ...{ key: 'parcel', phase: 'during', owner: '管理员', offsetDays: 0, dependsOn: ['names'] },
      title: '寄出试用装，发单号和用法',
    },
    {
      phase: 'during',
      title: '提醒收到后先做耳后测试',
      owner: '管理员',
      offsetDays: 3,
      dependsOn: ['parcel'],
    },
    { phase: 'during', title: '收第 3 天感受', owner: '管理员', offsetDays: 7 },
    { phase: 'during', title: '收第 7 天感受，有不舒服的私聊跟进', owner: '运营者', offsetDays: 11 },
    { key: 'last', phase: 'during', title: '收第 14 天感受', owner: '管理员', offsetDays: 18 },
    {
      key: 'sorted',
      phase: 'after',
      owner: '运营者',
      offsetDays: 20,
      durationDays: 2,
      dependsOn: ['last'],
      title: '按肤质整理感受，好坏都写进去',
    },
    {
      ...{ phase: 'after', owner: '运营者', anchorId: 'result', offsetDays: 0, dependsOn: ['sorted'] },
      title: '把结果发到群里，和品牌说实话',
      priority: 'high',
    },
    { phase: 'after', title: '决定要不要开团，写复盘', owner: '运营者', anchorId: 'result', offsetDays: 2 },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 40, deadlineDays: -5, measure: 'signed' },
    { name: '写满三次感受的人数', unit: '人', goal: 12, deadlineDays: 18 },
    { name: '愿意自己花钱买的比例', unit: '%', goal: 60, deadlineDays: 20 },
    { name: '新的自我介绍', unit: '份', goal: 10, deadlineDays: 21, measure: 'new-intros' },
  ],
  scripts: [
    {
      title: '招募',
      body: `{{ 群名 | default: "群里" }}要试一样新东西：【产品名】，一共【份数】份。

想要：【适合的肤质】的姐妹，愿意从{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）起用 14 天，写三次真实感受，不好用也照实写。
先别报名：孕期、哺乳期、正在刷酸，或者对【过敏原】过敏的。
{{ 活动.截止报名 }}（{{ 活动.截止报名 | 周几 }}）晚上 8 点前接龙：昵称 + 肤质。`,
    },
    {
      title: '私聊：选上了',
      body: `{{ 称呼 | default: "姐妹" }}，【产品名】的试用选上你啦{% if 肤质 %}，你是{{ 肤质 }}，正想听听你的感受{% endif %}。
请把收件信息发我。收到后先在耳后试一晚，没有不舒服再上脸。
{% if 敏感 %}你是敏感肌，前三天隔天用一次，泛红刺痛马上停，告诉我。
{% endif %}第 3、7、14 天各写几句就好，好坏都写。`,
    },
    {
      title: '私聊：没选上',
      body: `{{ 称呼 | default: "姐妹" }}，这次试用份数少，没能选上你，谢谢你报名。
{% if 肤质 %}{% else %}你的肤质我还没记，方便说一下吗？下次有合适的我先找你。
{% endif %}试用结果{{ 活动.公布结果 }}左右发到群里，到时候一起看。`,
    },
    {
      title: '试用结果',
      body: `【产品名】试用结束，谢谢这几位认真写感受的姐妹：
{{ 新人名单 | default: "【名单】" }}

喜欢的地方：【优点】
要注意的地方：【缺点】
更适合：【肤质】；不太适合：【肤质】

要不要开团，大家说了算，想要的接龙。`,
    },
    {
      title: '私聊：先停一停',
      body: `{{ 称呼 | default: "姐妹" }}，先停用，洗干净，别再叠别的。
麻烦告诉我用了几次、用在哪里、现在什么感觉，包装上的批号拍给我。难受得厉害就去医院，不用等我回复。`,
    },
    {
      title: '私聊：催一催感受',
      body: `{{ 称呼 | default: "姐妹" }}，【产品名】用到第【几】天了，照着这三个问题说几句就行：
1. 用完脸上什么感觉
2. 喜欢的和不喜欢的各一点
3. 自己花钱会不会买
没空打字，发段语音也可以。`,
    },
  ],
  risks: [
    {
      risk: '有人试用后不舒服',
      trigger: '反馈里出现泛红、刺痛、起疹',
      action: '马上停用，严重的去医院；记下批号和用法，告诉品牌，并提醒其他试用的群友。',
      ...{ owner: '运营者', script: '私聊：先停一停' },
    },
    {
      risk: '感受收不齐',
      trigger: '到了日子还有三成以上没写',
      action: '私聊提醒，给三个问题让她照着答；实在没空的，一句语音也行。',
      ...{ owner: '管理员', script: '私聊：催一催感受' },
    },
    {
      risk: '品牌要求只发好评',
      trigger: '对方提出删改或者不发差评',
      action: '按事先说好的照实发；对方不同意就停止合作，并向群友说明。',
      ...{ owner: '运营者', script: '试用结果' },
    },
  ],
  cues: [
    { minute: 0, title: '说清楚怎么用、怎么写感受', owner: '运营者' },
    { minute: 10, title: '发寄出名单和单号', owner: '管理员' },
    { minute: 20, title: '再说一遍：先做耳后测试', owner: '管理员' },
    { minute: 30, title: '答疑', owner: '运营者' },
    { minute: 60, title: '私聊没在群里回应的群友', owner: '管理员' },
  ],
  budget: [
    { side: 'cost', name: '试用装（品牌不出时）' },
    { side: 'cost', name: '寄送' },
  ],
});
