import { defineTemplate } from '../activity-template';

/** 线下: an afternoon together in one place. Day 0 is that day. */
export const offlineTemplate = defineTemplate({
  id: 'offline',
  name: '线下',
  summary: '找个地方见一面：场地、物料、安全、签到，一样样排好。',
  brief: {
    purpose: '让网上认识的人见到面，把关系从群里带到身边。',
    userPurpose: '见到聊了很久的人，半天里学一样、玩一样、认识几个人。',
    audience: '在本地、愿意出门的群友',
    reason: '人不多，有人接、有人介绍，一个人来也不会尴尬。',
    rules:
      '名额有限，交报名费或押金算报上；前两天退全款，之后退一半。\n请告诉我们忌口和紧急联系人。\n拍照先问，不想入镜的贴一张小贴纸。\n未成年人请和家长一起来。',
    rewards: '到场的每人一份伴手礼；帮忙布置和收拾的得「东道委员」职务。',
  },
  seats: 30,
  anchors: [
    { id: 'venue', name: '定场地', offsetDays: -18 },
    { id: 'sign-up', name: '截止报名', offsetDays: -5 },
  ],
  tasks: [
    {
      ...{ key: 'idea', phase: 'before', owner: '运营者', offsetDays: -25, priority: 'high' },
      title: '定主题、人数、预算和大概的日子',
    },
    {
      key: 'visit',
      phase: 'before',
      owner: '运营者',
      offsetDays: -20,
      durationDays: 2,
      dependsOn: ['idea'],
      title: '去看两三处场地：交通、容纳、插座、厕所、消防出口',
    },
    {
      ...{ key: 'venue', phase: 'before', owner: '运营者', anchorId: 'venue', offsetDays: -1, workday: true },
      title: '订场地，合同写清时间、押金和退改',
      priority: 'high',
      dependsOn: ['visit'],
    },
    {
      key: 'call',
      phase: 'before',
      owner: '管理员',
      anchorId: 'venue',
      offsetDays: 2,
      dependsOn: ['venue'],
      title: '发报名：时间、地点、费用、退改、忌口',
    },
    {
      key: 'order',
      phase: 'before',
      owner: '管理员',
      offsetDays: -10,
      workday: true,
      dependsOn: ['venue'],
      title: '下单物料：签到表、姓名贴、伴手礼、茶点',
      durationDays: 2,
    },
    {
      ...{ key: 'plan', phase: 'before', owner: '主持人', offsetDays: -8, dependsOn: ['venue'] },
      title: '排当天流程，定谁接人、谁签到、谁拍照',
    },
    {
      key: 'safety',
      phase: 'before',
      owner: '运营者',
      offsetDays: -6,
      workday: true,
      dependsOn: ['venue'],
      title: '买活动保险，问清就近的医院，备药箱',
      priority: 'high',
    },
    {
      key: 'roster',
      phase: 'before',
      owner: '管理员',
      anchorId: 'sign-up',
      offsetDays: 0,
      dependsOn: ['call'],
      title: '截止报名，核对费用，通知候补',
      priority: 'high',
    },
    {
      ...{ phase: 'before', owner: '管理员', offsetDays: -3, workday: true, dependsOn: ['roster', 'order'] },
      title: '按人数确认茶点和物料到货',
    },
    {
      ...{ key: 'told', phase: 'before', owner: '管理员', offsetDays: -2, dependsOn: ['roster'] },
      title: '看天气，发出行须知，拉当天的小群',
    },
    {
      ...{ phase: 'before', owner: '主持人', offsetDays: -1, dependsOn: ['plan', 'safety', 'told'] },
      title: '去现场走一遍，装好物料，逐个确认谁来',
    },
    { phase: 'during', title: '提前两小时到，布置、试设备、贴指路', owner: '管理员', offsetDays: 0 },
    { key: 'door', phase: 'during', title: '签到、发姓名贴，接落单的人', owner: '管理员', offsetDays: 0 },
    {
      phase: 'during',
      title: '主持，控时间，让每个人都说上话',
      owner: '主持人',
      offsetDays: 0,
      priority: 'high',
    },
    { phase: 'during', title: '收场：清点、退押金、还场地', owner: '运营者', offsetDays: 0 },
    {
      ...{ phase: 'after', owner: '管理员', offsetDays: 1, dependsOn: ['door'] },
      title: '发照片和感谢，不想出镜的先挑出来',
      priority: 'high',
    },
    {
      phase: 'after',
      title: '问没来的人怎么了，退该退的费用',
      owner: '管理员',
      offsetDays: 2,
      workday: true,
    },
    { phase: 'after', title: '对账，颁「东道委员」，写复盘', owner: '运营者', offsetDays: 4 },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 30, deadlineDays: -5, measure: 'signed' },
    { name: '到场率', unit: '%', goal: 85, deadlineDays: 0, measure: 'attendance-rate' },
    { name: '愿意再来的人数', unit: '人', goal: 20, deadlineDays: 4 },
    { name: '新的自我介绍', unit: '份', goal: 15, deadlineDays: 0, measure: 'new-intros' },
    { name: '新认领的职务', unit: '个', goal: 3, deadlineDays: 4, measure: 'new-roles' },
  ],
  scripts: [
    {
      title: '报名',
      body: `{{ 社群 | default: "我们" }}要见面啦！

时间：{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }} 到【几点】
地点：【地址】（【怎么去】）
做什么：【三件事】
费用：【金额】，含【茶点和伴手礼】；前两天退全款，之后退一半
名额：【人数】位，满了排候补

{{ 活动.截止报名 }}（{{ 活动.截止报名 | 周几 }}）前接龙：昵称 + 几位 + 忌口。`,
    },
    {
      title: '出行须知',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }} 见！
地点：【地址】，【地铁站和出口】，到了找【接头的样子】
天气：【天气】，记得带【伞或外套】
迟到、找不到路打给【谁】【电话】
不想入镜的到签到处领一张小贴纸。`,
    },
    {
      title: '私聊：确认来不来',
      body: `{{ 称呼 | default: "你好" }}，{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }} 见面还方便吗？
{% if 城市 %}你从{{ 城市 }}哪边过来，要不要帮你找个同路的？{% else %}要不要帮你找个同路的？{% endif %}来不了跟我说一声，名额让给候补的朋友。`,
    },
    {
      title: '开场',
      body: `欢迎大家，我是{{ 运营者 | default: "【主持人】" }}。
