import type { KeyboardEvent } from 'react';
import { moveBetweenRows } from '../inline/move-between-rows';

/**
 * Keys of a table of `[data-cell]` fields inside `[data-rows]`: ↑ and ↓ go from row to row, Enter goes on to the next
 * field. A line that adds keeps the keyboard for the next one.
 */
export function moveInTable(event: KeyboardEvent<HTMLElement>): void {
  moveBetweenRows(event);
  const { target } = event;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || !(target instanceof HTMLInputElement)) return;
  const list = target.closest('[data-rows]');
  if (!list || !target.dataset.cell || target.type === 'checkbox') return;
  if (target.closest('[data-adds]')) return;
  const cells = [...list.querySelectorAll<HTMLElement>('[data-cell]')];
  const next = cells[cells.indexOf(target) + 1];
  if (!next) return;
  event.preventDefault();
  next.focus();
  if (next instanceof HTMLInputElement) next.select();
}
