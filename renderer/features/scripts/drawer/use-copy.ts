import { useCallback, useState } from 'react';
import type { GroupId } from '../../../../shared/domain/ids';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import { nicknameInGroup, type ScriptMember } from '../../../../shared/domain/scripts/script-context';
import type { InputValues } from '../../../../shared/domain/scripts/script-inputs';
import { memberIdsOf } from '../../../data/composer/member-ids-of';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { useDesk } from '../desk-store';

type ToCopy = Readonly<{
  text: string;
  members: readonly ScriptMember[];
  groupId: GroupId | null;
  inputs: InputValues;
}>;

/** Puts one finished text on the clipboard and records for whom. Gives false when it did not get there. */
export function useCopy(script: CopiedScript): Readonly<{
  copying: boolean;
  copy: (finished: ToCopy) => Promise<boolean>;
}> {
  const { shell } = useHost();
  const { community } = useScope();
  const run = useRun();
  const setOnClipboard = useDesk((state) => state.setOnClipboard);
  const [copying, setCopying] = useState(false);

  const copy = useCallback(
    async ({ text, members, groupId, inputs }: ToCopy) => {
      setCopying(true);
      try {
        await shell.copyText(text);
        setOnClipboard({ text, names: members.map(nicknameInGroup) });
        await run('scripts.recordCopy', {
          communityId: community.id,
          scriptId: script.id,
          groupId,
          memberIds: memberIdsOf(members),
          text,
          welcome: script.scenario === '欢迎',
          stepId: script.stepId ?? null,
          inputs,
        });
        return true;
      } catch (thrown) {
        showError(thrown);
        return false;
      } finally {
        setCopying(false);
      }
    },
    [shell, setOnClipboard, run, community.id, script.id, script.scenario, script.stepId],
  );
  return { copying, copy };
}
