import type { KeyboardEvent } from 'react';

const cellsOf = (grid: Element) => Array.from(grid.querySelectorAll('[data-day][data-slot]'));
const controlsOf = (cell: Element | undefined) =>
  Array.from(cell?.querySelectorAll<HTMLElement>('button') ?? []);

const columns = 7;

/** Walks the slots × days grid with the arrows: sideways by day, up and down through cards and slots. */
export function walkCells(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const sideways = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const along = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  const here = (event.target as HTMLElement).closest('[data-day][data-slot]');
  if (!here || (sideways === undefined && along === undefined)) return;
  event.preventDefault();
  const cells = cellsOf(event.currentTarget);
  const index = cells.indexOf(here);
  const controls = controlsOf(here);
  const place = controls.indexOf(event.target as HTMLElement);

  if (sideways !== undefined) {
    const column = (index % columns) + sideways;
    if (column < 0 || column >= columns) return;
    const beside = controlsOf(cells[index + sideways]);
    (beside[place] ?? beside[beside.length - 1])?.focus();
    return;
  }
  const step = along ?? 1;
  const inCell = controls[place + step];
  const next = controlsOf(cells[index + step * columns]);
  (inCell ?? (step > 0 ? next[0] : next[next.length - 1]))?.focus();
}
