import type { ActivityTemplate } from '../activity';

/** 换新品试用: members try a new product and say honestly what they think. Day 0 is the day it is sent out. */
export const trialTemplate: ActivityTemplate = {
  id: 'trial',
  name: '换新品试用',
  summary: '挑合适的群友先试新品，收真实的感受，再决定要不要开团。',
  brief: {
    purpose: '开团之前，先知道这样东西适合谁、不适合谁。',
    audience: '肤质和产品合适、愿意认真写感受的群友',
    reason: '免费先试，说真话就好；大家的感受决定群里要不要引进它。',
    rules:
      '按肤质选人，敏感肌先做耳后测试。\n连用 14 天，第 3、7、14 天各写一次感受，好坏都写。\n出现不舒服马上停用并告诉运营者。',
    rewards: '写满三次感受的群友，试用装归自己，下次试用优先。',
  },
  tasks: [
    { phase: 'before', title: '核对产品备案信息和全成分', owner: '运营者', offsetDays: -14 },
    {
      phase: 'before',
      title: '和品牌谈好份数、寄送，以及差评也可以照实发',
      owner: '运营者',
      offsetDays: -12,
    },
    { phase: 'before', title: '写清楚适合和不适合的肤质、状态、过敏原', owner: '运营者', offsetDays: -10 },
    { phase: 'before', title: '发招募：肤质、年龄段、要做什么', owner: '管理员', offsetDays: -7 },
    { phase: 'before', title: '按肤质档案选人，避开孕期、过敏原和刷酸中的', owner: '运营者', offsetDays: -4 },
    { phase: 'before', title: '公布名单，收地址，没选上的也谢谢一声', owner: '管理员', offsetDays: -2 },
    { phase: 'during', title: '寄出试用装，发单号和用法', owner: '管理员', offsetDays: 0 },
    { phase: 'during', title: '提醒收到后先做耳后测试', owner: '管理员', offsetDays: 3 },
    { phase: 'during', title: '收第 3 天感受', owner: '管理员', offsetDays: 7 },
    { phase: 'during', title: '收第 7 天感受，有不舒服的私聊跟进', owner: '运营者', offsetDays: 11 },
    { phase: 'during', title: '收第 14 天感受', owner: '管理员', offsetDays: 18 },
    { phase: 'after', title: '按肤质整理感受，好坏都写进去', owner: '运营者', offsetDays: 20 },
    { phase: 'after', title: '把结果发到群里，和品牌说实话', owner: '运营者', offsetDays: 21 },
    { phase: 'after', title: '决定要不要开团，写复盘', owner: '运营者', offsetDays: 23 },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 40 },
    { name: '写满三次感受的人数', unit: '人', goal: 12 },
    { name: '愿意自己花钱买的比例', unit: '%', goal: 60 },
    { name: '补全肤质档案的群友', unit: '人', goal: 20 },
  ],
  scripts: [
    {
      title: '招募',
      body: `{{ 群名 | default: "群里" }}要试一样新东西：【产品名】，一共【份数】份。

想要：【适合的肤质】的姐妹，愿意用 14 天，写三次真实感受，不好用也照实写。
先别报名：孕期、哺乳期、正在刷酸，或者对【过敏原】过敏的。
{{ 今天 | 加天: 3 }}（{{ 今天 | 加天: 3 | 周几 }}）晚上 8 点前接龙：昵称 + 肤质。`,
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
{% endif %}试用结果{{ 今天 | 加天: 21 }}左右发到群里，到时候一起看。`,
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
  ],
  risks: [
    {
      risk: '有人试用后不舒服',
      trigger: '反馈里出现泛红、刺痛、起疹',
      action: '马上停用，严重的去医院；记下批号和用法，告诉品牌，并提醒其他试用的群友。',
    },
    {
      risk: '感受收不齐',
      trigger: '到了日子还有三成以上没写',
      action: '私聊提醒，给三个问题让她照着答；实在没空的，一句语音也行。',
    },
    {
      risk: '品牌要求只发好评',
      trigger: '对方提出删改或者不发差评',
      action: '按事先说好的照实发；对方不同意就停止合作，并向群友说明。',
    },
  ],
};
