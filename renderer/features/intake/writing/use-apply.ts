import { useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import type { IntakeWrites } from '../../../../shared/domain/intake/writes';
import type { ShownRun } from '../../../data/intake/use-dry-run';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';

/** Most writes the vault takes at once. */
export const mostWrites = 20_000;

/** Who came by a paste: those who wait for a welcome, and how many a rule holds back. */
export type Arrived = Readonly<{ toWelcome: readonly MemberId[]; held: number }>;

/** Writes a confirmed dry run; gives who came, or null when it failed. */
export function useApply(): Readonly<{
  progress: Readonly<{ done: number; total: number }> | null;
  apply: (run: ShownRun, written: IntakeWrites) => Promise<Arrived | null>;
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
    const held = writes.filter((one) => one.write === 'create' && one.heldBy.length > 0).length;
    return receipt && { toWelcome: receipt.result.toWelcome, held };
  };
  return { progress, apply };
}
