import { useEffect, useState } from 'react';
import { createHashRouter, Navigate, RouterProvider } from 'react-router';
import { toWireError, type WireError } from '../../shared/wire/errors';
import type { SafetyState } from '../../shared/wire/shell-api';
import { useHost } from '../data/host-context';
import { useSafety } from '../data/use-safety';
import { useVaultQuery } from '../data/use-vault-query';
import { ActivitiesScreen } from '../features/activities/ActivitiesScreen';
import { CommunitiesScreen } from '../features/communities/CommunitiesScreen';
import { MembersScreen } from '../features/members/MembersScreen';
import { PlannerScreen } from '../features/planner/PlannerScreen';
import { ScriptsScreen } from '../features/scripts/ScriptsScreen';
import { SettingsScreen } from '../features/settings/SettingsScreen';
import { TodayScreen } from '../features/today/TodayScreen';
import { AppLock } from './AppLock';
import { FirstRun } from './FirstRun';
import { Frame } from './Frame';
import { Opening } from './Opening';
import { isQuickAddress, QuickWindow } from './quick/QuickWindow';
import { RecoveryScreen } from './RecoveryScreen';
import { ScreenFailure } from './ScreenFailure';
import { StartFailure } from './StartFailure';

/** Fixed addresses: each screen has one, so that help, tests and people agree. */
const router = createHashRouter([
  {
    path: '/',
    element: <Frame />,
    errorElement: <ScreenFailure />,
    children: [
      {
        // A screen that breaks leaves the frame around it standing.
        errorElement: <ScreenFailure />,
        children: [
          { index: true, element: <Navigate to="/today" replace /> },
          { path: 'today', element: <TodayScreen /> },
          { path: 'members/:id?', element: <MembersScreen /> },
          { path: 'scripts', element: <ScriptsScreen /> },
          { path: 'planner', element: <PlannerScreen /> },
          { path: 'activities/:id?', element: <ActivitiesScreen /> },
          { path: 'communities/:part?', element: <CommunitiesScreen /> },
          { path: 'settings/:part?', element: <SettingsScreen /> },
          { path: '*', element: <Navigate to="/today" replace /> },
        ],
      },
    ],
  },
]);

/** The window of 快捷话术 is the same page at an address of its own. */
const isQuickWindow = isQuickAddress(window.location.hash);

/** The page of this window. */
export function App() {
  return isQuickWindow ? <QuickWindow /> : <Desk />;
}

/** Once the store is known to be whole the app opens; otherwise it says why not, and what can be done. */
function Desk() {
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
      <OpenedApp />
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
function OpenedApp() {
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
