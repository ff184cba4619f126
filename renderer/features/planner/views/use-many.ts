import { useMemo } from 'react';
import type { Day, TimeOfDay } from '../../../../shared/domain/days';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import type { PlannerStatus } from '../../../../shared/domain/planner/planner-item';
import { showHint } from '../../../data/toasts';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';

/** What is done with several items at once; each is one command, taken back by one undo. */
export type Many = Readonly<{
  shift: (ids: readonly PlannerItemId[], days: number) => Promise<boolean>;
  /** At their own times, or all at one. */
  copyTo: (ids: readonly PlannerItemId[], days: readonly Day[], time?: TimeOfDay) => Promise<boolean>;
  setStatus: (ids: readonly PlannerItemId[], status: PlannerStatus) => Promise<boolean>;
  remove: (ids: readonly PlannerItemId[]) => Promise<boolean>;
}>;

/** Moves, copies, changes and removes several items. */
export function useMany(): Many {
  const run = useRun();
  return useMemo(
    () => ({
      shift: async (ids, days) => {
        if (days === 0) return false;
        const receipt = await run('planner.shift', { ids: [...ids], days });
        if (receipt && receipt.result.stayed > 0)
          showHint(text.planner.selection.stayed(receipt.result.stayed));
        return receipt !== null;
      },
      copyTo: async (ids, days, time) => {
        if (days.length === 0) return false;
        const at = time === undefined ? {} : { time };
        return (await run('planner.copyTo', { ids: [...ids], days: [...days], ...at })) !== null;
      },
      setStatus: async (ids, status) => {
        const receipt = await run('planner.updateMany', { ids: [...ids], patch: { status } });
        if (receipt && receipt.result.stayed > 0)
          showHint(text.planner.selection.statusStayed(receipt.result.stayed));
        return receipt !== null;
      },
      remove: async (ids) => (await run('planner.removeMany', { ids: [...ids] })) !== null,
    }),
    [run],
  );
}
