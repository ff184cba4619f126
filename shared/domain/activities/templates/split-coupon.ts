import { defineTemplate } from '../activity-template';

/** 瓜分券: a pool of coupons that those who sign up share. Day 0 is the evening it is shared out. */
export const splitCouponTemplate = defineTemplate({
  id: 'split-coupon',
  name: '瓜分券',
  summary: '拿出一笔券，报名的人一起分，人人有份，三天内用掉。',
  brief: {
    purpose: '让想买又在犹豫的群友有个理由下单，也看看群里还有多少人在。',
    userPurpose: '报个名就能分到一张能用的券，用不用自己定。',
    audience: '最近三个月买过或问过、这个月还没下单的群友',
    reason: '券人人有份，到手就写明金额和期限，没有看不懂的条件。',
    rules:
      '截止前接龙报名，一人一份。\n总额按名单随机分，每张不低于保底金额。\n领到后三天内有效，写明哪些能用、满多少能用。\n不要求转发、拉人。',
    rewards: '分到的券；手气好的三位多送一份小样。',
  },
  days: 4,
  anchors: [
    { id: 'sign-up', name: '截止报名', offsetDays: 0 },
    { id: 'expire', name: '券到期', offsetDays: 3 },
  ],
  tasks: [
    {
      ...{ key: 'pool', phase: 'before', owner: '运营者', offsetDays: -8, priority: 'high' },
      title: '定总额、保底金额和能用的商品，算好全部用掉要贴多少',
    },
    {
      key: 'system',
      phase: 'before',
      owner: '运营者',
      offsetDays: -6,
      workday: true,
      dependsOn: ['pool'],
      title: '在小店后台建好券，试领、试用、试退各一次',
      priority: 'high',
    },
    {
      ...{ key: 'rules', phase: 'before', owner: '运营者', offsetDays: -5, dependsOn: ['pool'] },
      title: '写规则：谁能分、怎么分、能买什么、哪天到期',
    },
    { phase: 'before', title: '备好搭配建议：三种预算各买什么', owner: '管理员', offsetDays: -4 },
    {
      ...{ key: 'checked', phase: 'before', owner: '运营者', offsetDays: -3, dependsOn: ['rules'] },
      title: '查一遍文案，去掉转发、拉人才给的条件',
    },
    {
      ...{ key: 'call', phase: 'before', owner: '管理员', offsetDays: -2, dependsOn: ['checked', 'system'] },
      title: '发预告和报名接龙',
      priority: 'high',
    },
    {
      phase: 'before',
      title: '私聊请犹豫过的群友来报名',
      owner: '管理员',
      offsetDays: -1,
      dependsOn: ['call'],
    },
    {
      ...{ key: 'share', phase: 'during', owner: '运营者', offsetDays: 0, priority: 'high' },
      title: '截止报名，当着大家分券，公布名单和金额',
    },
    {
      ...{ phase: 'during', owner: '管理员', offsetDays: 0, dependsOn: ['share'] },
      title: '逐个发券，不会用的教一步',
    },
    { phase: 'during', title: '第 2 天：晒一晒大家用券买了什么', owner: '管理员', offsetDays: 1 },
    {
      phase: 'during',
      title: '到期前一天提醒还没用的群友',
      owner: '管理员',
      anchorId: 'expire',
      offsetDays: -1,
    },
    {
      phase: 'during',
      title: '到期当天再提醒一次，晚上收口',
      owner: '管理员',
      anchorId: 'expire',
      offsetDays: 0,
    },
    {
      ...{ key: 'sum', phase: 'after', owner: '运营者', anchorId: 'expire', offsetDays: 1 },
      title: '对账：发了多少、用了多少、贴了多少',
    },
    {
      ...{ phase: 'after', owner: '运营者', anchorId: 'expire', offsetDays: 3, dependsOn: ['sum'] },
      title: '寄出小样，谢谢下单的群友，写复盘',
    },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 50, deadlineDays: 0, measure: 'signed' },
    { name: '用券下单的人数', unit: '人', goal: 20, deadlineDays: 3 },
    { name: '带来的收入', unit: '元', goal: 3000, deadlineDays: 4, measure: 'income' },
    { name: '又开口的人', unit: '人', goal: 10, deadlineDays: 4, measure: 'repeat-talkers' },
  ],
  scripts: [
    {
      title: '瓜分预告',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }}，咱们{{ 群名 | default: "群里" }}一起分【总额】元的券。

接龙报名就有份，每张不少于【保底】元，当天发到手。
能买：【适用商品】
有效期：到{{ 活动.券到期 }}（{{ 活动.券到期 | 周几 }}）为止
不用转发，也不用拉人，想要的接龙：昵称。`,
    },
    {
      title: '公布结果',
      body: `分好啦，一共【人数】位，名单和金额在图里：
【名单图】

券在【哪里领】，到{{ 活动.券到期 }}有效，满【门槛】元能用。
不知道买什么的问我，合适再买，不买也没关系。`,
    },
    {
      title: '私聊：教怎么用',
      body: `{{ 称呼 | default: "你好" }}，你的券是【金额】元，在【入口】里点“领取”，下单时会自动减。
{% if 肤质 %}你是{{ 肤质 }}，拿不准选哪个就跟我说，我帮你看。{% else %}拿不准选哪个就跟我说，我帮你看。{% endif %}`,
    },
    {
      title: '到期提醒',
      body: `上次分到的券{{ 活动.券到期 }}（{{ 活动.券到期 | 周几 }}）24:00 到期。
本来就想买的可以用上；没想好就算了，下次还有。`,
    },
    {
      title: '券用不了的说明',
      body: `有几位说券用不了，已经在查，【预计时间】前给大家答复。
在这之前下单的，差额我记下来补给你们；券的有效期也往后延一天。`,
    },
    {
      title: '规则说明：不需要转发',
      body: `说明一下：这次的券接龙就有，不需要转发、集赞或者拉人进群。
看到要求转发的链接请不要点，发给我核对。`,
    },
  ],
  risks: [
    {
      risk: '被微信当成诱导分享',
      trigger: '券的页面或文案要求转发、集赞、拉人，或链接被拦',
      action: '关掉那个页面，只用群内接龙发券；群里说明不需要转发，已经转的请撤回。',
      ...{ owner: '运营者', script: '规则说明：不需要转发' },
    },
    {
      risk: '券领不了、用不了',
      trigger: '一小时内有 3 位以上说领不到或不能用',
      action: '先在群里说正在查，记下名单；差额补上，有效期顺延一天。',
      ...{ owner: '运营者', script: '券用不了的说明' },
    },
    {
      risk: '报名的人多，每人分得太少',
      trigger: '截止前报名人数超过计划的一半以上',
      action: '按保底金额补足总额；超出预算就提前说明名额到几位为止。',
      ...{ owner: '运营者', script: '公布结果' },
    },
  ],
  cues: [
    {
      minute: -30,
      title: '提醒报名还有半小时截止',
      owner: '管理员',
      text: '还有半小时截止报名，没接的来接一下。',
    },
    { minute: 0, title: '截止报名，报人数', owner: '运营者' },
    { minute: 5, title: '当着大家分券，录屏留底', owner: '运营者' },
    { minute: 15, title: '公布名单和金额', owner: '管理员', script: '公布结果' },
    { minute: 20, title: '发券，收领不到的名单', owner: '管理员' },
    { minute: 40, title: '说搭配建议，答疑', owner: '运营者' },
  ],
  budget: [
    { side: 'cost', name: '券的总额' },
    { side: 'cost', name: '小样和寄送' },
    { side: 'income', name: '用券订单收入' },
  ],
});
