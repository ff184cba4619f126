import { useEffect } from 'react';

/** The activity that was opened from the list last, by the address of its link. */
let lastOpened: string | null = null;

/** Notes down which activity the list was left for. */
export function noteOpened(href: string): void {
  lastOpened = href;
}

/** Coming back to the list, the keyboard is on the activity that was open; what somebody focused since, stays. */
export function useLastOpened(ready: boolean): void {
  useEffect(() => {
    if (!ready || lastOpened === null) return;
    const link = document.querySelector<HTMLElement>(`main a[href$="${CSS.escape(lastOpened)}"]`);
    lastOpened = null;
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.matches('main')) link?.focus();
  }, [ready]);
}
