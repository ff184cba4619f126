import { useCallback, useMemo, useState } from 'react';
import type { Correction, Corrections, IntakeWrites } from '../../../../shared/domain/intake/writes';
import { writesOf } from '../../../../shared/domain/intake/writes';
import type { ShownRun } from '../../../data/intake/use-dry-run';

const none: Corrections = new Map();

/** What a dry run was asked. The same question may be answered anew, because something else was written meanwhile. */
function questionOf(run: ShownRun | null): string {
  return run ? JSON.stringify([run.text, run.preview?.kind, run.options]) : '';
}

/** What the person changed in a dry run, and what it then writes. Another text, or another choice, begins without. */
export function useCorrections(run: ShownRun | null): Readonly<{
  corrections: Corrections;
  correct: (ids: readonly string[], change: Correction) => void;
  written: IntakeWrites | null;
}> {
  const [held, setHeld] = useState<Readonly<{ question: string; corrections: Corrections }>>({
    question: '',
    corrections: none,
  });
  const question = useMemo(() => questionOf(run), [run]);
  const corrections = held.question === question ? held.corrections : none;

  const correct = useCallback(
    (ids: readonly string[], change: Correction) =>
      setHeld((before) => {
        const next = new Map(before.question === question ? before.corrections : none);
        for (const id of ids) next.set(id, { ...next.get(id), ...change });
        return { question, corrections: next };
      }),
    [question],
  );

  const written = useMemo(
    () => (run?.preview ? writesOf(run.preview.lines, corrections, run.base.members, run.options) : null),
    [run, corrections],
  );
  return { corrections, correct, written };
}
