import { useCallback, useMemo, useState } from 'react';
import type { Correction, Corrections, IntakeWrites } from '../../../../shared/domain/intake/writes';
import { writesOf } from '../../../../shared/domain/intake/writes';
import type { ShownRun } from '../../../data/intake/use-dry-run';

const none: Corrections = new Map();

/** What the person changed in a dry run, and what it then writes. A new dry run begins without. */
export function useCorrections(run: ShownRun | null): Readonly<{
  corrections: Corrections;
  correct: (ids: readonly string[], change: Correction) => void;
  written: IntakeWrites | null;
}> {
  const [held, setHeld] = useState<Readonly<{ run: ShownRun | null; corrections: Corrections }>>({
    run: null,
    corrections: none,
  });
  const corrections = held.run === run ? held.corrections : none;

  const correct = useCallback(
    (ids: readonly string[], change: Correction) =>
      setHeld((before) => {
        const next = new Map(before.run === run ? before.corrections : none);
        for (const id of ids) next.set(id, { ...next.get(id), ...change });
        return { run, corrections: next };
      }),
    [run],
  );

  const written = useMemo(
    () => (run?.preview ? writesOf(run.preview.lines, corrections, run.base.members, run.options) : null),
    [run, corrections],
  );
  return { corrections, correct, written };
}
