import type { ActivitySeed } from './activity-seed';

/** Done: a fortnight of check-ins that ended a week ago, with its retrospective. */
export const skinCheckIn: ActivitySeed = {
  templateId: 'check-in',
  templateName: '打卡',
  days: 14,
  checkIn: { days: 14, makeUps: 1, reward: '护手霜小样一支' },
  finishReason: '补卡走完的三位，手写卡片还在路上，下周一起寄。',
  title: '双11 护肤打卡',
  status: 'done',
  startsInDays: -20,
  startsAt: '21:00',
  createdDaysAgo: 36,
  brief: {
    purpose:
      '大促时别人比谁买得多，我们比谁用得完。\n让一半以上的人养成一个能坚持的小习惯，顺便认识几位一直潜水的姐妹。',
    audience: '两个群里想把手头东西用明白的人，尤其是入群不到三个月的',
    reason: '十四天不长；有人一起，就不容易断。走完的人会更清楚自己的脸吃哪一套。',
    rules:
      '每天 22:00 前发一句“今天做到了什么”，文字、照片都算。\n漏了可补一次，补卡写明补的是哪天。\n不比皮肤好坏，只比有没有来。',
    rewards: '走满 14 天：护手霜小样一支\n补过一次也走到底：手写卡片一张\n每天第一个打卡：喝水委员的盖章',
  },
  metrics: [
    { name: '报名人数', unit: '人', goal: 40, actual: 46 },
    { name: '走满 14 天', unit: '人', goal: 25, actual: 31 },
    { name: '平均每天打卡', unit: '人', goal: 28, actual: 34.5 },
    { name: '首次开口的成员', unit: '人', goal: 10, actual: 8 },
    { name: '新认领职务', unit: '人', goal: 2, actual: 3 },
  ],
  scripts: [
    {
      title: '报名',
      body: '双11 我们不囤货，打卡。\n十四天，每天一句“今天做到了什么”。\n想来的接龙：昵称 + 想养成的一个小习惯。',
    },
    { title: '每日提醒', body: '还有一小时截卡。一个字也算，“洗”也行。' },
    { title: '断卡关怀', body: '昨天没看到你，是忙还是累了？今晚补上就接着算，不补也没关系。' },
    {
      title: '结营',
      body: '十四天，谢谢你们每天都来。满勤的三十一位，礼物周五统一寄，地址有变的今晚前告诉桃子。',
    },
  ],
  risks: [
    {
      risk: '第三四天人变少',
      trigger: '当天打卡低于报名的 60%',
      action: '苗苗挨个轻问一句，晚上加一个“晒杯子”的小玩法',
    },
    {
      risk: '有人互相比皮肤，闹得不愉快',
      trigger: '出现“你怎么还不如我”一类的话',
      action: '小满当场换话题，私下分别聊',
    },
    { risk: '礼物断货', trigger: '满勤人数超过 35', action: '改寄手写卡片加一包银耳，掌勺备了 15 包' },
  ],
  budget: [
    { side: 'cost', name: '护手霜小样', plannedInFen: 42_000, actualInFen: 39_200 },
    { side: 'cost', name: '手写卡片', plannedInFen: 6_000, actualInFen: 4_500 },
    { side: 'cost', name: '快递', plannedInFen: 30_000, actualInFen: 33_600 },
  ],
  quotes: [
    {
      text: '第九天差点断了，苗苗私聊我一句“今晚补上就接着算”，我就又起来洗脸了。',
      name: '木木',
      consent: true,
    },
    { text: '原来我一直洗过头了，少洗一次反而不干。', name: '单单', consent: false },
  ],
  retrospective: {
    achieved:
      '报名 46 人，走满 31 人，都过了目标；平均每天 34.5 人打卡，第四天最低也有 27 人。\n苗苗的早晚两次提醒，把补卡的人从 15 位拉回来 11 位。\n结营那晚有三个人主动认领职务：气氛组长、天气播报员、接龙小助手。\n全程没有提过一句团购，退群 0 人。',
    missed:
      '首次开口只有 8 人，目标 10 人。2群里报名的多是本来就爱说话的。\n第 9 天的“读瓶子”撞上沈老师出门，临时改期，没有提前说。\n满勤礼物寄晚了两天，补卡走完的三位到现在还没寄。',
    lessons:
      '提醒由固定的人、固定的时间来做，比谁有空谁喊要好。\n报名时多问一句“想养成什么小习惯”，后面关心人就有话可说。\n请嘉宾的日子，开营前一天再确认一遍。\n下次给没开过口的人单独发邀请，不指望群公告。\n礼物先备齐再开营。',
  },
  tasks: [
    { phase: 'before', title: '定目标和规则', owner: '小满', offsetDays: -14, done: true },
    { phase: 'before', title: '请苗苗当打卡班长', owner: '小满', offsetDays: -12, done: true },
    { phase: 'before', title: '写报名接龙', owner: '桃子', offsetDays: -7, done: true },
    { phase: 'before', title: '做打卡表', owner: '桃子', offsetDays: -3, done: true },
    { phase: 'before', title: '宣贯会：谁几点喊、断了怎么问', owner: '小满', offsetDays: -1, done: true },
    { phase: 'during', title: '开营', owner: '小满', offsetDays: 0, done: true },
    { phase: 'during', title: '第四天加玩法：晒杯子', owner: '苗苗', offsetDays: 3, done: true },
    { phase: 'during', title: '第九天“读瓶子”小课', owner: '沈老师', offsetDays: 8, done: true },
    { phase: 'during', title: '结营，念满勤名单', owner: '小满', offsetDays: 13, done: true },
    { phase: 'after', title: '核对满勤和补卡名单', owner: '桃子', offsetDays: 14, done: true },
    { phase: 'after', title: '满勤礼物寄出，发单号', owner: '阿呆', offsetDays: 16, done: true },
    { phase: 'after', title: '写复盘', owner: '小满', offsetDays: 17, done: true },
    { phase: 'after', title: '给补卡走完的三位补寄手写卡片', owner: '桃子', offsetDays: 18, done: false },
  ],
};
