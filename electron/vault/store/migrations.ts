import type { Transaction } from 'dexie';

/** One numbered step of the schema: one idea each, never edited after it has shipped. */
export type Migration = Readonly<{
  version: number;
  idea: string;
  /** Dexie stores syntax: primary key first, then the indexes. */
  stores: Readonly<Record<string, string>>;
  upgrade?: (transaction: Transaction) => PromiseLike<void>;
}>;

/**
 * Every step from an empty store to today's. Few indexes, each named beside the screen it serves, because
 * every index costs about as much again on import.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    idea: 'The first whole walk.',
    stores: {
      communities: 'id',
      groups: 'id, communityId', // switcher
      members: 'id, communityId', // search index, import
      memberships: 'id, communityId, memberId', // search index; drawer
      tags: 'id, communityId', // filters
      timeline: 'id, communityId, memberId', // removal; drawer
      scripts: 'id, communityId', // library
      queue: 'id, communityId', // copy queue
      plannerItems: 'id, [communityId+day]', // calendar and 今日
      plannerSeries: 'id, communityId', // calendar
      activities: 'id, communityId', // list
      tasks: 'id, communityId, activityId', // 今日; activity page
      products: 'id, communityId', // orders
      orders: 'id, communityId, memberId', // removal; drawer
      settings: 'key',
      identity: 'key', // manifest
      journal: '++seq, &commandId, [stack+seq]', // retries; undo and redo
      changeSets: 'seq', // undo and redo; search index
      revisions: 'table', // watches
    },
  },
  {
    version: 2,
    idea: 'A place for rows set aside, and which records each change was about.',
    stores: {
      quarantine: 'id',
      changedKeys: 'seq', // history: filter, what depends on a change
    },
  },
];

export const latestSchemaVersion = Math.max(...migrations.map((migration) => migration.version));
