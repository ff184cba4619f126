import { type RefObject, useEffect, useRef } from 'react';

const focusable = 'button:enabled, a[href], input:enabled, textarea:enabled, select:enabled, [tabindex="0"]';

/**
 * Keeps the keyboard in a part of the page: when what had it goes away, with its row or its form, whatever comes to
 * stand in its place has it next.
 */
export function useKeptPlace<Part extends HTMLElement>(): RefObject<Part | null> {
  const ref = useRef<Part>(null);
  useEffect(() => {
    const part = ref.current;
    if (!part) return;
    let held: HTMLElement | null = null;
    let said = '';
    let place = -1;
    const all = () => [...part.querySelectorAll<HTMLElement>(focusable)];
    const hold = ({ target }: FocusEvent) => {
      held = target instanceof HTMLElement && part.contains(target) ? target : null;
      said = held?.textContent ?? '';
      place = held ? all().indexOf(held) : -1;
    };
    const look = () => {
      if (held === null) return;
      if (held.isConnected) {
        place = all().indexOf(held);
        return;
      }
      held = null;
      if (document.activeElement !== document.body) return;
      heirOf(said, place, all())?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(look);
    observer.observe(part, { childList: true, subtree: true });
    document.addEventListener('focusin', hold);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', hold);
    };
  }, []);
  return ref;
}

/** What says the same, of several the nearest: Enter pressed once more does the same again. Else what stands there now. */
function heirOf(said: string, place: number, left: readonly HTMLElement[]): HTMLElement | undefined {
  const distance = (one: HTMLElement) => Math.abs(left.indexOf(one) - place);
  const alike = said === '' ? [] : left.filter(({ textContent }) => textContent === said);
  const [nearest] = alike.toSorted((a, b) => distance(a) - distance(b));
  return nearest ?? left[Math.min(Math.max(0, place), left.length - 1)];
}
