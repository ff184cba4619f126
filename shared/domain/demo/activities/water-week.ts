import type { ActivitySeed } from './activity-seed';

/** Running: the third of seven days of drinking water. */
export const waterWeek: ActivitySeed = {
  templateId: 'check-in',
  templateName: '打卡',
  title: '七日喝水打卡',
  status: 'running',
  startsInDays: -2,
  days: 7,
  checkIn: { days: 7, makeUps: 2, reward: '水杯墙合影' },
  startsAt: '07:30',
  createdDaysAgo: 16,
  brief: {
    purpose:
      '用一件很小、人人做得到的事，让两个群的人在同一周里天天见面。\n把“喝水啦”从苗苗一个人喊，变成一群人喊。',
    audience: '两个群所有人，优先邀请入群 30 天内还没说过话的',
    reason: '不花钱，不占时间，拍一张杯子就算；一周以后桌上会多一个习惯。',
    rules:
      '每天拍一张杯子发群里，上午或下午都行。\n不比喝多少，医生交代要少喝水的听医生的，拍空杯子也算。\n七天里来五天就算走完。',
    rewards: '走完的进“水杯墙”合影；抽三位送掌勺的银耳一包',
  },
  metrics: [
    { name: '报名人数', unit: '人', goal: 50, actual: null, measure: 'signed' },
    { name: '打过卡的人', unit: '人', goal: 30, actual: null, measure: 'check-in-people', deadlineDays: 6 },
    {
      name: '又开口的人',
      unit: '人',
      goal: 8,
      actual: null,
      measure: 'repeat-talkers',
      deadlineDays: 6,
    },
  ],
  cues: [
    {
      minute: 0,
      title: '开营，喊第一杯',
      owner: '小满',
      text: '早呀，第一杯喝了吗？拍一张杯子发上来，凉的不算，温的加分。',
    },
    {
      minute: 2 * 1440 + 150,
      title: '十点的一杯',
      owner: '苗苗',
      text: '十点啦，站起来接一杯。杯子的颜色报上来，今天集齐七种颜色就加餐。',
    },
    {
      minute: 2 * 1440 + 450,
      title: '三点的一杯',
      owner: '苗苗',
      text: '三点，困的时候先喝水，再喝咖啡。体育委员说：顺便踮脚二十下。',
    },
    {
      minute: 2 * 1440 + 750,
      title: '晚上数一数',
      owner: '桃子',
      text: '今天的杯子收齐啦。还没拍的，睡前补一张也算。',
    },
    {
      minute: 6 * 1440 + 750,
      title: '收官，发水杯墙',
      owner: '小满',
      text: '七天走完啦。水杯墙今晚发，找找你的杯子在第几排。',
    },
  ],
  scripts: [
    {
      title: '报名',
      body: '后天开始，一起喝七天水。\n拍一张杯子就算，七天来五天就算走完。\n想来的接龙：昵称 + 你的杯子是什么颜色。',
    },
    { title: '早十点', body: '十点啦，站起来接一杯。杯子的颜色报上来，今天集齐七种颜色就加餐。' },
    { title: '下午三点', body: '三点，困的时候先喝水，再喝咖啡。体育委员说：顺便踮脚二十下。' },
    { title: '收官', body: '七天走完啦。水杯墙今晚发，找找你的杯子在第几排。' },
  ],
  risks: [
    {
      risk: '有人拼命灌水',
      trigger: '出现一次喝一升以上的晒图',
      action: '苗苗提醒慢慢喝；小贺讲一句常识；不表扬多喝',
    },
    { risk: '刷屏，嫌吵', trigger: '一小时超过 60 张杯子', action: '改为跟在苗苗那条下面回复，晚上统一拼图' },
  ],
  retrospective: { achieved: '', missed: '', lessons: '' },
  tasks: [
    { phase: 'before', title: '和苗苗对玩法', owner: '小满', offsetDays: -10, done: true },
    { phase: 'before', title: '发报名接龙', owner: '桃子', offsetDays: -7, done: true },
    { phase: 'before', title: '请掌勺备三包银耳', owner: '桃子', offsetDays: -5, done: true },
    { phase: 'before', title: '单独邀请没说过话的 12 位', owner: '苗苗', offsetDays: -3, done: true },
    { phase: 'before', title: '对一遍报名名单，分好群', owner: '桃子', offsetDays: -2, done: true },
    { phase: 'before', title: '发预告和杯子示例图', owner: '苗苗', offsetDays: -1, done: true },
    { phase: 'during', title: '开营', owner: '小满', offsetDays: 0, done: true },
    { phase: 'during', title: '每天十点、三点喊一声', owner: '苗苗', offsetDays: 2, done: false },
    { phase: 'during', title: '第四天拼一次水杯墙', owner: '老顾', offsetDays: 3, done: false },
    { phase: 'after', title: '数走完的人，抽三位', owner: '桃子', offsetDays: 7, done: false },
    { phase: 'after', title: '寄银耳', owner: '阿呆', offsetDays: 9, done: false },
    { phase: 'after', title: '写复盘', owner: '小满', offsetDays: 10, done: false },
  ],
};
