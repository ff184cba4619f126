import { useCallback, useEffect } from 'react';
import type { WireError } from '../../shared/wire/errors';
import { lockApp, usePrivacy, useReadPrivacy } from '../data/use-privacy';
import { useHushedToasts } from './use-hushed-toasts';
import { useIdleLock } from './use-idle-lock';

/** Where the app lock stands. */
export type AppLockState =
  | Readonly<{ stage: 'asking' }>
  | Readonly<{ stage: 'failed'; error: WireError; retry: () => void }>
  | Readonly<{ stage: 'locked' | 'open' }>;

/** Asks at the start whether there is a lock and shuts it; shuts it again after the idle minutes. */
export function useAppLock(): AppLockState {
  const { state, failure, locked } = usePrivacy();
  const read = useReadPrivacy();

  const start = useCallback(async () => {
    await read();
    lockApp();
  }, [read]);
  useEffect(() => void start(), [start]);

  useIdleLock(state?.lock?.idleMinutes ?? null, lockApp);

  useHushedToasts(locked);

  if (state) return { stage: locked ? 'locked' : 'open' };
  return failure ? { stage: 'failed', error: failure, retry: () => void start() } : { stage: 'asking' };
}
