import type { Instant } from '../domain/days';
import { toWireError } from '../wire/errors';
import type { SafetyState } from '../wire/shell-api';

/** What may go wrong with the files, the gravest first. */
const troubleKinds = ['snapshot', 'manifest', 'journal', 'rot'] as const;
export type TroubleKind = (typeof troubleKinds)[number];

/** The state the screens see, and who hears of it. */
export interface SafetyBoard {
  state(): SafetyState;
  tell(change: Partial<SafetyState>): void;
  /** Something was not written, or cannot be read any more. It stands until it is `mended`. */
  trouble(kind: TroubleKind, thrown: unknown): void;
  mended(kind: TroubleKind): void;
  isTroubled(kind: TroubleKind): boolean;
  watch(onState: (state: SafetyState) => void): () => void;
}

/** A board on which nothing is known yet. */
export function createSafetyBoard(place: SafetyState['place'], now: () => Instant): SafetyBoard {
  const listeners = new Set<(state: SafetyState) => void>();
  const troubles = new Map<TroubleKind, NonNullable<SafetyState['failing']>>();
  let state: SafetyState = {
    stage: 'checking',
    recovery: null,
    error: null,
    disk: 'ok',
    freeBytes: null,
    readOnly: false,
    failing: null,
    place,
    lastSnapshot: null,
    changesSince: 0,
    lastCopyAt: null,
    copyDue: false,
    canGoBack: false,
  };

  function tell(change: Partial<SafetyState>) {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  }

  function tellTroubles() {
    const failing = troubleKinds.map((kind) => troubles.get(kind)).find((trouble) => trouble) ?? null;
    if (failing !== state.failing) tell({ failing });
  }

  return {
    state: () => state,
    tell,
    trouble(kind, thrown) {
      const error = toWireError(thrown);
      const before = troubles.get(kind);
      if (before && JSON.stringify(before.error) === JSON.stringify(error)) return;
      troubles.set(kind, { error, since: before?.since ?? now() });
      tellTroubles();
    },
    mended(kind) {
      if (troubles.delete(kind)) tellTroubles();
    },
    isTroubled: (kind) => troubles.has(kind),
    watch(onState) {
      listeners.add(onState);
      onState(state);
      return () => listeners.delete(onState);
    },
  };
}
