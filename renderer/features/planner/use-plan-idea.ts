import { useCallback, useRef } from 'react';
import type { Day } from '../../../shared/domain/days';
import type { MaterialId } from '../../../shared/domain/ids';
import type { ContentKind } from '../../../shared/domain/planner/planner-item';
import { nextFreeTime } from '../../../shared/domain/planner/slots';
import { useHost } from '../../data/host-context';
import { useScope } from '../../data/scope';
import { showError } from '../../data/toasts';
import { useRun } from '../../data/use-run';

/** Something worth sending that has no day yet. */
export type Idea = Readonly<{
  title: string;
  body: string;
  kind: ContentKind;
  materialId: MaterialId | null;
}>;

/** Plans an idea for a day, in the next free slot that suits its kind. One at a time. */
export function usePlanIdea(): (idea: Idea, day: Day) => Promise<void> {
  const { vault } = useHost();
  const { community, group } = useScope();
  const run = useRun();
  const busy = useRef(false);
  return useCallback(
    async ({ title, body, kind, materialId }: Idea, day: Day) => {
      if (busy.current) return;
      busy.current = true;
      try {
        const range = { communityId: community.id, groupId: group?.id ?? null, from: day, to: day };
        const planned = await vault.query('planner.range', range);
        const { slots } = community.rhythm;
        const fields = {
          ...{ title, body, kind, day },
          time: nextFreeTime(day, planned, Date.now(), slots, kind),
          status: 'idea' as const,
          materialIds: materialId === null ? [] : [materialId],
          groupIds: group ? [group.id] : [],
        };
        await run('planner.create', { communityId: community.id, fields });
      } catch (thrown) {
        showError(thrown);
      } finally {
        busy.current = false;
      }
    },
    [vault, community, group, run],
  );
}
