import { useEffect, useRef, useState } from 'react';
import type { Rotation } from '../../../../shared/domain/planner/rotation';
import type { PlannerSeries } from '../../../../shared/domain/planner/series';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { useSave } from '../../../data/use-run';

const noRotation: Rotation = { hosts: [], domains: [], coolDownDays: 0 };

/** A change that is shown before it is kept; `saved` once it is, while what is kept has not arrived yet. */
type Ahead = Readonly<{ rotation: Rotation; saved: boolean }>;

/**
 * The rotation of a series, and how to change it. A season takes its time to be planned anew, so a change shows at once;
 * it is made on what is kept when its turn comes, so that none is lost when several follow one another.
 */
export function useRotation({ id, rotation: kept }: PlannerSeries) {
  const { vault } = useHost();
  const save = useSave();
  const stored = kept ?? noRotation;
  const storedText = JSON.stringify(stored);
  const [ahead, setAhead] = useState<Ahead | null>(null);
  const shown = ahead?.rotation ?? stored;
  /** Also what was changed since it was last drawn. */
  const newest = useRef(shown);
  const waiting = useRef(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    newest.current = shown;
  }, [shown]);

  // What arrives after it was saved is newer, be it the same or what an undo made of it.
  const lastText = useRef(storedText);
  useEffect(() => {
    if (lastText.current === storedText) return;
    lastText.current = storedText;
    if (ahead?.saved) setAhead(null);
  }, [storedText, ahead]);

  const keep = async (make: (rotation: Rotation) => Rotation): Promise<boolean> => {
    try {
      const detail = await vault.query('series.detail', { id });
      const rotation = make(detail?.series.rotation ?? noRotation);
      const patch = { rotation: rotation.hosts.length === 0 ? null : rotation };
      return await save('series.update', { id, patch });
    } catch (thrown) {
      showError(thrown);
      return false;
    }
  };
  const change = async (make: (rotation: Rotation) => Rotation): Promise<boolean> => {
    const rotation = make(newest.current);
    newest.current = rotation;
    setAhead({ rotation, saved: false });
    waiting.current += 1;
    const saving = queue.current.then(() => keep(make));
    queue.current = saving;
    const saved = await saving;
    waiting.current -= 1;
    if (waiting.current > 0) return saved;
    const isHere = lastText.current === JSON.stringify(rotation);
    setAhead(saved && !isHere ? { rotation, saved: true } : null);
    return saved;
  };
  return { rotation: shown, change };
}
