import { timeOfDay } from '../../days';
import type { PlanTemplateId } from '../../ids';
import type { PlanTemplate } from '../../planner/plan-template';
import { type DemoClock, pastInstant } from '../demo-clock';
import { bothGroupIds, demoCommunityId, demoId } from '../demo-ids';

/** The week template of the demo: a quiet week with its fixed points. */
export function buildPlanTemplates(clock: DemoClock): readonly PlanTemplate[] {
  const madeAt = pastInstant(clock, 60, timeOfDay('21:20'));
  return [
    {
      id: demoId<PlanTemplateId>('plan-template', 1),
      communityId: demoCommunityId,
      name: '小满的平常一周',
      entries: [
        {
          weekday: 2,
          time: timeOfDay('12:30'),
          kind: '团购',
          title: '【团购】本周第一单',
          body: '',
          groupIds: bothGroupIds,
        },
        {
          weekday: 4,
          time: timeOfDay('12:30'),
          kind: '团购',
          title: '【团购】本周第二单',
          body: '',
          groupIds: bothGroupIds,
        },
        {
          weekday: 6,
          time: timeOfDay('15:00'),
          kind: '话题',
          title: '话题：周六闲聊',
          body: '',
          groupIds: bothGroupIds,
        },
        {
          weekday: 7,
          time: timeOfDay('22:00'),
          kind: '晚安',
          title: '这一周，辛苦啦',
          body: '明天又是新的一周。今晚早点睡，脸会谢谢你的。',
          groupIds: bothGroupIds,
        },
      ],
      createdAt: madeAt,
      updatedAt: madeAt,
    },
  ];
}
