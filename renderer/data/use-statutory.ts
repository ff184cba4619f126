import { useCallback, useSyncExternalStore } from 'react';
import type { StatutoryYears } from '../../shared/domain/planner/statutory';
import type { VaultApi, Watch } from '../../shared/wire/vault-api';
import { useHost } from './host-context';

/** One watch for all the days of a month, each of which asks for the same. */
type SharedWatch = Readonly<{ listeners: Set<() => void> }> & { years: StatutoryYears; watch: Watch | null };

const watches = new WeakMap<VaultApi, SharedWatch>();

function sharedWatchOf(vault: VaultApi): SharedWatch {
  const known = watches.get(vault);
  if (known) return known;
  const made: SharedWatch = { listeners: new Set(), years: {}, watch: null };
  watches.set(vault, made);
  return made;
}

function listen(vault: VaultApi, listener: () => void): () => void {
  const shared = sharedWatchOf(vault);
  shared.listeners.add(listener);
  shared.watch ??= vault.watch(
    'planner.statutory',
    {},
    (years) => {
      shared.years = years;
      for (const tell of shared.listeners) tell();
    },
    // Days off are a courtesy: without them the calendar shows what is built in.
    () => undefined,
  );
  return () => {
    shared.listeners.delete(listener);
    if (shared.listeners.size > 0) return;
    shared.watch?.stop();
    shared.watch = null;
  };
}

/** The years whose days off were imported; none until they are read. */
export function useStatutory(): StatutoryYears {
  const { vault } = useHost();
  const subscribe = useCallback((listener: () => void) => listen(vault, listener), [vault]);
  return useSyncExternalStore(subscribe, () => sharedWatchOf(vault).years);
}
