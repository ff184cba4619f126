import { defineTemplate } from '#shared/domain/activities/activity-template';
import { day, timeOfDay } from '#shared/domain/days';
import type { StepInputs } from './step';

/** Steps about activities, their tasks and their ledgers. */
export const activitySteps = {
  'activities.create': ({ text, flag }, id) => ({
    communityId: id('communities'),
    templateId: 'sharing',
    title: text,
    startsOn: day('2026-03-31'),
    startsAt: timeOfDay('20:00'),
    groupIds: [],
    lessonIds: flag ? [id('lessons')] : [],
  }),
  'activities.update': ({ text }, id) => ({ id: id('activities'), patch: { title: text } }),
  'activities.reschedule': ({ flag }, id) => ({
    id: id('activities'),
    startsOn: day(flag ? '2026-04-30' : '2026-02-28'),
    startsAt: timeOfDay('19:00'),
  }),
  'activities.remove': (_step, id) => ({ id: id('activities') }),
  'activities.addTask': ({ text }, id) => ({
    activityId: id('activities'),
    phase: 'during',
    title: text,
    owner: '',
    dueOn: null,
  }),
  'activities.updateTask': ({ flag }, id) => ({
    id: id('tasks'),
    patch: flag ? { pinned: flag } : { workday: true, dependsOn: [id('tasks', 1)] },
  }),
  'activities.tickTask': ({ flag }, id) => ({ id: id('tasks'), done: flag }),
  'activities.orderTasks': (_step, id) => ({
    activityId: id('activities'),
    phase: 'before',
    ids: [id('tasks')],
  }),
  'activities.removeTask': (_step, id) => ({ id: id('tasks') }),
  'activities.setStatus': ({ text, flag, pick }, id) => ({
    id: id('activities'),
    status: (['planned', 'running', 'done', 'cancelled'] as const)[pick % 4] ?? 'planned',
    reason: flag ? text : '',
  }),
  'activityTemplates.save': ({ text, flag }, id) => ({
    communityId: id('communities'),
    id: flag ? id('activityTemplates') : null,
    content: {
      ...defineTemplate({
        ...{ id: 'x', name: text, summary: text, scripts: [], metrics: [], risks: [] },
        brief: { purpose: text, audience: '', reason: '', rules: '', rewards: '' },
        tasks: [{ phase: 'before', title: text, owner: '', offsetDays: -3 }],
      }),
    },
  }),
  'activityTemplates.remove': (_step, id) => ({ id: id('activityTemplates') }),
  'participants.save': ({ text, flag, pick }, id) => ({
    activityId: id('activities'),
    people: [
      {
        ...{ id: flag ? id('participants') : null, memberId: flag ? id('members') : null, name: text },
        ...{ state: pick % 2 === 0 ? 'signed' : 'attended', source: 'manual', note: text },
      },
    ],
  }),
  'participants.remove': (_step, id) => ({ ids: [id('participants')] }),
  'checkIns.add': ({ text, flag }, id) => ({
    activityId: id('activities'),
    checkIns: [
      { memberId: flag ? id('members') : null, name: text, day: day('2026-03-21'), makeUp: flag, text },
    ],
  }),
  'checkIns.remove': (_step, id) => ({ ids: [id('checkIns')] }),
  'rewards.save': ({ text, flag }, id) => ({
    activityId: id('activities'),
    rewards: [
      {
        ...{ id: null, memberId: flag ? id('members') : null, name: text, kind: 'gift', what: text },
        ...{ costInFen: 1, sentAt: flag ? 1 : null, tracking: '', thankedAt: null },
      },
    ],
  }),
  'rewards.remove': (_step, id) => ({ ids: [id('rewards')] }),
  'chains.save': ({ text, flag }, id) => ({
    communityId: id('communities'),
    id: flag ? id('chains') : null,
    fields: {
      ...{ activityId: id('activities'), plannerItemId: null, groupId: null, title: text, unit: '箱' },
      ...{ priceInFen: 4_580, stock: 20, closes: '', text: `#接龙\n${text}\n1. ${text} 两箱` },
      ...{ corrections: [], people: [{ key: 'x', name: text, memberId: id('members') }] },
    },
  }),
  'chains.remove': (_step, id) => ({ id: id('chains') }),
  'lessons.save': ({ text, flag }, id) => ({
    communityId: id('communities'),
    lessons: [
      {
        ...{ id: flag ? id('lessons') : null, activityId: null, activityTitle: text, templateId: 'sharing' },
        ...{ text, tag: '', state: 'open' },
        proposal: { phase: 'before', title: text, owner: '', offsetDays: -2 },
      },
    ],
  }),
  'lessons.remove': (_step, id) => ({ ids: [id('lessons')] }),
} satisfies StepInputs;
