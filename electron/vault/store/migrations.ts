import type { Transaction } from 'dexie';
import { type DataTableName, passGate } from '#shared/domain/store/data-tables';

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
  {
    version: 3,
    idea: "Members remembered whole: fields of one's own, segments, pastes, asks, and the entry review.",
    stores: {
      fields: 'id, communityId', // drawer, list
      segments: 'id, communityId', // side bar
      intakes: 'id, communityId', // 粘贴识别
      importPresets: 'id, communityId', // import
      asks: 'id, communityId, memberId', // 该@谁; removal
      reviewRules: 'id, communityId', // entry review
      reviewCases: 'id, communityId, memberId', // entry review; removal
    },
    upgrade: (transaction) => fillIn(transaction, ['communities', 'groups', 'members', 'memberships']),
  },
  {
    version: 4,
    idea: 'Scripts that remember: their versions, what was copied where, a dictionary, and the first days of newcomers.',
    stores: {
      scriptVersions: 'id, communityId, scriptId', // versions of a script
      copies: 'id, [communityId+at]', // sent already; 复制记录
      wordRules: 'id, communityId', // checks
    },
    upgrade: (transaction) => fillIn(transaction, ['communities', 'memberships', 'scripts', 'queue']),
  },
  {
    version: 5,
    idea: 'A calendar with rhythm: series that number and rotate, materials, week templates, feedback.',
    stores: {
      plannerItems: 'id, [communityId+day], seriesId', // calendar and 今日; series
      materials: 'id, communityId', // 素材库
      planTemplates: 'id, communityId', // 作息表
    },
    upgrade: (transaction) => fillIn(transaction, ['communities', 'plannerItems', 'plannerSeries']),
  },
  {
    version: 6,
    idea: 'Activities that run and write themselves up: people, 接龙, check-ins, rewards, lessons, templates.',
    stores: {
      participants: 'id, communityId, activityId, memberId', // removal; activity page; drawer
      chains: 'id, communityId, activityId, plannerItemId', // activity page; calendar
      checkIns: 'id, communityId, activityId, memberId', // removal; activity page; merge
      rewards: 'id, communityId, activityId, memberId', // removal; activity page; merge
      lessons: 'id, communityId', // new activity
      activityTemplates: 'id, communityId', // new activity
    },
    upgrade: (transaction) => fillIn(transaction, ['activities', 'tasks']),
  },
];

/** Gives every row of these tables what its gate gives a row that comes without the later fields. */
async function fillIn(transaction: Transaction, names: readonly DataTableName[]): Promise<void> {
  for (const name of names) {
    await transaction
      .table(name)
      .toCollection()
      .modify((row, place) => {
        const passed = passGate(name, row);
        // A row that does not fit is left as it is; it is set aside where it is met.
        if (passed.fits) place.value = passed.row;
      });
  }
}

export const latestSchemaVersion = Math.max(...migrations.map((migration) => migration.version));
