import { useCallback, useState } from 'react';
import type { ChatStep } from '../../../shared/domain/composer/chat-step';
import type { QueueItem } from '../../../shared/domain/queue/queue-item';
import type { Script } from '../../../shared/domain/scripts/script';
import type { InputValues } from '../../../shared/domain/scripts/script-inputs';
import { toWireError, type WireError } from '../../../shared/wire/errors';
import { useHost } from '../../data/host-context';
import { useScope } from '../../data/scope';
import { useRun } from '../../data/use-run';
import { onlyText, queueItemsOf, recordedFor } from './quick-steps';
import type { QuickFill } from './use-quick-fill';

/** Puts texts on the clipboard for 快捷话术. Each gives whether it got there. */
export type QuickCopy = Readonly<{
  copyScript: (script: Script, fill: QuickFill, values: InputValues) => Promise<boolean>;
  /** Deals with the next step of the copy queue; one that is done by hand only counts as done. */
  copyQueued: (item: QueueItem) => Promise<boolean>;
  /** Why the last one did not get there. */
  trouble: WireError | null;
}>;

/**
 * Copies, then records. A text in several steps goes to the front of the copy queue and its first step is dealt with at
 * once: the rest waits there, for the palette as for the desk.
 *
 * @param quiet says nothing when all went well: the palette does
 */
export function useQuickCopy(quiet: boolean): QuickCopy {
  const { shell } = useHost();
  const { community } = useScope();
  const run = useRun();
  const [trouble, setTrouble] = useState<WireError | null>(null);

  const put = useCallback(
    async ({ kind, text }: Pick<ChatStep, 'kind' | 'text'>) => {
      try {
        if (kind !== 'note') await shell.copyText(text);
        setTrouble(null);
        return true;
      } catch (thrown) {
        setTrouble(toWireError(thrown));
        return false;
      }
    },
    [shell],
  );

  const copyScript = async (script: Script, fill: QuickFill, values: InputValues) => {
    const [first] = fill.steps;
    // Before it is recorded: what did not get to the clipboard waits nowhere twice.
    if (!first || !(await put(first))) return false;
    const { id: communityId } = community;
    const inputs = fill.declared.length > 0 ? { inputs: values } : {};
    const text = onlyText(fill.steps);
    if (text !== null) {
      // The person pastes already: nobody waits for the disk. What goes wrong is said.
      void run(
        'scripts.recordCopy',
        { communityId, ...recordedFor(script, fill), text, ...inputs },
        { quiet },
      );
      return true;
    }
    const items = queueItemsOf(script, fill);
    const filled = await run('queue.fill', { communityId, items, keep: true, ...inputs }, { quiet: true });
    const [id] = filled?.result.ids ?? [];
    return id !== undefined && (await run('queue.markCopied', { id }, { quiet })) !== null;
  };

  const copyQueued = async (item: QueueItem) =>
    (await put(item)) && (await run('queue.markCopied', { id: item.id }, { quiet })) !== null;

  return { copyScript, copyQueued, trouble };
}
