import { defineTemplate } from '../activity-template';

/** 答题: ten questions in the group within forty minutes. Day 0 is the evening of the quiz. */
export const quizTemplate = defineTemplate({
  id: 'quiz',
  name: '答题',
  summary: '一个晚上十道题，边答边讲，把容易弄错的知识说清楚。',
  brief: {
    purpose: '把大家常问、常弄错的事讲明白，看看群友记住了多少。',
    userPurpose: '玩四十分钟，弄懂几件天天用得上的事。',
    audience: '喜欢凑热闹、也想学一点的群友',
    reason: '题目都是群里真问过的，答错也有解释，抢得快的有小奖。',
    rules:
      '一共十题，一题三分钟，发选项字母就算作答。\n每题以先发出正确答案的前三位记分，答错不扣分。\n题目说的是常识，不代替医生和说明书。',
    rewards: '总分前三得小奖品，答对一题以上的都能领一份整理好的资料。',
  },
  tasks: [
    {
      ...{ key: 'collect', phase: 'before', owner: '管理员', offsetDays: -8, durationDays: 2 },
      title: '翻近一个月的聊天，挑出常问、常弄错的 15 个问题',
    },
    {
      key: 'write',
      phase: 'before',
      owner: '运营者',
      offsetDays: -6,
      dependsOn: ['collect'],
      priority: 'high',
      title: '写成 10 道选择题，每题配两句解释和出处',
    },
    {
      key: 'check',
      phase: 'before',
      owner: '运营者',
      offsetDays: -4,
      dependsOn: ['write'],
      priority: 'high',
      title: '请懂行的群友核对答案，去掉有争议的题',
    },
    { key: 'prize', phase: 'before', title: '定奖品和并列时怎么办', owner: '运营者', offsetDays: -4 },
    {
      ...{ key: 'trial', phase: 'before', owner: '主持人', offsetDays: -3, dependsOn: ['check'] },
      title: '找三个人试答一遍，看难不难、时间够不够',
    },
    {
      ...{ phase: 'before', owner: '管理员', offsetDays: -2, dependsOn: ['prize'] },
      title: '发预告和报名接龙',
    },
    {
      ...{ phase: 'before', owner: '主持人', offsetDays: -1, dependsOn: ['trial'] },
      title: '排好题图和话术，分好谁主持、谁记分',
    },
    { phase: 'during', title: '提前半小时提醒，报人数', owner: '管理员', offsetDays: 0 },
    {
      phase: 'during',
      title: '主持：发题、到点收、讲解释',
      owner: '主持人',
      offsetDays: 0,
      priority: 'high',
    },
    { key: 'score', phase: 'during', title: '记分并截图，每三题报一次', owner: '管理员', offsetDays: 0 },
    {
      ...{ key: 'result', phase: 'after', owner: '管理员', offsetDays: 1, dependsOn: ['score'] },
      title: '公布成绩和题目解析，整理成一份资料发出来',
    },
    {
      ...{ phase: 'after', owner: '管理员', offsetDays: 3, workday: true, dependsOn: ['result'] },
      title: '寄出奖品，发单号',
    },
    { phase: 'after', title: '把错得多的题写进之后的分享选题，写复盘', owner: '运营者', offsetDays: 5 },
  ],
  metrics: [
    { name: '报名人数', unit: '人', goal: 40, deadlineDays: 0, measure: 'signed' },
    { name: '到场人数', unit: '人', goal: 30, deadlineDays: 0, measure: 'attended' },
    { name: '平均答对的题数', unit: '题', goal: 6, deadlineDays: 0 },
    { name: '又开口的人', unit: '人', goal: 10, deadlineDays: 1, measure: 'repeat-talkers' },
  ],
  scripts: [
    {
      title: '答题预告',
      body: `{{ 活动.开始 }}（{{ 活动.开始 | 周几 }}）{{ 活动.时间 }}，{{ 群名 | default: "群里" }}来一场答题，主题是【主题】。

十道题，四十分钟，答错也有解释。
总分前三送【奖品】，想玩的接龙：昵称。`,
    },
    {
      title: '开场说明',
      body: `大家好，我来主持。规则三条：
1. 我发题，三分钟内发选项字母，一人一次
2. 先发对的前三位记分
3. 答错不扣分，解释马上讲

说的是常识，身上有不舒服还是听医生的。准备好了就发个“到”。`,
    },
    {
      title: '发题',
      body: `第【几】题：【题目】
A【选项】
B【选项】
C【选项】
三分钟，发字母。`,
    },
    {
      title: '讲解释',
      body: `时间到，答案是【答案】。
为什么：【两句解释】
这题答得快的三位：【昵称】
下一题马上来。`,
    },
    {
      title: '公布成绩',
      body: `谢谢到场的【人数】位朋友。总分前三：
【名单】
奖品私聊我收件信息。十道题的解析在下面，觉得有用就收着。`,
    },
    {
      title: '答案有争议',
      body: `刚才第【几】题有不同意见，谢谢提出来的朋友。
这题先不计分，我查到出处后明天在群里说清楚，谁对谁错都写明白。`,
    },
  ],
  risks: [
    {
      risk: '答案有争议',
      trigger: '两位以上群友说答案不对，并给出理由',
      action: '这题不计分，说明会查；第二天发出处，说错了就认。',
      ...{ owner: '主持人', script: '答案有争议' },
    },
    {
      risk: '没人答，越答越冷',
      trigger: '一题两分钟还不到 5 人作答',
      action: '换成判断题，主持人点名请到场的说一句，缩到六题收尾。',
      ...{ owner: '主持人', script: '发题' },
    },
    {
      risk: '有人查答案抢分',
      trigger: '同一位连着三题都在几秒内答对，群里有人抱怨',
      action: '说明每人得分两题后让给别人，后面改成说理由才算分。',
      ...{ owner: '主持人', script: '开场说明' },
    },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后开始', owner: '管理员', text: '半小时后答题，到时候叫大家。' },
    { minute: 0, title: '开场，讲规则', owner: '主持人', script: '开场说明' },
    { minute: 3, title: '第 1～3 题', owner: '主持人', script: '发题' },
    { minute: 14, title: '报分，歇一分钟', owner: '管理员' },
    { minute: 16, title: '第 4～7 题', owner: '主持人', script: '发题' },
    { minute: 30, title: '第 8～10 题', owner: '主持人', script: '发题' },
    { minute: 40, title: '公布成绩，说资料什么时候发', owner: '主持人', script: '公布成绩' },
  ],
  budget: [{ side: 'cost', name: '奖品和寄送' }],
});
