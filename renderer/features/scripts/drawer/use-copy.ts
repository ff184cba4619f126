import { useCallback, useState } from 'react';
import type { MergedText } from '../../../../shared/domain/scripts/merged-welcome';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import { nicknameInGroup } from '../../../../shared/domain/scripts/script-context';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { useDesk } from '../desk-store';
import { memberIdsOf } from './member-ids-of';

/** Puts one finished text on the clipboard and records for whom. Gives false when it did not get there. */
export function useCopy(script: CopiedScript): Readonly<{
  copying: boolean;
  copy: (finished: MergedText) => Promise<boolean>;
}> {
  const { shell } = useHost();
  const { community, group } = useScope();
  const run = useRun();
  const setOnClipboard = useDesk((state) => state.setOnClipboard);
  const [copying, setCopying] = useState(false);

  const copy = useCallback(
    async ({ text, members }: MergedText) => {
      setCopying(true);
      try {
        await shell.copyText(text);
        setOnClipboard({ text, names: members.map(nicknameInGroup) });
        await run('scripts.recordCopy', {
          communityId: community.id,
          scriptId: script.id,
          groupId: group?.id ?? null,
          memberIds: memberIdsOf(members),
          text,
          welcome: script.scenario === '欢迎',
        });
        return true;
      } catch (thrown) {
        showError(thrown);
        return false;
      } finally {
        setCopying(false);
      }
    },
    [shell, setOnClipboard, run, community.id, script.id, script.scenario, group?.id],
  );
  return { copying, copy };
}
