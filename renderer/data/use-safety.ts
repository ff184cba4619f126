import { useSyncExternalStore } from 'react';
import type { BackupsApi, SafetyState } from '../../shared/wire/shell-api';
import { useHost } from './host-context';

type SafetyStore = Readonly<{
  subscribe: (onChange: () => void) => () => void;
  current: () => SafetyState | null;
}>;

const stores = new WeakMap<BackupsApi, SafetyStore>();

/** How safe the data is, live; null until the shell said it for the first time. */
export function useSafety(): SafetyState | null {
  const { shell } = useHost();
  const store = storeOf(shell.backups);
  return useSyncExternalStore(store.subscribe, store.current);
}

/** What was last said of the safety of the data, for a moment between two renderings. */
export function latestSafety(backups: BackupsApi): SafetyState | null {
  return storeOf(backups).current();
}

function storeOf(backups: BackupsApi): SafetyStore {
  const known = stores.get(backups);
  if (known) return known;
  const made = createSafetyStore(backups);
  stores.set(backups, made);
  return made;
}

/** One watch for however many look; it runs while somebody does. */
export function createSafetyStore(backups: Pick<BackupsApi, 'watch'>): SafetyStore {
  const listeners = new Set<() => void>();
  let state: SafetyState | null = null;
  let stop: (() => void) | null = null;

  const onState = (next: SafetyState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };

  return {
    current: () => state,
    subscribe(onChange) {
      listeners.add(onChange);
      stop ??= backups.watch(onState);
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}
