import { useCallback } from 'react';
import { text } from '../i18n/text';
import { useHost } from './host-context';
import { beginLongWork, type LongWork } from './long-work';
import { showError, showRedone, showUndone } from './toasts';

/** Says how far a long one is, in hundredths. */
function sayHowFar(work: LongWork, sentence: string) {
  return (done: number, total: number) => {
    if (total > 1) work.say(text.frame.working.howFar(sentence, Math.floor((100 * done) / total)));
  };
}

/** 撤销 and 重做 of any change to data, each with a toast that says in words what it was. */
export function useHistoryCommands(): Readonly<{ undo: () => Promise<void>; redo: () => Promise<void> }> {
  const { vault } = useHost();

  const redo = useCallback(async () => {
    const work = beginLongWork(text.frame.working.redoing);
    try {
      const { result } = await vault.execute(
        'history.redo',
        {},
        { onProgress: sayHowFar(work, text.frame.working.redoing) },
      );
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
      const { result } = await vault.execute(
        'history.undo',
        {},
        { onProgress: sayHowFar(work, text.frame.working.undoing) },
      );
      showUndone(result.undone, redo);
    } catch (thrown) {
      showError(thrown);
    } finally {
      work.end();
    }
  }, [vault, redo]);

  return { undo, redo };
}
