import type { SegmentId } from '../../ids';
import { demoId } from '../demo-ids';
import type { ActivitySeed } from './activity-seed';

/** Planned: a group purchase in twenty days, three of nine tasks before it done. */
export const winterGroupBuy: ActivitySeed = {
  templateId: 'group-buy',
  templateName: '拼团',
  days: 2,
  segmentId: demoId<SegmentId>('segment', 2),
  anchors: [
    { id: 'close', name: '截团', offsetDays: 1 },
    { id: 'ship', name: '发货', offsetDays: 3 },
  ],
  title: '双12 拼团',
  status: 'planned',
  startsInDays: 20,
  startsAt: '20:00',
  createdDaysAgo: 9,
  brief: {
    purpose: '一年里就拼这一次大的，把大家问得多的三样东西谈到实在价。\n卖多少不是目标，买错的人少才是。',
    audience: '入群满 30 天、肤质档案填过的姐妹；没填的先补填',
    reason: '三样都是群里用过半年以上的；不合适的当场劝退，买了不喜欢七天内全额退。',
    rules:
      '一人每样限两份，接龙写清昵称、数量、肤质。\n孕期、哺乳期、刷酸中的，先看每样下面的“不卖给谁”。\n20:00 开团，次日 20:00 截团，不催不延。',
    rewards: '满 60 份每人减 10 元；帮忙答疑的三位，送防晒一支',
  },
  metrics: [
    { name: '参团人数', unit: '人', goal: 60, actual: null, measure: 'chain-people', deadlineDays: 1 },
    { name: '成交份数', unit: '份', goal: 110, actual: null, measure: 'chain-quantity', deadlineDays: 1 },
    { name: '退货率', unit: '%', goal: 3, actual: null },
    { name: '补全肤质档案', unit: '人', goal: 20, actual: null },
  ],
  scripts: [
    { title: '预热', body: '双12 我们只拼三样。先不说是什么，先问一句：你最近哪一瓶快见底了？' },
    {
      title: '开团',
      body: '开团啦。先看“不卖给谁”，再看价格。\n接龙写：昵称 + 数量 + 肤质。拿不准肤质的，在群里问一句再接。',
    },
    { title: '劝退', body: '你登记的情况，这支按我们群的规矩不卖。钱不收，小样也先不寄，等过了这阵再说。' },
    { title: '截团', body: '截团。一共多少份、每人减多少，桃子半小时后发表。没赶上的不用急，下次还有。' },
  ],
  risks: [
    { risk: '供应方临时涨价', trigger: '开团前 3 天报价变动超过 5%', action: '换成备选的一样，群里照实说' },
    { risk: '不合适的人买了', trigger: '接龙里出现敏感、孕期、刷酸中', action: '桃子当晚私聊劝退，记进档案' },
    { risk: '物流爆仓', trigger: '截团 72 小时还没揽收', action: '发延误说明，等不了的全额退' },
  ],
  cues: [
    { minute: -30, title: '提醒半小时后开团', owner: '桃子', text: '半小时后开团，先去翻一翻手上还剩多少。' },
    { minute: 0, title: '先发“不卖给谁”，再发接龙', owner: '小满', text: '' },
    {
      minute: 30,
      title: '答第一轮问题',
      owner: '小贺',
      text: '问得最多的三个问题，一起答：能不能和手上的叠着用、孕期能不能用、敏感怎么试。',
    },
    { minute: 120, title: '报一次进度', owner: '桃子', text: '现在的份数和每样还剩多少，看这里。' },
    { minute: 1440, title: '截团', owner: '小满', text: '' },
  ],
  budget: [
    { side: 'income', name: '团款', plannedInFen: 880_000, actualInFen: null },
    { side: 'cost', name: '货款', plannedInFen: 760_000, actualInFen: null },
    { side: 'cost', name: '快递', plannedInFen: 48_000, actualInFen: null },
  ],
  retrospective: { achieved: '', missed: '', lessons: '' },
  tasks: [
    { phase: 'before', title: '定目标：少买错，不冲量', owner: '小满', offsetDays: -28, done: true },
    { phase: 'before', title: '问卷：大家哪一瓶快见底了', owner: '桃子', offsetDays: -25, done: true },
    { phase: 'before', title: '和供应方谈价', owner: '小满', offsetDays: -22, done: true },
    { phase: 'before', title: '选品确认', owner: '小满', offsetDays: -20, done: false },
    { phase: 'before', title: '补全肤质档案的提醒', owner: '桃子', offsetDays: -13, done: false },
    { phase: 'before', title: '海报文案定稿', owner: '桃子', offsetDays: -8, done: false },
    { phase: 'before', title: '预热话题发两天', owner: '小满', offsetDays: -5, done: false },
    { phase: 'before', title: '宣贯会', owner: '小满', offsetDays: -3, done: false },
    { phase: 'before', title: '核对“不卖给谁”名单', owner: '桃子', offsetDays: -1, done: false },
    { phase: 'during', title: '开团，盯接龙', owner: '小满', offsetDays: 0, done: false },
    { phase: 'during', title: '当晚劝退不合适的单', owner: '桃子', offsetDays: 0, done: false },
    { phase: 'during', title: '截团，发汇总表', owner: '桃子', offsetDays: 1, done: false },
    { phase: 'after', title: '发货，单号贴群里', owner: '阿呆', offsetDays: 3, done: false },
    { phase: 'after', title: '第七天回访', owner: '桃子', offsetDays: 10, done: false },
    { phase: 'after', title: '写复盘', owner: '小满', offsetDays: 12, done: false },
  ],
};
