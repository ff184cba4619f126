import { timeOfDay } from '../../days';
import { type PlanTemplateId, planTemplateIdSchema } from '../../ids';
import type { PlanTemplateEntry } from '../plan-template';
import type { ContentKind } from '../planner-item';

/** A week template that comes with the app. Its id never changes: items made from it carry it. */
export type BuiltInTemplate = Readonly<{
  id: PlanTemplateId;
  name: string;
  /** Whom it is for. */
  about: string;
  entries: readonly PlanTemplateEntry[];
}>;

/** Weekday, time, kind and title of a line. */
type Line = readonly [weekday: number, time: string, kind: ContentKind, title: string];

function builtIn(key: string, name: string, about: string, lines: readonly Line[]): BuiltInTemplate {
  const entries = lines.map(([weekday, time, kind, title]) => ({
    ...{ weekday, kind, title },
    time: timeOfDay(time),
    ...{ body: '', groupIds: [] },
  }));
  return { id: planTemplateIdSchema.parse(`built-in:${key}`), name, about, entries };
}

const workdays = [1, 2, 3, 4, 5] as const;

/** What the evening of each weekday is about in a full week. */
const evenings: readonly (readonly [ContentKind, string])[] = [
  ['分享', '周一开讲：这周从哪里学起'],
  ['话题', '夜聊：你最近试过什么新东西'],
  ['分享', '中场分享：一个人讲，大家问'],
  ['话题', '问答夜：攒下的问题一起答'],
  ['分享', '成果秀：这周做成了什么'],
  ['活动', '周六小活动：玩一局，热闹热闹'],
  ['话题', '周日慢聊：下周想听什么'],
];

/** 轻量, 标准 and 周末: a place to begin, to be changed at will. */
export const builtInTemplates: readonly BuiltInTemplate[] = [
  builtIn('light', '轻量一天一条', '人手少也撑得住：每天一条，周末轻松些。', [
    [1, '08:00', '早安', '周一早安：这周要做的一件事'],
    [2, '20:00', '锦囊', '锦囊：两分钟学一招'],
    [3, '20:00', '话题', '周三话题：说说你的办法'],
    [4, '20:00', '锦囊', '锦囊：一个常见的误区'],
    [5, '20:00', '分享', '周五分享：请一位群友讲讲'],
    [6, '15:00', '话题', '周六闲聊：晒晒今天'],
    [7, '22:00', '晚安', '周日晚安：收个尾，好好睡'],
  ]),
  builtIn('standard', '标准一天三档', '早安、午间、晚间各一条，每晚的主题不重样。', [
    ...evenings.flatMap(([kind, title], index): readonly Line[] => [
      [index + 1, '08:00', '早安', '早安：今天看点什么'],
      [index + 1, '12:30', index % 2 === 0 ? '资讯' : '锦囊', index % 2 === 0 ? '午间资讯' : '午间锦囊'],
      [index + 1, '20:00', kind, title],
    ]),
  ]),
  builtIn('weekend', '社群周末版', '平日只道早安，把热闹留给周五到周日。', [
    ...workdays.map((weekday): Line => [weekday, '08:00', '早安', '早安：一句话打个招呼']),
    [5, '20:00', '话题', '周五开聊：周末怎么过'],
    [6, '10:00', '锦囊', '周末锦囊：有空才做的事'],
    [6, '15:00', '活动', '周末活动：一起做一件小事'],
    [6, '20:00', '分享', '周六专场：慢慢讲透一个题目'],
    [7, '15:00', '话题', '周日晒一晒：这周的收获'],
    [7, '20:00', '团购', '周日团购：一周只开这一次'],
    [7, '22:00', '晚安', '晚安：下周见'],
  ]),
];
