import type { KeyboardEvent } from 'react';
import {
  type ParticipantState,
  participantStates,
} from '../../../../../shared/domain/activities/participant';

/**
 * The rows a key is for: all that are chosen, else the one the keyboard is on.
 * @param selected the chosen ones, of whom those that are not in the list do not count
 */
export function rowsMeant<Row extends Readonly<{ id: string }>>(
  rows: readonly Row[],
  selected: ReadonlySet<string>,
  current: Row | undefined,
): readonly Row[] {
  const chosen = rows.filter(({ id }) => selected.has(id));
  return chosen.length === 0 && current ? [current] : chosen;
}

type RosterKeys = Readonly<{
  total: number;
  /** The row the keyboard stands on. */
  active: number;
  /** Rows a page key moves by. */
  page: number;
  onMove: (index: number) => void;
  onState: (state: ParticipantState) => void;
  onToggle: () => void;
  onAll: () => void;
  onOpen: () => void;
  onRemove: () => void;
}>;

/** Arrows, page keys, Home and End move; 1–5 set the state, Space chooses, Ctrl+A chooses all, Delete removes. */
export function rosterKeys(keys: RosterKeys): (event: KeyboardEvent) => void {
  const { total, active, page } = keys;
  return (event) => {
    if (event.target !== event.currentTarget || event.altKey || total === 0) return;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    const state = /^[1-5]$/.test(event.key) ? participantStates[Number(event.key) - 1] : undefined;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      keys.onAll();
    } else if (to !== undefined) keys.onMove(Math.max(0, Math.min(total - 1, to)));
    else if (state) keys.onState(state);
    else if (event.key === ' ') keys.onToggle();
    else if (event.key === 'Enter') keys.onOpen();
    else if (event.key === 'Delete') keys.onRemove();
    else return;
    event.preventDefault();
  };
}
