import { useMemo, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { MaterialId } from '../../../../shared/domain/ids';
import {
  asksBeforeUse,
  type RestState,
  restState,
} from '../../../../shared/domain/planner/materials/rest-state';
import type { MaterialRow } from '../../../../shared/wire/nouns/materials';
import { useScope } from '../../../data/scope';
import { useLibrary } from './use-library';

/** A material as it is offered. */
export type Offered = Readonly<{ row: MaterialRow; state: RestState }>;

/** What was taken and is asked about: `doubtful` are those that rest or have expired. */
type Question = Readonly<{ materials: readonly MaterialRow[]; doubtful: readonly Offered[] }>;

type PickingOptions = Readonly<{ day: Day; onPick: (materials: readonly MaterialRow[]) => void }>;

/** Choosing one or several materials, with a question before one that rests or has expired. */
export function usePicking({ day, onPick }: PickingOptions) {
  const { rhythm } = useScope().community;
  const { rows, found, filter, narrow } = useLibrary();
  const [chosenIds, setChosenIds] = useState<readonly MaterialId[]>([]);
  const [marked, setMarked] = useState(0);
  const [asking, setAsking] = useState<Question | null>(null);

  const offered = useMemo(
    () => found.map((row): Offered => ({ row, state: restState(row.material, row.usedOn, rhythm, day) })),
    [found, rhythm, day],
  );
  const byId = new Map(rows?.map((row) => [row.material.id, row]));
  const chosen = chosenIds.flatMap((id) => byId.get(id) ?? []);
  const at = Math.min(marked, Math.max(0, offered.length - 1));

  /** Takes these; those that rest or have expired are asked about first. */
  const take = (materials: readonly MaterialRow[]) => {
    const doubtful = materials
      .map((row): Offered => ({ row, state: restState(row.material, row.usedOn, rhythm, day) }))
      .filter(({ state }) => asksBeforeUse(state));
    if (doubtful.length > 0) setAsking({ materials, doubtful });
    else if (materials.length > 0) onPick(materials);
  };
  const toggle = ({ row: { material } }: Offered) =>
    setChosenIds((ids) =>
      ids.includes(material.id) ? ids.filter((id) => id !== material.id) : [...ids, material.id],
    );
  return {
    rows,
    offered,
    query: filter.query,
    search: (query: string) => {
      narrow({ query });
      setMarked(0);
    },
    marked: at,
    mark: setMarked,
    chosen,
    /** What is asked about; null while nothing is. */
    asking: asking?.doubtful ?? null,
    toggle,
    /** Takes those chosen; where none was, this one. */
    pick: (one: Offered | undefined) => take(chosen.length > 0 ? chosen : one ? [one.row] : []),
    takeAnyway: () => onPick(asking?.materials ?? []),
    another: () => setAsking(null),
  };
}

export type Picking = ReturnType<typeof usePicking>;
