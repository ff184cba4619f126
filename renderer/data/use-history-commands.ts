import { useCallback } from 'react';
import { useHost } from './host-context';
import { showError, showRedone, showUndone } from './toasts';

/** 撤销 and 重做 of any change to data, each with a toast that says in words what it was. */
export function useHistoryCommands(): Readonly<{ undo: () => Promise<void>; redo: () => Promise<void> }> {
  const { vault } = useHost();

  const redo = useCallback(async () => {
    try {
      const { result } = await vault.execute('history.redo', {});
      showRedone(result.redone);
    } catch (thrown) {
      showError(thrown);
    }
  }, [vault]);

  const undo = useCallback(async () => {
    try {
      const { result } = await vault.execute('history.undo', {});
      showUndone(result.undone, redo);
    } catch (thrown) {
      showError(thrown);
    }
  }, [vault, redo]);

  return { undo, redo };
}
