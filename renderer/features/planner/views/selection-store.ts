import { create } from 'zustand';
import type { PlannerItemId } from '../../../../shared/domain/ids';

type Selection = Readonly<{
  ids: ReadonlySet<PlannerItemId>;
  /** The one selected last: where a run begins. */
  last: PlannerItemId | null;
  toggle: (id: PlannerItemId) => void;
  addRun: (ids: readonly PlannerItemId[]) => void;
  clear: () => void;
}>;

const nothing: ReadonlySet<PlannerItemId> = new Set();

/** Which items are selected. Screen state: weeks may be turned while it grows. */
export const useSelection = create<Selection>()((set) => ({
  ids: nothing,
  last: null,
  toggle: (id) =>
    set(({ ids }) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return { ids: next, last: id };
    }),
  addRun: (run) => set(({ ids }) => ({ ids: new Set([...ids, ...run]), last: run.at(-1) ?? null })),
  clear: () => set(({ ids }) => (ids.size === 0 ? { last: null } : { ids: nothing, last: null })),
}));

/** All that is selected when an item is of it, else the item alone. */
export function withSelection(id: PlannerItemId): readonly PlannerItemId[] {
  const { ids } = useSelection.getState();
  return ids.has(id) ? [...ids] : [id];
}
