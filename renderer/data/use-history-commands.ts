import { useCallback } from 'react';
import { text } from '../i18n/text';
import { useHost } from './host-context';
import { beginLongWork } from './long-work';
import { showError, showRedone, showUndone } from './toasts';

/** 撤销 and 重做 of any change to data, each with a toast that says in words what it was. */
export function useHistoryCommands(): Readonly<{ undo: () => Promise<void>; redo: () => Promise<void> }> {
  const { vault } = useHost();

  const redo = useCallback(async () => {
    const work = beginLongWork(text.frame.working.redoing);
    try {
      const { result } = await vault.execute('history.redo', {});
      showRedone(result.redone);
    } catch (thrown) {
      showError(thrown);
    } finally {
      work.end();
    }
  }, [vault]);

  const undo = useCallback(async () => {
    const work = beginLongWork(text.frame.working.undoing);
    try {
      const { result } = await vault.execute('history.undo', {});
      showUndone(result.undone, redo);
    } catch (thrown) {
      showError(thrown);
    } finally {
      work.end();
    }
  }, [vault, redo]);

  return { undo, redo };
}
