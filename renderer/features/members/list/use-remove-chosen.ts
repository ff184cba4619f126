import { useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import { membersAtOnce } from '../../../../shared/wire/nouns/members';
import { showNote } from '../../../data/toasts';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';

type Progress = Readonly<{ done: number; total: number }>;

export type RemoveChosen = Readonly<{
  /** Rows that are gone already, of all that go; null while nothing is removed. */
  progress: Progress | null;
  /** Removes them, once; says so before where they are too many. */
  remove: () => Promise<void>;
  /** Gives it up: nobody is removed. */
  cancel: () => void;
}>;

/** 删除所选: at once to the eye, though with what thousands of people have it takes a while. */
export function useRemoveChosen(ids: readonly MemberId[], onRemoved: () => void): RemoveChosen {
  const run = useRun();
  const [progress, setProgress] = useState<Progress | null>(null);
  const [controller, setController] = useState<AbortController | null>(null);

  const remove = useOnce(async () => {
    if (ids.length > membersAtOnce) {
      showNote(text.members.selection.tooManyToRemove(membersAtOnce));
      return false;
    }
    const abort = new AbortController();
    setController(abort);
    setProgress({ done: 0, total: 0 });
    const receipt = await run(
      'members.remove',
      { ids: [...ids] },
      { signal: abort.signal, onProgress: (done, total) => setProgress({ done, total }) },
    );
    setProgress(null);
    if (receipt) onRemoved();
    return false;
  });
  return { progress, remove, cancel: () => controller?.abort() };
}
