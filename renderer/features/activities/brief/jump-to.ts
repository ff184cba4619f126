import type { BriefPart } from '../../../../shared/domain/activities/brief-gaps';

/** The column of the goals where a part of them is written. */
const goalCells: Readonly<Partial<Record<BriefPart, string>>> = {
  goal: 'goal',
  unit: 'unit',
  deadline: 'details',
};

/**
 * Puts the keyboard where a part of the brief is written: its field within `brief`; for a part of the goals the first
 * row that misses it, or the line that adds a goal.
 */
export function jumpTo(part: BriefPart, brief: HTMLElement | null): void {
  const cell = goalCells[part];
  const field = cell
    ? goalField(cell)
    : brief?.querySelector<HTMLElement>(`[data-brief="${part}"] :is(input, textarea)`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus({ preventScroll: true });
}

function goalField(cell: string): HTMLElement | undefined {
  const goals = document.querySelector('[data-goals]');
  const cells = [...(goals?.querySelectorAll<HTMLElement>(`tbody [data-cell="${cell}"]`) ?? [])];
  const empty = cells.find((field) =>
    field instanceof HTMLInputElement ? field.value === '' : 'empty' in field.dataset,
  );
  const names = goals?.querySelectorAll<HTMLElement>('input[data-cell="name"]') ?? [];
  return empty ?? cells[0] ?? [...names].at(-1);
}
