import type { KeyboardEvent } from 'react';
import type { Draft } from './use-draft';

/**
 * Keys of a field that is edited in its place: Enter is done with it, Esc takes back what was typed and goes no
 * further. Keys of an input method are its own.
 */
export function fieldKeys(draft: Draft, onEnter?: (field: HTMLElement) => void) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && onEnter) {
      event.preventDefault();
      onEnter(event.currentTarget);
    }
    if (event.key === 'Escape' && draft.unsaved) {
      event.stopPropagation();
      draft.revert();
    }
  };
}

/** Out of a field: the keys after Enter are about its row again, undo among them; without a row, about the page. */
export function leaveField(field: HTMLElement): void {
  const row = field.closest<HTMLElement>('[data-row]');
  if (row) row.focus();
  else field.blur();
}
