import { Dexie, type Table } from 'dexie';
import type { Activity, Task } from '#shared/domain/activities/activity';
import type { OwnTemplate } from '#shared/domain/activities/activity-template';
import type { CheckIn } from '#shared/domain/activities/check-in';
import type { Lesson } from '#shared/domain/activities/lesson';
import type { Participant } from '#shared/domain/activities/participant';
import type { Reward } from '#shared/domain/activities/reward';
import type { Chain } from '#shared/domain/chains/chain';
import type { OwnWord } from '#shared/domain/checks/word-rule';
import type { Community, Group } from '#shared/domain/communities/community';
import type { Copy } from '#shared/domain/copies/copy';
import type { Instant } from '#shared/domain/days';
import type { Ask } from '#shared/domain/experts/expert';
import type { Field } from '#shared/domain/fields/field';
import type { ChangedKeys } from '#shared/domain/history/changed-keys';
import type { Intake } from '#shared/domain/intake/intake';
import type { ImportPreset } from '#shared/domain/members/import/import-preset';
import type { Member, Membership } from '#shared/domain/members/member';
import type { Order, Product } from '#shared/domain/orders/order';
import type { Material } from '#shared/domain/planner/material';
import type { PlanTemplate } from '#shared/domain/planner/plan-template';
import type { PlannerItem } from '#shared/domain/planner/planner-item';
import type { PlannerSeries } from '#shared/domain/planner/series';
import type { QuarantinedRow } from '#shared/domain/quarantine/quarantined-row';
import type { QueueItem } from '#shared/domain/queue/queue-item';
import type { ReviewCase, ReviewRule } from '#shared/domain/review/review';
import type { Script } from '#shared/domain/scripts/script';
import type { ScriptVersion } from '#shared/domain/scripts/script-version';
import type { Segment } from '#shared/domain/segments/segment';
import type { Setting } from '#shared/domain/settings/setting';
import type { DataTableName } from '#shared/domain/store/data-tables';
import type { Tag } from '#shared/domain/tags/tag';
import type { TimelineEvent } from '#shared/domain/timeline/timeline-event';
import { WeiluError } from '#shared/wire/errors';
import type { ChangeSummary } from '#shared/wire/nouns/history';
import { type ChangeRecorder, type RowChange, recordingMiddleware } from './change-recorder';
import { latestSchemaVersion, migrations } from './migrations';

/**
 * Where an entry stands for undo and redo. `fixed` entries (undo and redo themselves, settings) are never
 * undone; `dropped` ones were undone and then overtaken by a new change.
 */
export type JournalStack = 'done' | 'undone' | 'dropped' | 'reverted' | 'fixed';

/** One committed command: the record behind retries, history, and with its change set undo and redo. */
export type JournalEntry = Readonly<{
  seq: number;
  commandId: string;
  at: Instant;
  summary: ChangeSummary;
  result: unknown;
  stack: JournalStack;
  changedRows: number;
}>;

/** Every row a command changed, kept apart so that reading the history does not read whole imports. */
export type ChangeSet = Readonly<{ seq: number; changes: readonly RowChange[] }>;

/** When a table last changed: the `seq` of that journal entry. Watches read it to notice changes. */
export type TableRevision = Readonly<{ table: DataTableName; seq: number }>;

