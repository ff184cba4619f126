import type { Cue } from '../../shared/domain/activities/parts';
import { type Instant, timeOf } from '../../shared/domain/days';
import { text } from '../i18n/text';
import { showAction, showNote } from './toasts';
import type { ActivityWords } from './use-activity-words';
import { useCopyText } from './use-copy-text';
import { useHistoryCommands } from './use-history-commands';

const words = text.run.live;

/** Writes down that a cue was done at a moment, and tells whether it is stored. */
export type StampCue = (doneAt: Instant) => Promise<boolean>;

/**
 * Copies what is said at a cue (流程), then stamps it: what did not get to the clipboard is not stamped. A cue without
 * words is stamped alone. Says so, with 撤销.
 */
export function useSayCue(): (cue: Cue, said: ActivityWords, stamp: StampCue) => Promise<boolean> {
  const copy = useCopyText();
  const { undo } = useHistoryCommands();
  return async ({ title }, { finished, note }, stamp) => {
    if (finished === null) {
      showNote(words.notReady(note ?? ''));
      return false;
    }
    const doneAt = Date.now();
    const time = timeOf(doneAt);
    const done = finished === '' ? words.stamped(title, time) : words.copied(title, time);
    if (finished !== '' && !(await copy(finished, done))) return false;
    if (!(await stamp(doneAt))) return false;
    showAction([done, note].filter(Boolean).join('。'), text.frame.undo, () => void undo());
    return true;
  };
}
