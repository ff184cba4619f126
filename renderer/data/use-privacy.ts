import { useCallback } from 'react';
import { create } from 'zustand';
import { toWireError, type WireError } from '../../shared/wire/errors';
import type { PrivacyState } from '../../shared/wire/nouns/privacy';
import { useHost } from './host-context';

type PrivacyStore = Readonly<{
  /** What the vault last said; null until it did. */
  state: PrivacyState | null;
  /** Why it did not say. */
  failure: WireError | null;
  /** The app shows nothing but the lock. */
  locked: boolean;
}>;

const usePrivacyStore = create<PrivacyStore>()(() => ({ state: null, failure: null, locked: false }));

/** Whether backups are sealed, whether there is a lock, and whether it is shut. */
export function usePrivacy(): PrivacyStore {
  return usePrivacyStore();
}

/** Asks the vault again; needed after each change of it, for no watch tells. */
export function useReadPrivacy(): () => Promise<PrivacyState | null> {
  const { vault } = useHost();
  return useCallback(async () => {
    try {
      const state = await vault.perform('privacy.state', {});
      usePrivacyStore.setState({ state, failure: null });
      return state;
    } catch (thrown) {
      usePrivacyStore.setState({ failure: toWireError(thrown) });
      return null;
    }
  }, [vault]);
}

/** Shuts the lock; false when there is none to shut. */
export function lockApp(): boolean {
  const locked = usePrivacyStore.getState().state?.lock != null;
  if (locked) usePrivacyStore.setState({ locked });
  return locked;
}

/** Opens the lock, once the vault found the code right. */
export function unlockApp(): void {
  usePrivacyStore.setState({ locked: false });
}
