import { useCallback, useEffect, useRef } from 'react';

/** What the keyboard is on now; of an entry of a menu, which closes on it, the button the menu hangs on. */
function focusNow(): HTMLElement | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return null;
  const menu = focused.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
}

/**
 * Gives the keyboard back to what opened a drawer, once the drawer is closed and took what had the keyboard with it.
 * Where that is gone or means something else by now (`settle`), it goes to the tab that is open.
 */
export function useReturnFocus(open: boolean): Readonly<{ remember: () => void; settle: () => void }> {
  const opener = useRef<HTMLElement | null>(null);
  const remembers = useRef(false);
  useEffect(() => {
    if (open || !remembers.current) return;
    remembers.current = false;
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body) return;
    const from = opener.current;
    const tab = document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]');
    (from?.isConnected ? from : tab)?.focus({ preventScroll: true });
  }, [open]);
  const remember = useCallback(() => {
    if (remembers.current) return;
    remembers.current = true;
    opener.current = focusNow();
  }, []);
  const settle = useCallback(() => {
    opener.current = null;
  }, []);
  return { remember, settle };
}
