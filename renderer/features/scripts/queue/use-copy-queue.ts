import { useCallback, useEffect, useState } from 'react';
import type { QueuedText, QueueView } from '../../../../shared/wire/nouns/scripts';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError, showNote } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { useDesk } from '../desk-store';

export type CopyQueue = Readonly<{
  /** Undefined until it is read. */
  view: QueueView | undefined;
  next: QueuedText | undefined;
  /** Copies the next text; what is done by hand is ticked off. */
  copyNext: () => void;
  skip: () => void;
  /** The next text, with all its steps, waits until the others are done. */
  later: () => void;
  clear: () => void;
  clearClipboard: () => void;
}>;

/** The queue of the community: one text is dealt with at a time, and each only once. */
export function useCopyQueue(): CopyQueue {
  const { shell } = useHost();
  const { community } = useScope();
  const run = useRun();
  const setOnClipboard = useDesk((state) => state.setOnClipboard);
  const { data, stale } = useVaultQuery('queue.current', { communityId: community.id });
  const view = stale ? undefined : data;
  const next = view?.items[0];
  const [busyWith, setBusyWith] = useState<string | null>(null);
  const gone = busyWith !== null && !view?.items.some((item) => placeOf(item) === busyWith);
  useEffect(() => {
    if (gone) setBusyWith(null);
  }, [gone]);

  const deal = async (act: (item: QueuedText) => Promise<unknown>) => {
    if (!next || busyWith === placeOf(next)) return;
    setBusyWith(placeOf(next));
    try {
      if ((await act(next)) === null) setBusyWith(null);
    } catch (thrown) {
      setBusyWith(null);
      showError(thrown);
    }
  };

  return {
    view,
    next,
    copyNext: () =>
      void deal(async (item) => {
        if (item.kind !== 'note') {
          await shell.copyText(item.text);
          setOnClipboard({ text: item.text, names: item.memberNames });
        }
        return run('queue.markCopied', { id: item.id });
      }),
    skip: () => void deal((item) => run('queue.skip', { id: item.id })),
    later: () => void deal((item) => run('queue.later', { id: item.id })),
    clear: useCallback(() => void run('queue.clear', { communityId: community.id }), [run, community.id]),
    clearClipboard: useCallback(() => {
      shell.copyText('').then(() => {
        setOnClipboard({ text: '', names: [] });
        showNote(text.composer.queue.clipboardCleared);
      }, showError);
    }, [shell, setOnClipboard]),
  };
}

/** An item where it stands: one put off is the same item at another place. */
function placeOf({ id, position }: QueuedText): string {
  return `${id} ${position}`;
}
