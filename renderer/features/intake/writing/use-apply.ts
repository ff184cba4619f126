import { useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import type { IntakeWrites } from '../../../../shared/domain/intake/writes';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import type { ShownRun } from '../planning/use-dry-run';

/** Most writes the vault takes at once. */
export const mostWrites = 20_000;

/** Writes a confirmed dry run; gives those who wait for a welcome, or null when it failed. */
export function useApply(): Readonly<{
  progress: Readonly<{ done: number; total: number }> | null;
  apply: (run: ShownRun, written: IntakeWrites) => Promise<readonly MemberId[] | null>;
}> {
  const { community } = useScope();
  const execute = useRun();
  const [progress, setProgress] = useState<Readonly<{ done: number; total: number }> | null>(null);

  const apply = async (run: ShownRun, { writes, appliedKeys }: IntakeWrites) => {
    if (!run.preview) return null;
    const { groupId, on } = run.options;
    setProgress({ done: 0, total: writes.length });
    const receipt = await execute(
      'intake.apply',
      {
        communityId: community.id,
        groupId,
        kind: run.preview.kind,
        text: run.text,
        on,
        appliedKeys: appliedKeys.slice(0, mostWrites),
        writes: [...writes],
      },
      { onProgress: (done, total) => setProgress({ done, total }) },
    );
    setProgress(null);
    return receipt ? receipt.result.toWelcome : null;
  };
  return { progress, apply };
}
