import { useCallback } from 'react';
import type { CopiedScript } from '../../../../shared/domain/scripts/script';
import { queueItemsOf } from '../../../data/composer/compose-texts';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useDesk } from '../desk-store';
import type { LiveScript } from './use-filled-script';

/** Puts the steps of finished texts into the copy queue, in place of what waited there. Gives false when it failed. */
export function useStartQueue(
  script: CopiedScript,
): (live: Pick<LiveScript, 'texts' | 'values'>) => Promise<boolean> {
  const { community } = useScope();
  const run = useRun();
  const choose = useDesk((state) => state.choose);
  return useCallback(
    async ({ texts, values }) => {
      const items = queueItemsOf(texts, script);
      const receipt = await run('queue.fill', { communityId: community.id, items, inputs: values });
      // They are in the queue now; the next script is for somebody else.
      if (receipt) choose(community.id, []);
      return receipt !== null;
    },
    [run, choose, community.id, script],
  );
}
