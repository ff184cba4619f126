import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { dayOf, shiftDay } from '../../../../shared/domain/days';
import { type Advice, adviceOf } from '../../../../shared/domain/planner/advice/advice';
import { useScope } from '../../../data/scope';
import { useNow } from '../../../data/use-now';
import { useVaultQuery } from '../../../data/use-vault-query';
import type { AdvicePanelProps } from './AdvicePanel';

const none: readonly Advice[] = [];

/** Milliseconds after which the shown items are taken for those of the shown days. */
const settling = 200;

/** How far back a run of days is looked for, in days. */
const lookBack = 28;

/** What the items of the shown days call for. What came before them is read here, so that a run shows its length. */
export function useAdvice({ items, from, to }: AdvicePanelProps): readonly Advice[] {
  const { community, group } = useScope();
  const now = useNow();
  const { rhythm } = community;
  const isOver = to < dayOf(now);
  const earlier = useVaultQuery(
    'planner.range',
    isOver
      ? null
      : {
          communityId: community.id,
          groupId: group?.id ?? null,
          from: shiftDay(from, -lookBack),
          to: shiftDay(from, -1),
        },
  );
  const before = earlier.stale ? undefined : earlier.data;
  const list = useMemo(
    () =>
      isOver || before === undefined ? none : adviceOf([...before, ...items], { from, to, now, rhythm }),
    [isOver, before, items, from, to, now, rhythm],
  );
  // Turning the page brings the days before their items: for that moment every day would pass for empty.
  return useDebouncedValue(list, settling)[0];
}
