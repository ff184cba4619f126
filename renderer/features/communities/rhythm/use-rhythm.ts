import { useCallback } from 'react';
import type { Rhythm } from '../../../../shared/domain/planner/rhythm';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';

/** The rhythm of the chosen community, and how to change a part of it. */
export function useRhythm(): Readonly<{
  rhythm: Rhythm;
  change: (patch: Partial<Rhythm>) => Promise<boolean>;
}> {
  const { community } = useScope();
  const save = useSave();
  const { id, rhythm } = community;
  const change = useCallback(
    (patch: Partial<Rhythm>) =>
      save('communities.update', { id, patch: { rhythm: { ...rhythm, ...patch } } }),
    [id, rhythm, save],
  );
  return { rhythm, change };
}
