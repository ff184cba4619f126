import { type Day, timeOfDay } from '#shared/domain/days';
import { defaultRhythm } from '#shared/domain/planner/rhythm';
import type { DataTableName } from '#shared/domain/store/data-tables';
import { everyText, hostileTexts, idOf, textAt } from './hostile-texts';

type Place = Readonly<{ communityId: string; groupId: string; today: Day }>;

/** Rows of the calendar with a hostile text in every field: items, series, materials and templates. */
export function addHostilePlanner(
  add: (table: DataTableName, rows: readonly object[]) => void,
  { communityId, groupId, today }: Place,
): void {
  const stamps = { createdAt: 1, updatedAt: 1 };
  const time = timeOfDay('08:00');
  add(
    'plannerItems',
    everyText.map((text, index) => ({
      ...{ id: idOf(index), communityId, seriesId: null, day: today, time, title: text, body: text },
      ...{
        kind: '锦囊',
        status: 'ready',
        groupIds: [groupId],
        sentAt: index % 3 === 0 ? 1 : null,
        ...stamps,
      },
      ...{ origin: 'repost', source: text, contributor: text, contributorId: idOf(index), topic: text },
      ...{ materialIds: [idOf(index)], variants: [{ groupId, body: text }], starred: true, domain: text },
      ...{
        number: index,
        occurrence: today,
        overrides: ['day'],
        host: { memberId: idOf(index), name: text },
      },
      feedback: {
        ...{ replies: 1e6, questions: 0, favourites: null, shares: 1, bestComment: text },
        ...{ privateNote: text, poll: text, source: 'import', at: 1 },
      },
      skippedAt: null,
      template: { templateId: idOf(index), week: today },
    })),
  );
  add(
    'plannerSeries',
    everyText.map((text, index) => ({
      ...{ id: idOf(index), communityId, name: text, rule: hostileRules[index % hostileRules.length], time },
      ...{
        startsOn: today,
        ends: { kind: 'never' },
        kind: '锦囊',
        titlePattern: `${text}{编号}`.slice(0, 500),
      },
      ...{ digits: 6, startNumber: 0, body: text, groupIds: [groupId], onStatutory: 'move', onFolk: 'skip' },
      rotation: {
        hosts: [{ memberId: idOf(index), name: text, domains: [text], away: [], share: 1 }],
        domains: [text],
        coolDownDays: 1,
      },
      ...{ skips: [{ day: today, burn: true }], plannedUntil: today, ...stamps },
    })),
  );
  add(
    'materials',
    everyText.map((text, index) => ({
      ...{
        id: idOf(index),
        communityId,
        title: text,
        body: text,
        url: text,
        source: text,
        contributor: text,
      },
      ...{ form: 'link', category: '热点', file: null, thumbnail: '', contributorId: idOf(index) },
      ...{ consent: 'none', expiresOn: null, restDays: 1, archivedAt: null, ...stamps },
    })),
  );
  add(
    'planTemplates',
    everyText.map((text, index) => ({
      ...{ id: idOf(index), communityId, name: text, ...stamps },
      entries: [{ weekday: 1, time, kind: '早安', title: text, body: text, groupIds: [groupId] }],
    })),
  );
}

/** Rules that would run for ever, say nothing, or name what every object inherits. */
const hostileRules = [
  'FREQ=SECONDLY',
  'FREQ=DAILY;INTERVAL=0',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=constructor;BYDAY=__proto__',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR,SU',
  hostileTexts.image,
] as const;

/** Slots and days of one's own with hostile names. */
export const hostileRhythm = {
  ...defaultRhythm,
  slots: defaultRhythm.slots.map((slot, index) => ({ ...slot, name: textAt(index) })),
  ownDays: everyText.map((name, index) => ({
    ...{ name, month: 2, dayOfMonth: 30, year: null, lunar: index % 2 === 0 },
  })),
  hiddenDays: everyText,
};
