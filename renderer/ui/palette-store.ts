import { createSpotlight } from '@mantine/spotlight';

const [store, palette] = createSpotlight();

/** Opens and closes the command palette. */
export { palette };

/** The state behind the palette, for the palette itself. */
export const paletteStore = store;

const shownList = () => document.getElementById(paletteStore.getState().listId);

/** Whether a hit of the list that is shown is selected, so that Enter opens it. */
export function isAnyHitSelected(): boolean {
  return Boolean(shownList()?.querySelector('[data-selected]'));
}

/**
 * Selects the first hit of the list that is shown. Mantine selects once after typing; hits that arrive later,
 * from the vault, would be shown above the selection.
 * @returns the first hit's element, or null when the list is empty
 */
export function selectFirstHit(): HTMLElement | null {
  const list = shownList();
  list?.querySelector('[data-selected]')?.removeAttribute('data-selected');
  const first = list?.querySelector<HTMLElement>('[data-action]') ?? null;
  first?.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: first ? 0 : -1 }));
  return first;
}
