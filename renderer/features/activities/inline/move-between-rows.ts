import type { KeyboardEvent } from 'react';

/**
 * ↑ and ↓ in a list of rows: moves to the same column of the next row. Rows are `[data-cell]` fields of one name
 * inside `[data-rows]`.
 */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
  const list = event.target.closest('[data-rows]');
  const { cell } = event.target.dataset;
  if (!list || !cell || !event.currentTarget.contains(event.target)) return;
  const cells = [...list.querySelectorAll<HTMLElement>(`[data-cell="${cell}"]`)];
  const next = cells[cells.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
