import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { type Scope, ScopeProvider, useScopeStore } from '../data/scope';
import { useSettings } from '../data/use-settings';
import { useVaultQuery } from '../data/use-vault-query';
import { ActionKeys } from './ActionKeys';
import { ConnectionNotice } from './ConnectionNotice';
import classes from './Frame.module.css';
import { Opening } from './Opening';
import { pickScope } from './pick-scope';
import { QuickKey } from './quick/QuickKey';
import { useNoteQuickPlace } from './quick/use-quick-place';
import { Reminders } from './reminders/Reminders';
import { SideBar } from './SideBar';
import { loadOtherScreens } from './screens';
import { useSetAsideNote } from './use-set-aside-note';

const Overlays = lazy(async () => ({ default: (await import('./Overlays')).Overlays }));

/** The frame around every screen: side bar, palette, shortcuts, and the chosen community. */
export function Frame() {
  const scope = useChosenScope();
  const [shortcutsOpen, setShortcutsOpen] = useState(false);
  const { pathname } = useLocation();
  const screen = pathname.split('/')[1] ?? '';
  const main = useFocusOfScreen(pathname, screen);
  useSetAsideNote();
  useNoteQuickPlace(scope);
  useScreensLater(scope !== null);
  const keys = <ActionKeys onShortcuts={() => setShortcutsOpen(true)} />;
  if (!scope) {
    // 撤销 pressed while a community is only just coming back is not lost.
    return (
      <>
        {keys}
        <Opening />
      </>
    );
  }
  return (
    <ScopeProvider value={scope}>
      <QuickKey />
      <Reminders />
      {keys}
      <div className={classes.frame}>
        <SideBar />
        <ConnectionNotice />
        {/* A new screen begins at its top, with its own state. */}
        <main className={classes.main} key={screen} ref={main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Suspense fallback={null}>
        <Overlays
          shortcutsOpen={shortcutsOpen}
          onShortcuts={() => setShortcutsOpen(true)}
          onShortcutsClose={() => setShortcutsOpen(false)}
        />
      </Suspense>
    </ScopeProvider>
  );
}

/** How long the other screens wait at most for a quiet moment, in milliseconds. */
const patience = 5_000;

/** Loads the other screens when the first one stands and nothing else is going on. */
function useScreensLater(isShown: boolean): void {
  useEffect(() => {
    if (!isShown) return;
    const waiting = requestIdleCallback(() => void loadOtherScreens(), { timeout: patience });
    return () => cancelIdleCallback(waiting);
  }, [isShown]);
}

/**
 * The keyboard goes to a new screen with the eye, unless the screen took it to one of its fields. Within a screen it
 * goes there when what had the focus is gone.
 */
function useFocusOfScreen(pathname: string, screen: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef({ pathname, screen });
  useEffect(() => {
    const before = shown.current;
    if (before.pathname === pathname) return;
    shown.current = { pathname, screen };
    const focused = document.activeElement;
    const lost = before.screen === screen ? focused === document.body : !main.current?.contains(focused);
    // Whoever was quick enough to open the palette before the first screen stood goes on typing in it.
    if (lost && !focused?.closest('[role="dialog"]')) main.current?.focus({ preventScroll: true });
  }, [pathname, screen]);
  return main;
}

/** The community of the switcher, else the one chosen last, else the first. */
function useChosenScope(): Scope | null {
  const communities = useVaultQuery('communities.list', {}).data;
  const settings = useSettings();
  const chosen = useScopeStore();
  if (!communities || !settings) return null;
  return pickScope(communities, chosen.communityId ?? settings.currentCommunityId, chosen.groupId);
}
