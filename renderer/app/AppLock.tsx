import type { ReactNode } from 'react';
import { LockScreen } from './LockScreen';
import { Opening } from './Opening';
import { StartFailure } from './StartFailure';
import { useAppLock } from './use-app-lock';

/** Shows what is inside, unless the app is locked: then nothing of it is on the page. */
export function AppLock({ children }: Readonly<{ children: ReactNode }>) {
  const lock = useAppLock();
  switch (lock.stage) {
    case 'asking':
      return <Opening />;
    case 'failed':
      return <StartFailure error={lock.error} onRetry={lock.retry} />;
    case 'locked':
      return <LockScreen />;
    case 'open':
      return children;
  }
}
