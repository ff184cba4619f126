import { storeV1 } from './store-v1';

const [member] = storeV1.rows.members;

/** A store as version 2 of the schema wrote it: the tables it added, and a change of a member to undo. Fixed for good. */
export const storeV2 = {
  version: 2,
  stores: { ...storeV1.stores, quarantine: 'id', changedKeys: 'seq' },
  rows: {
    ...storeV1.rows,
    identity: [{ key: 'databaseId', value: 'store-of-version-2' }],
    quarantine: [
      {
        id: 'q1',
        table: 'members',
        key: 'm9',
        text: '{"nickname":1}',
        reason: 'nickname',
        at: 1_772_413_250_000,
      },
    ],
    journal: [
      ...storeV1.rows.journal,
      {
        seq: 2,
        commandId: 'second',
        at: 1_772_413_400_000,
        summary: { command: 'members.remove', facts: { count: 1, name: '阿敏' } },
        result: { removed: 1 },
        stack: 'done',
        changedRows: 1,
      },
    ],
    changeSets: [
      ...storeV1.rows.changeSets,
      {
        seq: 2,
        changes: [
          {
            table: 'members',
            key: 'm2',
            before: { ...member, id: 'm2', nickname: '阿敏', tagIds: [] },
            after: undefined,
          },
        ],
      },
    ],
    changedKeys: [
      {
        seq: 1,
        touched: ['tags:t1'],
        created: [],
        deleted: [],
        records: ['t1'],
        places: ['c1'],
      },
      { seq: 2, touched: ['members:m2'], created: [], deleted: ['m2'], records: ['m2'], places: ['c1'] },
    ],
    revisions: [
      { table: 'tags', seq: 1 },
      { table: 'members', seq: 2 },
    ],
  },
} as const;
