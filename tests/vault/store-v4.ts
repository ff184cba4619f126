import { storeV1 } from './store-v1';
import { storeV3 } from './store-v3';

const created = 1_772_413_200_000;
const [item] = storeV1.rows.plannerItems;
const [series] = storeV1.rows.plannerSeries;
const [community] = storeV3.rows.communities;
const [script] = storeV3.rows.scripts;
const [queued] = storeV1.rows.queue;
const [membership] = storeV3.rows.memberships;

/**
 * A store as version 4 of the schema wrote it: the tables and fields it added, and a change of a planned item to undo.
 * Fixed for good.
 */
export const storeV4 = {
  version: 4,
  stores: {
    ...storeV3.stores,
    scriptVersions: 'id, communityId, scriptId',
    copies: 'id, [communityId+at]',
    wordRules: 'id, communityId',
  },
  rows: {
    ...storeV3.rows,
    identity: [{ key: 'databaseId', value: 'store-of-version-4' }],
    communities: [
      {
        ...community,
        onboarding: [
          { id: 'welcome', title: '欢迎入群', days: 0, scriptId: null, goal: 'welcomed', enabled: true },
        ],
      },
    ],
    memberships: [{ ...membership, onboarding: {}, onboardingStopped: false }],
    scripts: [{ ...script, inputs: [], mutedChecks: [], lastInputs: {} }],
    queue: [{ ...queued, kind: 'text', part: null, stepId: null }],
    scriptVersions: [
      {
        ...{ id: 'b1', communityId: 'c1', scriptId: 'p1', title: '入群欢迎', body: '欢迎{{成员.昵称}}' },
        ...{ inputs: [], writtenAt: created, replacedAt: created + 1 },
      },
    ],
    copies: [
      {
        ...{ id: 'k1', communityId: 'c1', groupId: 'g1', scriptId: 'p1', memberIds: ['m1'] },
        ...{ text: '欢迎曾小雅', at: created },
      },
    ],
    wordRules: [
      {
        ...{ id: 'w1', communityId: 'c1', word: '最', category: '绝对化用语', severity: 'high' },
        ...{ suggestion: '很', enabled: true, createdAt: created },
      },
    ],
    journal: [
      ...storeV3.rows.journal,
      {
        seq: 4,
        commandId: 'fourth',
        at: created + 900_000,
        summary: { command: 'planner.remove', facts: { title: '锦囊' } },
        result: null,
        stack: 'done',
        changedRows: 2,
      },
    ],
    changeSets: [
      ...storeV3.rows.changeSets,
      {
        seq: 4,
        changes: [
          { table: 'plannerItems', key: 'i2', before: { ...item, id: 'i2' }, after: undefined },
          { table: 'plannerSeries', key: 'r2', before: { ...series, id: 'r2' }, after: undefined },
        ],
      },
    ],
    changedKeys: [
      ...storeV3.rows.changedKeys,
      {
        seq: 4,
        touched: ['plannerItems:i2', 'plannerSeries:r2'],
        created: [],
        deleted: ['i2', 'r2'],
        records: ['i2', 'r2'],
        places: ['c1'],
      },
    ],
    revisions: [
      ...storeV3.rows.revisions,
      { table: 'plannerItems', seq: 4 },
      { table: 'plannerSeries', seq: 4 },
    ],
  },
} as const;
