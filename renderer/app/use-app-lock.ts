import { useCallback, useEffect } from 'react';
import type { WireError } from '../../shared/wire/errors';
import { hearOtherWindows } from '../data/lock-channel';
import { followLock, lockApp, lockThisWindow, usePrivacy, useReadPrivacyHere } from '../data/use-privacy';
import { useHushedToasts } from './use-hushed-toasts';
import { useIdleLock } from './use-idle-lock';

/** Where the app lock stands. */
export type AppLockState =
  | Readonly<{ stage: 'asking' }>
  | Readonly<{ stage: 'failed'; error: WireError; retry: () => void }>
  | Readonly<{ stage: 'locked' | 'open' }>;

/**
 * Asks at the start whether there is a lock and shuts it; shuts it again after the idle minutes. What one window does
 * with the lock, the others do too.
 */
export function useAppLock(): AppLockState {
  const { state, failure, locked } = usePrivacy();
  const read = useReadPrivacyHere();

  const start = useCallback(async () => {
    await read();
    lockThisWindow();
  }, [read]);
  useEffect(() => void start(), [start]);

  useEffect(
    () =>
      hearOtherWindows((news) => {
        if (news === 'changed') void read();
        else if (news !== 'touched') followLock(news === 'locked');
      }),
    [read],
  );

  useIdleLock(state?.lock?.idleMinutes ?? null, lockApp);

  useHushedToasts(locked);

  if (state) return { stage: locked ? 'locked' : 'open' };
  return failure ? { stage: 'failed', error: failure, retry: () => void start() } : { stage: 'asking' };
}