先说三件事：厕所在【哪里】，安全出口在【哪里】，不舒服随时找穿【颜色】衣服的我们。
接下来一人一句：昵称、从哪里来、今天想认识什么样的人。`,
    },
    {
      title: '会后感谢',
      body: `谢谢来见面的【人数】位朋友，也谢谢早到布置、留下收拾的几位。
照片在这里：【链接】，三天内想撤下哪张跟我说。
有什么下次可以更好的，回我一句就行。`,
    },
    {
      title: '改到室内或改期',
      body: `跟大家说一声：因为【原因】，{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）的见面改到【新地点或新时间】。
来得了的回个 1；来不了的费用全退，我今天逐个退。给大家添麻烦了。`,
    },
    {
      title: '候补通知',
      body: `{{ 称呼 | default: "你好" }}，{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）的线下空出一个名额，轮到你了。
今晚 9 点前回我来不来，来的话把忌口告诉我。`,
    },
  ],
  risks: [
    {
      risk: '下雨或天气不好',
      trigger: '前两天的预报有中雨以上、大风或预警',
      action: '改到室内备用场地；有预警就改期，费用全退。',
      ...{ owner: '运营者', script: '改到室内或改期' },
    },
    {
      risk: '来的人少',
      trigger: '前一天确认的不到报名的六成',
      action: '通知候补；减茶点，流程改成围坐一圈的小局。',
      ...{ owner: '管理员', script: '候补通知' },
    },
    {
      risk: '现场有人受伤、不舒服',
      trigger: '有人跌倒、过敏、头晕',
      action: '停下来照看，拨 120 或送就近医院，联系紧急联系人，报保险。',
      ...{ owner: '运营者', script: '' },
    },
    {
      risk: '有人拍了不愿入镜的人',
      trigger: '本人提出，或照片里有贴贴纸的人',
      action: '当场请对方删掉；群里的照片撤下，当天道歉。',
      ...{ owner: '管理员', script: '会后感谢' },
    },
  ],
  cues: [
    { minute: -120, title: '布置、试设备、贴指路', owner: '管理员' },
    { minute: -30, title: '签到，发姓名贴', owner: '管理员' },
    { minute: 0, title: '开场，说安全和厕所', owner: '主持人', script: '开场' },
    { minute: 10, title: '一人一句，认识彼此', owner: '主持人' },
    { minute: 35, title: '主题环节', owner: '主持人' },
    { minute: 90, title: '茶歇，带落单的人去聊', owner: '管理员' },
    { minute: 115, title: '分组做一件小事', owner: '主持人' },
    { minute: 150, title: '合影，说之后怎么联系', owner: '主持人' },
    { minute: 160, title: '收场，退押金，还场地', owner: '运营者' },
  ],
  budget: [
    { side: 'cost', name: '场地' },
    { side: 'cost', name: '茶点' },
    { side: 'cost', name: '伴手礼和物料' },
    { side: 'cost', name: '保险' },
    { side: 'income', name: '报名费' },
  ],
});
