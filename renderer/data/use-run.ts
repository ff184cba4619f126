import { useCallback } from 'react';
import type { ExecuteOptions, Receipt } from '../../shared/wire/vault-api';
import type { CommandInput, CommandName } from '../../shared/wire/vault-contract';
import { useHost } from './host-context';
import { showChange, showError } from './toasts';
import { useHistoryCommands } from './use-history-commands';

type RunOptions = ExecuteOptions & Readonly<{ quiet?: boolean }>;

/**
 * Runs commands for a screen: says in words what was done with 撤销 beside it (unless `quiet`), or what went
 * wrong. Gives null when it failed.
 */
export function useRun(): <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  options?: RunOptions,
) => Promise<Receipt<Name> | null> {
  const { vault } = useHost();
  const { undo } = useHistoryCommands();
  return useCallback(
    async (name, input, options = {}) => {
      const { quiet = false, ...execute } = options;
      try {
        const receipt = await vault.execute(name, input, execute);
        if (!quiet && receipt.undoable) showChange(receipt.summary, undo);
        return receipt;
      } catch (thrown) {
        showError(thrown);
        return null;
      }
    },
    [vault, undo],
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
