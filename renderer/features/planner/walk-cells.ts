import type { KeyboardEvent } from 'react';

const cellsOf = (grid: Element) => Array.from(grid.querySelectorAll('[data-cell]'));
const controlsOf = (cell: Element | undefined) =>
  Array.from(cell?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? []);

const sidewaysKeys: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };
const alongKeys: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * Walks a grid of cells (`data-cell`, row by row, so many columns) with the arrows: sideways to the cell beside, up and
 * down through what stands in a cell and on into the next. Cells with nothing in them are stepped over.
 */
export function walkCells(event: KeyboardEvent<HTMLElement>, columns: number): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const side = sidewaysKeys[event.key];
  const step = alongKeys[event.key];
  const here = (event.target as HTMLElement).closest('[data-cell]');
  if (!here || (side === undefined && step === undefined)) return;
  event.preventDefault();
  const cells = cellsOf(event.currentTarget);
  const index = cells.indexOf(here);
  const controls = controlsOf(here);
  const place = controls.indexOf(event.target as HTMLElement);

  if (side !== undefined) {
    beside(cells, index, columns, side, place)?.focus();
    return;
  }
  const forward = step === 1;
  const inCell = controls[forward ? place + 1 : place - 1];
  (inCell ?? along(cells, index + (forward ? columns : -columns), forward ? columns : -columns))?.focus();
}

/** What stands at the same place in the next cell to a side that has anything. */
function beside(cells: readonly Element[], index: number, columns: number, side: number, place: number) {
  const first = index - (index % columns);
  for (let cell = index + side; cell >= first && cell < first + columns; cell += side) {
    const controls = controlsOf(cells[cell]);
    const found = controls[place] ?? controls.at(-1);
    if (found) return found;
  }
  return undefined;
}

/** What comes first on the way in the next cell below, or above, that has anything. */
function along(cells: readonly Element[], from: number, by: number) {
  for (let cell = from; cell >= 0 && cell < cells.length; cell += by) {
    const controls = controlsOf(cells[cell]);
    const found = by > 0 ? controls[0] : controls.at(-1);
    if (found) return found;
  }
  return undefined;
}

/** Walks cards that stand in no grid with the arrows, one after the other. */
export function walkCards(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const step = sidewaysKeys[event.key] ?? alongKeys[event.key];
  const cards = Array.from(event.currentTarget.querySelectorAll<HTMLElement>('[data-event-id]'));
  const index = cards.indexOf(event.target as HTMLElement);
  if (step === undefined || index === -1) return;
  event.preventDefault();
  cards[index + step]?.focus();
}
