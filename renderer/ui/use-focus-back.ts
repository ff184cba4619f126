import { useEffect, useRef } from 'react';

/**
 * Gives the keyboard back to what opened a dialog when the dialog goes away: to the button of a menu, where the entry
 * that opened it is gone by then.
 */
export function useFocusBack(): void {
  const opener = useRef<HTMLElement | null>(null);
  useEffect(() => {
    opener.current ??= openerNow();
    return () => {
      // The dialog takes its focus along after this.
      setTimeout(() => {
        const focused = document.activeElement;
        if (focused === null || focused === document.body) opener.current?.focus({ preventScroll: true });
      });
    };
  }, []);
}

function openerNow(): HTMLElement | null {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLElement)) return null;
  const menu = focused.closest('[role="menu"]');
  return menu ? document.getElementById(menu.getAttribute('aria-labelledby') ?? '') : focused;
}
