import { useCallback } from 'react';
import type { MergedText } from '../../../../shared/domain/scripts/merged-welcome';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useDesk } from '../desk-store';
import { memberIdsOf } from './member-ids-of';

/** Puts finished texts into the copy queue, in place of what waited there. Gives false when it failed. */
export function useStartQueue(script: CopiedScript): (texts: readonly MergedText[]) => Promise<boolean> {
  const { community, group } = useScope();
  const run = useRun();
  const choose = useDesk((state) => state.choose);
  return useCallback(
    async (texts) => {
      const receipt = await run('queue.fill', {
        communityId: community.id,
        items: texts.map(({ text, members }) => ({
          groupId: group?.id ?? null,
          scriptId: script.id,
          memberIds: memberIdsOf(members),
          text,
          welcome: script.scenario === '欢迎',
        })),
      });
      // They are in the queue now; the next script is for somebody else.
      if (receipt) choose(community.id, []);
      return receipt !== null;
    },
    [run, choose, community.id, script.id, script.scenario, group?.id],
  );
}
