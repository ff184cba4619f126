import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Gives a button the focus back after it was busy: the browser takes it from whatever is disabled. */
export function useBusyFocus(busy: boolean): RefObject<HTMLButtonElement | null> {
  const button = useRef<HTMLButtonElement>(null);
  const had = useRef(false);
  useLayoutEffect(() => {
    if (busy) {
      had.current = document.activeElement === button.current;
      return;
    }
    if (had.current && document.activeElement === document.body) button.current?.focus();
    had.current = false;
  }, [busy]);
  return button;
}
