import { useWindowEvent } from '@mantine/hooks';
import type { LiveSteps } from './use-live-run';

/** What answers to its own keys: fields, buttons, links, and whatever lies in a layer above. */
const ownKeys =
  'input, textarea, select, button, a[href], summary, [contenteditable="true"], [role="menuitem"], [role="tab"], [role="dialog"]';

/** Layers over the page: while one is open, the keys are for it. */
const layersAbove = '[data-portal] :is([role="dialog"], [role="listbox"], [role="menu"])';

/** Space goes a step on, Backspace one back: not while typing, not on a focused button, not held down. */
export function useLiveKeys({ say, back }: Pick<LiveSteps, 'say' | 'back'>): void {
  useWindowEvent('keydown', (event) => {
    if (event.key !== ' ' && event.key !== 'Backspace') return;
    if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.target instanceof Element && event.target.closest(ownKeys)) return;
    if ([...document.querySelectorAll(layersAbove)].some((layer) => layer.checkVisibility())) return;
    event.preventDefault();
    if (event.repeat) return;
    if (event.key === ' ') say();
    else back();
  });
}
