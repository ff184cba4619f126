import { type Day, timeOfDay } from '#shared/domain/days';
import type { DataTableName } from '#shared/domain/store/data-tables';
import { everyText, hostileTexts, idOf, textAt } from './hostile-texts';

type Place = Readonly<{ communityId: string; groupId: string; today: Day }>;

/** The id of the activity all hostile rows are about. */
const activityId = 'constructor';

/** Rows of an activity with a hostile text in every field: its parts, tasks, people, ledgers, lessons and templates. */
export function addHostileActivities(
  add: (table: DataTableName, rows: readonly object[]) => void,
  place: Place,
): void {
  const { communityId, groupId, today } = place;
  const stamps = { createdAt: 1, updatedAt: 1 };
  const own = { communityId, activityId };
  const forEvery = (make: (text: string, index: number) => object) => everyText.map(make);
  add('activities', [hostileActivity(place)]);
  add(
    'tasks',
    forEvery((title, position) => ({
      ...{ id: idOf(position), ...own, phase: 'before', title, owner: title, dueOn: today, pinned: false },
      ...{ doneAt: null, offsetDays: -3650, position, anchorId: '__proto__', evidence: title, doneBy: title },
      dependsOn: [idOf(position + 1), idOf(position), 'toString'],
    })),
  );
  add(
    'participants',
    forEvery((name, position) => ({
      ...{ id: idOf(position), ...own, memberId: position % 2 === 0 ? null : idOf(position), name },
      ...{ state: 'signed', source: 'chain', note: name, signedAt: 8.64e15, position },
    })),
  );
  add(
    'checkIns',
    forEvery((name, index) => ({
      ...{
        id: idOf(index),
        ...own,
        memberId: null,
        name,
        day: today,
        makeUp: true,
        text: name,
        at: -8.64e15,
      },
    })),
  );
  add(
    'rewards',
    forEvery((name, index) => ({
      ...{ id: idOf(index), ...own, memberId: null, name, kind: 'gift', what: name, costInFen: 1e11 },
      ...{ sentAt: null, tracking: name, thankedAt: null, createdAt: 1 },
    })),
  );
  add('chains', [
    {
      ...{ id: 'toString', ...own, plannerItemId: null, groupId, title: hostileTexts.image, unit: '箱' },
      ...{ priceInFen: 1e8, stock: 1e6, closes: hostileTexts.script },
      text: `#接龙\n${hostileTexts.image}\n${everyText.map((text, index) => `${index + 1}. ${text} 两箱`).join('\n')}`,
      corrections: [{ entry: '__proto__', quantity: 1e6 }],
      people: everyText.map((name) => ({ key: name, name, memberId: null })),
      ...stamps,
    },
  ]);
  add(
    'lessons',
    forEvery((text, index) => ({
      ...{ id: idOf(index), ...own, activityTitle: text, templateId: '__proto__', text, tag: text },
      ...{ proposal: { phase: 'before', title: text, owner: text, offsetDays: 3650 }, state: 'open' },
      createdAt: 1,
    })),
  );
  add(
    'activityTemplates',
    forEvery((name, index) => ({
      ...{ id: idOf(index), communityId, name, summary: name, days: 366, seats: 1, brief: hostileBrief },
      ...{ anchors: [{ id: '__proto__', name, offsetDays: 1 }], metrics: [], budget: [], checkIn: null },
      tasks: [
        {
          ...{ key: '__proto__', phase: 'after', title: name, owner: name, anchorId: 'toString' },
          ...{
            offsetDays: -3650,
            workday: true,
            durationDays: 365,
            priority: 'high',
            dependsOn: ['__proto__'],
          },
        },
      ],
      scripts: [{ title: name, body: name }],
      risks: [{ risk: name, trigger: name, action: name, owner: name, script: name }],
      cues: [{ minute: 100_000, title: name, owner: name, script: name, text: name }],
      ...stamps,
    })),
  );
}

const all = everyText.join('\n');
const hostileBrief = {
  ...{ purpose: all, audience: hostileTexts.image, reason: all, rules: all, rewards: all, userPurpose: all },
};

function hostileActivity({ communityId, groupId, today }: Place): object {
  return {
    ...{
      id: activityId,
      communityId,
      templateId: '__proto__',
      title: hostileTexts.script,
      status: 'running',
    },
    ...{ startsOn: today, startsAt: timeOfDay('20:00'), groupIds: [groupId], brief: hostileBrief },
    metrics: everyText.map((name, index) => ({
      ...{ id: idOf(index), name, unit: textAt(index), goal: 1, actual: 1e300 },
      source: name,
    })),
    scripts: everyText.map((title, index) => ({ id: idOf(index), title, body: title })),
    risks: everyText.map((risk, index) => ({
      ...{ id: idOf(index), risk, trigger: risk, action: risk, owner: risk, scriptId: '__proto__' },
      triggeredAt: [8.64e15, -8.64e15],
    })),
    // As it was before points were: three texts.
    retrospective: { achieved: all, missed: all, lessons: all },
    ...{ days: 366, seats: 1, segmentId: '__proto__' },
    workload: { perDay: 1, quietFrom: '00:00', quietTo: '23:59' },
    cues: everyText.map((title, index) => ({
      ...{ id: idOf(index), minute: -10_080, title, owner: title, scriptId: '__proto__', text: title },
      doneAt: null,
    })),
    budget: everyText.map((name, index) => ({
      ...{ id: idOf(index), side: 'cost', name, plannedInFen: 1e11, actualInFen: 1e11 },
    })),
    briefings: everyText.map((owner) => ({ owner, toldAt: 8.64e15, restatedAt: null })),
    quotes: everyText.map((text, index) => ({ id: idOf(index), text, name: text, consent: index % 2 === 0 })),
    checkIn: { days: 366, makeUps: 366, reward: hostileTexts.image },
    anchors: everyText
      .slice(0, 20)
      .map((name, index) => ({ id: index === 0 ? '__proto__' : idOf(index), name, offsetDays: 3650 })),
    ...{ templateName: hostileTexts.image, startReason: all, finishReason: all },
    ...{ startedAt: 8.64e15, finishedAt: -8.64e15, createdAt: 1, updatedAt: 1 },
  };
}
