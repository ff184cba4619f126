import { useCallback } from 'react';
import { occasionsOfCommands } from '../../shared/domain/backup/occasions';
import type { BackupsApi } from '../../shared/wire/shell-api';
import type { ExecuteOptions, Receipt } from '../../shared/wire/vault-api';
import type { CommandInput, CommandName } from '../../shared/wire/vault-contract';
import { text } from '../i18n/text';
import { useHost } from './host-context';
import { beginLongWork, type LongWork, progressInWords } from './long-work';
import { showChange, showError } from './toasts';
import { useHistoryCommands } from './use-history-commands';

type RunOptions = ExecuteOptions & Readonly<{ quiet?: boolean }>;

/**
 * A snapshot before a command that changes much at once, and says so. Only a restore waits for it: the rest can be undone, and the
 * frame says on every screen that backups fail.
 */
async function backUpBefore(name: CommandName, backups: BackupsApi, work: LongWork): Promise<void> {
  const occasion = occasionsOfCommands[name];
  if (!occasion) return;
  work.say(text.frame.working.backingUp);
  try {
    await backups.create(occasion);
  } catch (thrown) {
    if (name === 'backup.restore') throw thrown;
  }
}

/**
 * Runs commands for a screen: says in words what was done with 撤销 beside it (unless `quiet`), or what went
 * wrong; what lasts says what it is at. Gives null when it failed.
 */
export function useRun(): <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  options?: RunOptions,
) => Promise<Receipt<Name> | null> {
  const { vault, shell } = useHost();
  const { undo } = useHistoryCommands();
  return useCallback(
    async (name, input, options = {}) => {
      const { quiet = false, ...execute } = options;
      const work = beginLongWork(text.frame.working.writing);
      const onProgress = (done: number, total: number) => work.say(progressInWords(done, total));
      // Nothing follows any more on the backup that is still being made.
      execute.signal?.addEventListener('abort', work.end, { once: true });
      try {
        await backUpBefore(name, shell.backups, work);
        // Who follows the progress shows it.
        if (execute.onProgress) work.end();
        else work.say(text.frame.working.writing);
        const receipt = await vault.execute(name, input, { onProgress, ...execute });
        if (!quiet && receipt.undoable) showChange(receipt.summary, undo);
        return receipt;
      } catch (thrown) {
        showError(thrown);
        return null;
      } finally {
        work.end();
      }
    },
    [vault, shell, undo],
  );
}

/** Runs commands as `useRun` does, for who only asks whether it was saved: fields that are edited in place. */
export function useSave(): <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  options?: RunOptions,
) => Promise<boolean> {
  const run = useRun();
  return useCallback(async (name, input, options) => (await run(name, input, options)) !== null, [run]);
}
