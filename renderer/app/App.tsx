import { lazy, Suspense, useEffect, useState } from 'react';
import { RouterProvider } from 'react-router';
import { toWireError, type WireError } from '../../shared/wire/errors';
import type { SafetyState } from '../../shared/wire/shell-api';
import { useHost } from '../data/host-context';
import { useSafety } from '../data/use-safety';
import { useVaultQuery } from '../data/use-vault-query';
import { AppLock } from './AppLock';
import type { createRouter } from './create-router';
import { Opening } from './Opening';
import { StartFailure } from './StartFailure';

/** What few starts show is loaded with the first that does. */
const FirstRun = lazy(async () => ({ default: (await import('./FirstRun')).FirstRun }));
const RecoveryScreen = lazy(async () => ({ default: (await import('./RecoveryScreen')).RecoveryScreen }));
const QuickWindow = lazy(async () => ({ default: (await import('./quick/QuickWindow')).QuickWindow }));

/** The page of this window: the desk with its router, or the window of 快捷话术, which has none. */
export function App({ router }: Readonly<{ router: DeskProps['router'] | null }>) {
  return <Suspense fallback={<Opening />}>{router ? <Desk router={router} /> : <QuickWindow />}</Suspense>;
}

type DeskProps = Readonly<{ router: ReturnType<typeof createRouter> }>;

/** Once the store is known to be whole the app opens; otherwise it says why not, and what can be done. */
function Desk({ router }: DeskProps) {
  const { shell } = useHost();
  const safety = useSettledSafety();
  if (safety?.stage === 'failed' && safety.error) {
    const { error } = safety;
    const goOn = error.code === 'runtime-older' ? () => void shell.backups.acceptAsIs() : null;
    return <StartFailure error={error} onRetry={() => void shell.backups.retry()} onAnyway={goOn} />;
  }
  if (safety?.stage === 'recover' && safety.recovery) return <RecoveryScreen recovery={safety.recovery} />;
  if (safety?.stage !== 'ready') return <Opening />;
  return (
    <AppLock>
      <OpenedApp router={router} />
    </AppLock>
  );
}

/**
 * The state to show. A vault that starts again is checked again: meanwhile what is on the screen stays there, but for
 * a failure the person asked to try again.
 */
function useSettledSafety(): SafetyState | null {
  const safety = useSafety();
  const [settled, setSettled] = useState<SafetyState | null>(null);
  const stays = safety?.stage === 'checking' && settled !== null && settled.stage !== 'failed';
  const shown = stays ? settled : safety;
  if (shown !== settled) setSettled(shown);
  return shown;
}

/** Opens the vault, then shows the first-run choice or the frame. */
function OpenedApp({ router }: DeskProps) {
  const [attempt, setAttempt] = useState(0);
  const opened = useOpenedVault(attempt);
  const communities = useVaultQuery('communities.list', opened === true ? {} : null);

  if (opened !== true && opened !== null) {
    return <StartFailure error={opened} onRetry={() => setAttempt(attempt + 1)} />;
  }
  if (communities.error && !communities.data) {
    return <StartFailure error={communities.error} onRetry={() => setAttempt(attempt + 1)} />;
  }
  if (!communities.data) return <Opening />;
  return communities.data.length === 0 ? <FirstRun /> : <RouterProvider router={router} />;
}

/** true once the vault answered, null while it opens, or why it did not. */
function useOpenedVault(attempt: number): true | null | WireError {
  const { vault } = useHost();
  const [state, setState] = useState<Readonly<{ attempt: number; opened: true | WireError }> | null>(null);
  useEffect(() => {
    let current = true;
    vault.hello().then(
      () => current && setState({ attempt, opened: true }),
      (thrown: unknown) => current && setState({ attempt, opened: toWireError(thrown) }),
    );
    return () => {
      current = false;
    };
  }, [vault, attempt]);
  return state?.attempt === attempt ? state.opened : null;
}
