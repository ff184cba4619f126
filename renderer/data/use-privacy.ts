import { useCallback } from 'react';
import { create } from 'zustand';
import { toWireError, type WireError } from '../../shared/wire/errors';
import type { PrivacyState } from '../../shared/wire/nouns/privacy';
import { useHost } from './host-context';
import { tellOtherWindows } from './lock-channel';

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

/** Asks the vault again; needed after each change of it, for no watch tells. The other windows then ask as well. */
export function useReadPrivacy(): () => Promise<PrivacyState | null> {
  const readHere = useReadPrivacyHere();
  return useCallback(async () => {
    const state = await readHere();
    tellOtherWindows('changed');
    return state;
  }, [readHere]);
}

/** Asks the vault again, for this window only. Without a lock nothing is shut. */
export function useReadPrivacyHere(): () => Promise<PrivacyState | null> {
  const { vault } = useHost();
  return useCallback(async () => {
    try {
      const state = await vault.perform('privacy.state', {});
      usePrivacyStore.setState(({ locked }) => ({
        state,
        failure: null,
        locked: locked && state.lock !== null,
      }));
      return state;
    } catch (thrown) {
      usePrivacyStore.setState({ failure: toWireError(thrown) });
      return null;
    }
  }, [vault]);
}

/** Shuts the lock, in every window; false when there is none to shut. */
export function lockApp(): boolean {
  const locked = lockThisWindow();
  if (locked) tellOtherWindows('locked');
  return locked;
}

/** Shuts the lock of this window, which has just come; false when there is none to shut. */
export function lockThisWindow(): boolean {
  const locked = usePrivacyStore.getState().state?.lock != null;
  if (locked) usePrivacyStore.setState({ locked });
  return locked;
}

/** Opens the lock in every window, once the vault found the code right. */
export function unlockApp(): void {
  usePrivacyStore.setState({ locked: false });
  tellOtherWindows('unlocked');
}

/** Follows what another window did with the lock, whatever this one has read of it. */
export function followLock(locked: boolean): void {
  usePrivacyStore.setState({ locked });
}
