import { day, timeOfDay } from '#shared/domain/days';
import type { PlanTemplateEntry } from '#shared/domain/planner/plan-template';
import { seriesScopes } from '#shared/wire/nouns/planner';
import type { StepInputs } from './step';

const scopeOf = (pick: number) => seriesScopes[pick % seriesScopes.length] ?? 'one';

const templateLine = (text: string): PlanTemplateEntry => ({
  ...{ weekday: 3, time: timeOfDay('08:00'), kind: '早安', title: text, body: '', groupIds: [] },
});

const series = {
  ...{ digits: 3, startNumber: 1, groupIds: [], startsOn: day('2026-03-01'), time: timeOfDay('20:00') },
  ...({ kind: '分享', ends: { kind: 'count', count: 5 }, onStatutory: 'keep', onFolk: 'skip' } as const),
};

/**
 * Steps of the calendar, its series and what it is filled with. `series.extend` is none: 撤销 passes it by, so what it
 * planned stays.
 */
export const calendarSteps: StepInputs = {
  'planner.create': ({ text }, id) => ({
    communityId: id('communities'),
    fields: { title: text, day: day('2026-03-04'), time: timeOfDay('20:00') },
  }),
  'planner.update': ({ text, pick, flag }, id) => ({
    id: id('plannerItems'),
    patch: flag ? { body: text, kind: '话题' } : { title: text, status: 'ready', origin: 'original' },
    scope: scopeOf(pick),
  }),
  'planner.reschedule': ({ pick, flag }, id) => ({
    id: id('plannerItems'),
    day: day(flag ? '2026-03-05' : '2026-02-28'),
    time: timeOfDay('12:30'),
    scope: scopeOf(pick),
  }),
  'planner.remove': ({ pick, flag }, id) => ({ id: id('plannerItems'), scope: scopeOf(pick), burn: flag }),
  'planner.stampSent': ({ flag, pick }, id) => ({ id: id('plannerItems'), sentAt: flag ? pick : null }),
  'planner.skip': ({ flag }, id) => ({ ids: [id('plannerItems')], skipped: flag }),
  'planner.shift': ({ flag }, id) => ({
    ids: [id('plannerItems'), id('plannerItems', 1)],
    days: flag ? 2 : -1,
  }),
  'planner.copyTo': (_step, id) => ({ ids: [id('plannerItems')], days: [day('2026-03-12')] }),
  'planner.removeMany': (_step, id) => ({ ids: [id('plannerItems'), id('plannerItems', 1)] }),
  'planner.updateMany': ({ flag }, id) => ({
    ids: [id('plannerItems')],
    patch: flag ? { starred: true } : { kind: '早安' },
  }),
  'planner.recordFeedback': ({ text, flag }, id) => ({
    id: id('plannerItems'),
    feedback: flag ? { replies: 3, bestComment: text } : null,
  }),
  'planner.import': ({ text, flag }, id) => ({
    communityId: id('communities'),
    rows: [
      {
        uid: flag ? id('plannerItems') : null,
        title: text,
        day: day('2026-03-06'),
        time: timeOfDay('20:00'),
      },
    ],
  }),
  'planner.saveStatutory': ({ flag }) => ({
    year: 2027,
    days: flag ? [{ day: day('2027-02-06'), name: '春节', off: true }] : [],
  }),
  'series.create': ({ text, flag }, id) => ({
    communityId: id('communities'),
    fields: {
      ...series,
      name: text,
      rule: flag ? 'FREQ=DAILY' : 'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
      titlePattern: flag ? '第{编号}期 {主题}' : '{上台人}分享',
      body: text,
      rotation: {
        hosts: [{ memberId: id('members'), name: text, domains: [], away: [], share: 1 }],
        domains: [],
        coolDownDays: 0,
      },
    },
  }),
  'series.update': ({ text, flag }, id) => ({
    id: id('plannerSeries'),
    patch: flag
      ? { rule: 'FREQ=WEEKLY;BYDAY=TU,TH', rotation: null }
      : { body: text, titlePattern: `${text.slice(0, 100)}{编号}` },
  }),
  'series.remove': ({ flag }, id) => ({
    id: id('plannerSeries'),
    from: day('2026-03-04'),
    items: flag ? 'keep' : 'remove',
  }),
  'series.setHost': ({ text, flag }, id) => ({
    itemId: id('plannerItems'),
    host: flag ? { memberId: null, name: text } : null,
  }),
  'series.deal': (_step, id) => ({
    id: id('plannerSeries'),
    materialIds: [id('materials'), id('materials', 1)],
    today: day('2026-03-02'),
  }),
  'materials.create': ({ text, flag }, id) => ({
    communityId: id('communities'),
    materials: [{ title: text, body: text, contributorId: flag ? id('members') : null }],
  }),
  'materials.update': ({ text }, id) => ({ id: id('materials'), patch: { title: text } }),
  'materials.remove': (_step, id) => ({ ids: [id('materials')] }),
  'templates.save': ({ text, flag }, id) => ({
    communityId: id('communities'),
    id: flag ? id('planTemplates') : null,
    name: text,
    entries: [templateLine(text)],
  }),
  'templates.remove': (_step, id) => ({ id: id('planTemplates') }),
  'templates.apply': ({ text, flag }, id) => ({
    communityId: id('communities'),
    templateId: id('planTemplates'),
    name: text,
    entries: [templateLine(text)],
    week: day('2026-03-02'),
    groupIds: [],
    again: flag,
  }),
};
