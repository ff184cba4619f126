import { useCallback, useEffect, useState } from 'react';
import type { QueueItemId } from '../../../../shared/domain/ids';
import type { QueuedText, QueueView } from '../../../../shared/wire/nouns/scripts';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { useDesk } from '../desk-store';

export type CopyQueue = Readonly<{
  /** Undefined until it is read. */
  view: QueueView | undefined;
  next: QueuedText | undefined;
  copyNext: () => void;
  skip: () => void;
  clear: () => void;
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
  const [busyWith, setBusyWith] = useState<QueueItemId | null>(null);
  const gone = busyWith !== null && !view?.items.some(({ id }) => id === busyWith);
  useEffect(() => {
    if (gone) setBusyWith(null);
  }, [gone]);

  const deal = async (act: (item: QueuedText) => Promise<unknown>) => {
    if (!next || busyWith === next.id) return;
    setBusyWith(next.id);
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
        await shell.copyText(item.text);
        setOnClipboard({ text: item.text, names: item.memberNames });
        return run('queue.markCopied', { id: item.id });
      }),
    skip: () => void deal((item) => run('queue.skip', { id: item.id })),
    clear: useCallback(() => void run('queue.clear', { communityId: community.id }), [run, community.id]),
  };
}
