import { useEffect, useRef } from 'react';

/** Lists and calendars that take Esc for themselves; each is drawn outside of the drawer. */
const lists = '[data-portal] :is([role="listbox"], [role="menu"], [data-dates-dropdown])';
/** The drawer, and a dialog above it. */
const dialogs = '[data-portal] [role="dialog"]';

const seen = (selector: string): number =>
  [...document.querySelectorAll(selector)].filter((layer) => layer.checkVisibility()).length;

/**
 * Esc while a drawer is open that has layers of its own, where Mantine would close the drawer first of all: a field
 * takes back what was typed, a list of choices and a dialog above close by themselves, then `onEscape` is called.
 */
export function useDrawerEscape(opened: boolean, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    if (!opened) return;
    let layerAbove = false;
    // Looked at before anyone handles the key: a layer that closes on it is gone when the event arrives here.
    const before = () => {
      layerAbove = seen(lists) > 0 || seen(dialogs) > 1;
    };
    const after = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || layerAbove) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', before, true);
    window.addEventListener('keydown', after);
    return () => {
      window.removeEventListener('keydown', before, true);
      window.removeEventListener('keydown', after);
    };
  }, [opened]);
}
