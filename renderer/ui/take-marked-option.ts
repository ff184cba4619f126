import type { KeyboardEvent } from 'react';

/**
 * For a Select that marks its first option while one types. Mantine forgets which one is marked when the list was slow
 * to open, and Enter then does nothing for good; what is seen to be marked is what Enter takes. The Select must not
 * allow deselecting: where Mantine has not forgotten, the option is taken twice.
 */
export function takeMarkedOption(event: KeyboardEvent<HTMLInputElement>): void {
  const { currentTarget, nativeEvent } = event;
  if (event.key !== 'Enter' || nativeEvent.isComposing) return;
  const list = currentTarget.getAttribute('aria-controls');
  const marked = list && document.getElementById(list)?.querySelector('[data-combobox-selected]');
  if (!(marked instanceof HTMLElement)) return;
  event.preventDefault();
  marked.click();
}
