import { Dexie } from 'dexie';
import type { Instant } from '#shared/domain/days';
import { changedKeysOf } from '#shared/domain/history/changed-keys';
import { isMovement } from '#shared/domain/history/movements';
import type { IdSource } from '#shared/domain/ids';
import { passGate } from '#shared/domain/store/data-tables';
import { WeiluError } from '#shared/wire/errors';
import type { ChangeSummary } from '#shared/wire/nouns/history';
import type { Receipt } from '#shared/wire/vault-api';
import {
  type CommandInput,
  type CommandName,
  type CommandResult,
  commandSchemas,
} from '#shared/wire/vault-contract';
import { ChangeRecorder, type RowChange } from './change-recorder';
import { checkInput } from './check-input';
import type { ChangeSet, JournalStack, WeiluDatabase } from './database';

/** Whether the store takes writes, and who hears that it can take no more. */
export type WriteGuard = Readonly<{
  readOnly: () => boolean;
  /** There is no room for what was to be written. */
  full: () => void;
  /** The browser has shut the store under us: on a full disk, or because something took it away. */
  lost: () => void;
  /** Something failed that only a row of the wrong shape explains. */
  suspect: () => void;
}>;

/** The clock and the id source, so that tests can set them; and the guard, where there is one. */
export type VaultSurroundings = Readonly<{
  now: () => Instant;
  makeId: IdSource;
  guard?: WriteGuard;
  /** Hears of the rows of each command once they are on the disk. */
  committed?: (set: ChangeSet) => void;
}>;

/** Changes of up to so many rows go through the gates of their tables; more come from imports, which have their own. */
const gatedRows = 500;

/** What a command handler works with. */
export type CommandContext = Readonly<{
  database: WeiluDatabase;
  now: Instant;
  makeId: IdSource;
  /** Tells the caller how far a long command is, and ends it with `cancelled` when the caller gave up. */
  progress: (done: number, total: number) => void;
}>;

/** What a handler gives back: the command's result and the facts its sentence in the history needs. */
export type CommandOutcome<Name extends CommandName> = Readonly<{
  result: CommandResult<Name>;
  facts?: ChangeSummary['facts'];
  /** Set by undo and redo: the change they are about. */
  stack?: JournalStack;
}>;

export type CommandHandler<Name extends CommandName> = (
  input: CommandInput<Name>,
  context: CommandContext,
) => Promise<CommandOutcome<Name>>;

export type CommandHandlers<Name extends CommandName> = { readonly [N in Name]: CommandHandler<N> };

/** Follows a running command from outside its transaction. */
export type CommandFollower = Readonly<{
  progress: (done: number, total: number) => void;
  cancelled: () => boolean;
}>;

/**
 * Runs one named intention: input checked at the edge, one strict read-write transaction, everything it
 * changed written to the journal in that same transaction. A command id that was run before is answered with
 * its first result.
 * @throws WeiluError `input-invalid`, what the handler throws, `row-unfit`, `store-read-only`, `store-full` or
 * `store-failed`.
 */
