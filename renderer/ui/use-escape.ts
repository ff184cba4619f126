import { useEffect, useLayoutEffect, useRef } from 'react';

/** Layers that take Esc for themselves: dialogs, menus, lists of choices. Mantine puts each into a portal. */
const layersAbove = '[data-portal] :is([role="dialog"], [role="listbox"], [role="menu"])';

/** What Esc would close now, the layer opened last at the end. */
const open: object[] = [];

/**
 * Esc anywhere on the page closes the layer it is given for: the one opened last, and only when no layer above was
 * open and no field used the key. `null` while there is nothing to close.
 */
export function useEscape(onEscape: (() => void) | null): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  const active = onEscape !== null;
  // Before the effects of the layers drawn along with it: a dialog that heard of the key first would be gone.
  useLayoutEffect(() => {
    if (!active) return;
    const own = {};
    open.push(own);
    let layerAbove = false;
    // Looked at before anyone handles the key: a menu that closes on it is gone when the event arrives here.
    const before = () => {
      layerAbove = [...document.querySelectorAll(layersAbove)].some((layer) => layer.checkVisibility());
    };
    const after = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || layerAbove) return;
      if (open.at(-1) !== own) return;
      // Used up: what closes may be gone before the layer below hears of the same key.
      event.preventDefault();
      latest.current?.();
    };
    window.addEventListener('keydown', before, true);
    window.addEventListener('keydown', after);
    return () => {
      open.splice(open.indexOf(own), 1);
      window.removeEventListener('keydown', before, true);
      window.removeEventListener('keydown', after);
    };
  }, [active]);
}
