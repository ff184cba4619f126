import { useSyncExternalStore } from 'react';
import type { AppSettings } from '../../shared/wire/nouns/settings';
import type { VaultApi } from '../../shared/wire/vault-api';
import { useHost } from './host-context';

type SettingsStore = Readonly<{
  subscribe: (onChange: () => void) => () => void;
  current: () => AppSettings | undefined;
}>;

const stores = new WeakMap<VaultApi, SettingsStore>();

/** The settings, live: one watch for all who look, however many rows that are. Undefined until they were read once. */
export function useSettings(): AppSettings | undefined {
  const { vault } = useHost();
  const store = storeOf(vault);
  return useSyncExternalStore(store.subscribe, store.current);
}

function storeOf(vault: VaultApi): SettingsStore {
  const known = stores.get(vault);
  if (known) return known;
  const made = createSettingsStore(vault);
  stores.set(vault, made);
  return made;
}

/** One watch of the settings; it runs while somebody looks, and what it read last stays known. */
export function createSettingsStore(vault: Pick<VaultApi, 'watch'>): SettingsStore {
  const listeners = new Set<() => void>();
  let settings: AppSettings | undefined;
  let stop: (() => void) | null = null;

  const begin = () => {
    const watch = vault.watch(
      'settings.all',
      {},
      (next) => {
        settings = next;
        for (const listener of [...listeners]) listener();
      },
      () => undefined,
    );
    return () => watch.stop();
  };

  return {
    current: () => settings,
    subscribe(onChange) {
      listeners.add(onChange);
      stop ??= begin();
      return () => {
        listeners.delete(onChange);
        if (listeners.size > 0) return;
        stop?.();
        stop = null;
      };
    },
  };
}