export async function runCommand<Name extends CommandName>(
  database: WeiluDatabase,
  handlers: CommandHandlers<CommandName>,
  surroundings: VaultSurroundings,
  command: Readonly<{ id: string; name: Name; input: unknown }>,
  follower: CommandFollower,
): Promise<Receipt<Name>> {
  const handler = handlers[command.name] as CommandHandler<Name>;
  const input = checkInput(commandSchemas[command.name], command.input) as CommandInput<Name>;
  if (surroundings.guard?.readOnly()) throw new WeiluError('store-read-only', {});
  try {
    const { receipt, set } = await database.transaction('rw', database.tables, async (transaction) => {
      const earlier = await database.journal.where('commandId').equals(command.id).first();
      if (earlier) {
        const { result, summary, changedRows, stack } = earlier;
        if (summary.command !== command.name) {
          throw new WeiluError('input-invalid', { path: 'id', detail: `id of ${summary.command}` });
        }
        const receipt: Receipt<Name> = {
          result: result as CommandResult<Name>,
          summary,
          changedRows,
          undoable: stack === 'done',
          repeated: true,
        };
        return { receipt, set: null };
      }
      const recorder = new ChangeRecorder();
      database.recorders.set(transaction.idbtrans, recorder);
      const now = surroundings.now();
      const progress = (done: number, total: number) => {
        if (follower.cancelled()) throw new WeiluError('cancelled', {});
        follower.progress(done, total);
      };
      progress(0, 1);
      const outcome = await handler(input, { database, now, makeId: surroundings.makeId, progress });
      const summary: ChangeSummary = { command: command.name, facts: outcome.facts ?? {} };
      const changes = recorder.changes();
      refuseUnfit(command.name, changes);
      const stack = outcome.stack ?? (changes.length > 0 ? 'done' : 'fixed');
      if (stack === 'done') await dropUndone(database);
      const seq = await database.journal.add({
        commandId: command.id,
        at: now,
        summary,
        result: outcome.result,
        stack,
        changedRows: changes.length,
      });
      if (changes.length > 0) {
        await database.changeSets.add({ seq, changes });
        // Nobody asks what depends on an undo.
        if (!isMovement(command.name)) await database.changedKeys.add(changedKeysOf(seq, changes));
      }
      await database.revisions.bulkPut(touchedTables(changes).map((table) => ({ table, seq })));
      const { result } = outcome;
      const changedRows = changes.length;
      const receipt = { result, summary, changedRows, undoable: stack === 'done', repeated: false };
      return { receipt, set: { seq, changes } };
    });
    if (set) surroundings.committed?.(set);
    return receipt;
  } catch (thrown) {
    throw told(thrown, surroundings.guard);
  }
}

/** An error of the store as one of ours; the guard hears of those after which the store cannot go on. */
export function told(thrown: unknown, guard: WriteGuard | undefined): WeiluError {
  const error = storeError(thrown);
  if (error.code === 'store-full') guard?.full();
  if (error.code === 'store-failed' && isShut(thrown)) guard?.lost();
  if (thrown instanceof TypeError) guard?.suspect();
  return error;
}

/** Names of the errors of a store that the browser has shut, or cannot open any more. */
const shutErrors: ReadonlySet<string> = new Set([
  'DatabaseClosedError',
  'OpenFailedError',
  'UnknownError',
  'InvalidStateError',
]);

function isShut(thrown: unknown): boolean {
  if (!(thrown instanceof Dexie.DexieError)) return false;
  const inner = thrown.inner as Error | undefined;
  return shutErrors.has(thrown.name) || (inner !== undefined && shutErrors.has(inner.name));
}

/**
 * No command leaves a row behind that a snapshot or a screen would refuse. Undo and redo put back what was there.
 * @throws WeiluError `row-unfit`
 */
function refuseUnfit(name: CommandName, changes: readonly RowChange[]): void {
  if (changes.length > gatedRows || name.startsWith('history.')) return;
  for (const { table, after } of changes) {
    const passed = after === undefined ? null : passGate(table, after);
    if (passed && !passed.fits) throw new WeiluError('row-unfit', { table, detail: passed.reason });
  }
}

/** A new change overtakes what was undone: it can no longer be redone. */
async function dropUndone(database: WeiluDatabase): Promise<void> {
  await database.journal
    .where('[stack+seq]')
    .between(['undone', Dexie.minKey], ['undone', Dexie.maxKey])
    .modify({ stack: 'dropped' });
}

function touchedTables(changes: readonly RowChange[]) {
  return [...new Set(changes.map((change) => change.table))];
}

/** Chromium says `Failed to write blobs (IOError)` where a larger value met a full disk. */
function isFull(thrown: unknown): boolean {
  const { name, message = '' } = (thrown ?? {}) as Partial<Error>;
  return name === 'QuotaExceededError' || /write blobs|no space/i.test(message);
}

/** Errors of the store as errors of ours; a full disk has a sentence of its own. */
export function storeError(thrown: unknown): WeiluError {
  if (thrown instanceof WeiluError) return thrown;
  if (thrown instanceof Dexie.DexieError) {
    const inner: unknown = thrown.inner;
    if (inner instanceof WeiluError) return inner;
    if (isFull(thrown) || isFull(inner)) {
      return new WeiluError('store-full', {}, { cause: thrown });
    }
    return new WeiluError('store-failed', { detail: `${thrown.name}: ${thrown.message}` }, { cause: thrown });
  }
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new WeiluError('unexpected', { detail }, { cause: thrown });
}
