/** A cell of the matrix. */
export type Place = Readonly<{ row: number; column: number }>;

type Chip = Place & Readonly<{ element: HTMLElement }>;

/** The cell a chip stands in: `data-place="row column"` of what is round it. */
function placeOf(element: HTMLElement): Place {
  const [row = 0, column = 0] = (element.closest<HTMLElement>('[data-place]')?.dataset.place ?? '0 0')
    .split(' ')
    .map(Number);
  return { row, column };
}

/** The chip an arrow key leads to: the next in the cell, else the nearest of the next cell that has any. */
export function nextChip(board: HTMLElement, from: HTMLElement, key: string): HTMLElement | null {
  const chips = [...board.querySelectorAll<HTMLElement>('[data-chip]')].map(
    (element): Chip => ({ element, ...placeOf(element) }),
  );
  const at = chips.findIndex(({ element }) => element === from);
  const here = chips[at];
  if (!here) return null;
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const row = chips.filter((chip) => chip.row === here.row && (chip.column - here.column) * step > 0);
    return nearest(row, (chip) => Math.abs(chip.column - here.column));
  }
  const sibling = chips[at + step];
  if (sibling && sibling.row === here.row && sibling.column === here.column) return sibling.element;
  const beyond = chips.filter((chip) => (chip.row - here.row) * step > 0);
  return nearest(
    beyond,
    (chip) => Math.abs(chip.row - here.row) * 1000 + Math.abs(chip.column - here.column),
  );
}

function nearest(chips: readonly Chip[], distance: (chip: Chip) => number): HTMLElement | null {
  let best: Chip | null = null;
  for (const chip of chips) {
    if (!best || distance(chip) < distance(best)) best = chip;
  }
  return best?.element ?? null;
}
