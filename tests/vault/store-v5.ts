import { storeV1 } from './store-v1';
import { storeV4 } from './store-v4';

const created = 1_772_413_200_000;
const [item] = storeV1.rows.plannerItems;
const [series] = storeV1.rows.plannerSeries;
const [activity] = storeV1.rows.activities;
const [task] = storeV1.rows.tasks;
const [community] = storeV4.rows.communities;

const rhythm = {
  slots: [{ name: '早安', from: '06:00', suggested: '08:00', weekdays: [1, 2, 3, 4, 5], kinds: ['早安'] }],
  ownDays: [],
  hiddenDays: [],
  readingPace: 400,
  tipSeconds: 120,
  articleSeconds: 300,
  materialRestDays: 30,
  sameKindDays: 3,
  emptyDays: 2,
};

/**
 * A store as version 5 of the schema wrote it: the tables and fields it added, an activity with a retrospective of three
 * texts, and a change of that activity to undo. Fixed for good.
 */
export const storeV5 = {
  version: 5,
  stores: {
    ...storeV4.stores,
    plannerItems: 'id, [communityId+day], seriesId',
    materials: 'id, communityId',
    planTemplates: 'id, communityId',
  },
  rows: {
    ...storeV4.rows,
    identity: [{ key: 'databaseId', value: 'store-of-version-5' }],
    communities: [{ ...community, rhythm }],
    plannerItems: [
      {
        ...item,
        ...{ origin: 'original', source: '', contributorId: null, contributor: '', materialIds: ['e1'] },
        ...{ variants: [], starred: false, number: 1, topic: '防晒', occurrence: null, overrides: [] },
        ...{ host: null, domain: '', feedback: null, skippedAt: null, template: null },
      },
    ],
    plannerSeries: [
      {
        ...series,
        ...{ ends: { kind: 'never' }, kind: '锦囊', titlePattern: '{系列}{编号}', digits: 3, startNumber: 1 },
        ...{ body: '', groupIds: ['g1'], onStatutory: 'keep', onFolk: 'keep', rotation: null, skips: [] },
        ...{ plannedUntil: null, createdAt: created, updatedAt: created },
      },
    ],
    materials: [
      {
        ...{ id: 'e1', communityId: 'c1', form: 'text', title: '防晒怎么选', body: '看 PA 值', url: '' },
        ...{ file: null, thumbnail: '', category: '科普知识', source: '', contributorId: null },
        ...{ contributor: '', consent: 'none', expiresOn: null, restDays: null, archivedAt: null },
        ...{ createdAt: created, updatedAt: created },
      },
    ],
    planTemplates: [
      {
        ...{ id: 'w1', communityId: 'c1', name: '日常', createdAt: created, updatedAt: created },
        entries: [{ weekday: 1, time: '08:00', kind: '早安', title: '早安', body: '', groupIds: [] }],
      },
    ],
    activities: [
      { ...activity, retrospective: { achieved: '成团 52 单\n- 没有人退', missed: '', lessons: '早点预告' } },
    ],
    journal: [
      ...storeV4.rows.journal,
      {
        seq: 5,
        commandId: 'fifth',
        at: created + 1_200_000,
        summary: { command: 'activities.update', facts: { title: '三月团购' } },
        result: null,
        stack: 'done',
        changedRows: 2,
      },
    ],
    changeSets: [
      ...storeV4.rows.changeSets,
      {
        seq: 5,
        changes: [
          { table: 'activities', key: 'a1', before: activity, after: activity },
          { table: 'tasks', key: 'k1', before: task, after: task },
        ],
      },
    ],
    changedKeys: [
      ...storeV4.rows.changedKeys,
      {
        seq: 5,
        touched: ['activities:a1', 'tasks:k1'],
        created: [],
        deleted: [],
        records: ['a1', 'k1'],
        places: ['c1'],
      },
    ],
    revisions: [...storeV4.rows.revisions, { table: 'activities', seq: 5 }, { table: 'tasks', seq: 5 }],
  },
} as const;
