import { Dexie } from 'dexie';
import type { Instant } from '#shared/domain/days';
import type { IdSource } from '#shared/domain/ids';
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
import type { JournalStack, WeiluDatabase } from './database';

/** The clock and the id source, so that tests can set them. */
export type VaultSurroundings = Readonly<{ now: () => Instant; makeId: IdSource }>;

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
 * @throws WeiluError `input-invalid`, what the handler throws, `store-full` or `store-failed`.
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
  try {
    return await database.transaction('rw', database.tables, async (transaction) => {
      const earlier = await database.journal.where('commandId').equals(command.id).first();
      if (earlier) {
        const { result, summary, changedRows, stack } = earlier;
        if (summary.command !== command.name) {
          throw new WeiluError('input-invalid', { path: 'id', detail: `id of ${summary.command}` });
        }
        return {
          result: result as CommandResult<Name>,
          summary,
          changedRows,
          undoable: stack === 'done',
          repeated: true,
        };
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
      if (changes.length > 0) await database.changeSets.add({ seq, changes });
      await database.revisions.bulkPut(touchedTables(changes).map((table) => ({ table, seq })));
      const { result } = outcome;
      return { result, summary, changedRows: changes.length, undoable: stack === 'done', repeated: false };
    });
  } catch (thrown) {
    throw storeError(thrown);
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

/** Errors of the store as errors of ours; a full disk has a sentence of its own. */
export function storeError(thrown: unknown): WeiluError {
  if (thrown instanceof WeiluError) return thrown;
  if (thrown instanceof Dexie.DexieError) {
    const inner: unknown = thrown.inner;
    if (inner instanceof WeiluError) return inner;
    if (thrown.name === 'QuotaExceededError' || (inner as Error | undefined)?.name === 'QuotaExceededError') {
      return new WeiluError('store-full', {}, { cause: thrown });
    }
    return new WeiluError('store-failed', { detail: `${thrown.name}: ${thrown.message}` }, { cause: thrown });
  }
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new WeiluError('unexpected', { detail }, { cause: thrown });
}
