import { useCallback } from 'react';
import { occasionsOfCommands } from '../../shared/domain/backup/occasions';
import type { BackupsApi } from '../../shared/wire/shell-api';
import type { ExecuteOptions, Receipt } from '../../shared/wire/vault-api';
import type { CommandInput, CommandName } from '../../shared/wire/vault-contract';
import { useHost } from './host-context';
import { showChange, showError } from './toasts';
import { useHistoryCommands } from './use-history-commands';

type RunOptions = ExecuteOptions & Readonly<{ quiet?: boolean }>;

/**
 * A snapshot before a command that changes much at once. Only a restore waits for it: the rest can be undone, and the
 * frame says on every screen that backups fail.
 */
async function backUpBefore(name: CommandName, backups: BackupsApi): Promise<void> {
  const occasion = occasionsOfCommands[name];
  if (!occasion) return;
  try {
    await backups.create(occasion);
  } catch (thrown) {
    if (name === 'backup.restore') throw thrown;
  }
}

/**
 * Runs commands for a screen: says in words what was done with 撤销 beside it (unless `quiet`), or what went
 * wrong. Gives null when it failed.
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
      try {
        await backUpBefore(name, shell.backups);
        const receipt = await vault.execute(name, input, execute);
        if (!quiet && receipt.undoable) showChange(receipt.summary, undo);
        return receipt;
      } catch (thrown) {
        showError(thrown);
        return null;
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