/** The store. Only the vault opens it; rows are written by commands alone (see `run-command.ts`). */
export class WeiluDatabase extends Dexie {
  declare readonly communities: Table<Community, string>;
  declare readonly groups: Table<Group, string>;
  declare readonly members: Table<Member, string>;
  declare readonly memberships: Table<Membership, string>;
  declare readonly tags: Table<Tag, string>;
  declare readonly timeline: Table<TimelineEvent, string>;
  declare readonly fields: Table<Field, string>;
  declare readonly segments: Table<Segment, string>;
  declare readonly intakes: Table<Intake, string>;
  declare readonly importPresets: Table<ImportPreset, string>;
  declare readonly asks: Table<Ask, string>;
  declare readonly reviewRules: Table<ReviewRule, string>;
  declare readonly reviewCases: Table<ReviewCase, string>;
  declare readonly scripts: Table<Script, string>;
  declare readonly scriptVersions: Table<ScriptVersion, string>;
  declare readonly copies: Table<Copy, string>;
  declare readonly wordRules: Table<OwnWord, string>;
  declare readonly queue: Table<QueueItem, string>;
  declare readonly plannerItems: Table<PlannerItem, string>;
  declare readonly plannerSeries: Table<PlannerSeries, string>;
  declare readonly materials: Table<Material, string>;
  declare readonly planTemplates: Table<PlanTemplate, string>;
  declare readonly activities: Table<Activity, string>;
  declare readonly tasks: Table<Task, string>;
  declare readonly participants: Table<Participant, string>;
  declare readonly chains: Table<Chain, string>;
  declare readonly checkIns: Table<CheckIn, string>;
  declare readonly rewards: Table<Reward, string>;
  declare readonly lessons: Table<Lesson, string>;
  declare readonly activityTemplates: Table<OwnTemplate, string>;
  declare readonly products: Table<Product, string>;
  declare readonly orders: Table<Order, string>;
  declare readonly settings: Table<Setting, string>;
  declare readonly quarantine: Table<QuarantinedRow, string>;
  declare readonly identity: Table<Readonly<{ key: string; value: string }>, string>;
  declare readonly journal: Table<JournalEntry, number, Omit<JournalEntry, 'seq'>>;
  declare readonly changeSets: Table<ChangeSet, number>;
  declare readonly changedKeys: Table<ChangedKeys, number>;
  declare readonly revisions: Table<TableRevision, string>;

  /** Recorder of each running command, by its transaction. */
  readonly recorders = new WeakMap<IDBTransaction, ChangeRecorder>();

  constructor(
    name: string,
    indexedDB?: IDBFactory,
    keyRange?: typeof IDBKeyRange,
    /** Only a store that is being built, and that nobody sees yet, is written without a record. */
    { recording }: Readonly<{ recording: boolean }> = { recording: true },
  ) {
    super(name, {
      // One disk sync per commit: an acknowledged command survives a power cut.
      chromeTransactionDurability: 'strict',
      // Dexie's result cache answers before the commit; watches here must only show what is on disk.
      cache: 'disabled',
      ...(indexedDB ? { indexedDB } : {}),
      ...(keyRange ? { IDBKeyRange: keyRange } : {}),
    });
    for (const migration of migrations) {
      const version = this.version(migration.version).stores(migration.stores);
      if (migration.upgrade) version.upgrade(migration.upgrade);
    }
    if (recording) this.use(recordingMiddleware(this.recorders));
  }
}

/**
 * Opens the store, creating or migrating it as needed.
 * @throws WeiluError `database-newer` when a newer version of the app wrote it, `vault-start-failed` otherwise.
 */
export async function openDatabase(
  name: string,
  indexedDB?: IDBFactory,
  keyRange?: typeof IDBKeyRange,
): Promise<WeiluDatabase> {
  const database = new WeiluDatabase(name, indexedDB, keyRange);
  try {
    await refuseNewer(name, indexedDB ?? Dexie.dependencies.indexedDB);
    await database.open();
    return database;
  } catch (thrown) {
    database.close();
    if (thrown instanceof WeiluError) throw thrown;
    throw new WeiluError('vault-start-failed', { detail: String(thrown) }, { cause: thrown });
  }
}

/** Looks before opening: Dexie opens a newer store without complaint and adds to it what it misses. */
async function refuseNewer(name: string, indexedDB: IDBFactory): Promise<void> {
  const stored = (await indexedDB.databases()).find((known) => known.name === name);
  // Dexie stores versions times ten.
  const found = Math.round((stored?.version ?? 0) / 10);
  if (found > latestSchemaVersion) {
    throw new WeiluError('database-newer', { found, known: latestSchemaVersion });
  }
}
