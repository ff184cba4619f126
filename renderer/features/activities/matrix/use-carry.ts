import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import type { Task } from '../../../../shared/domain/activities/activity';
import type { TaskId } from '../../../../shared/domain/ids';
import { nextChip, type Place } from './next-chip';

/** A task that was picked up, and the cell it would be put into. */
export type Carried = Readonly<{ task: Task; target: Place }>;

type CarryOptions = Readonly<{
  tasks: readonly Task[];
  /** How many rows and columns there are. */
  size: Place;
  placeOf: (task: Task) => Place;
  onDrop: (task: Task, target: Place) => void;
}>;

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

const within = (value: number, count: number) => Math.min(Math.max(value, 0), Math.max(0, count - 1));

/** The keyboard in the matrix: arrows walk; Space picks up, arrows carry, Enter or Space puts down, Esc puts back. */
export function useCarry({ tasks, size, placeOf, onDrop }: CarryOptions) {
  const [carried, setCarried] = useState<Carried | null>(null);
  const board = useRef<HTMLDivElement>(null);
  const landed = useRef<TaskId | null>(null);

  // Put down, a task is drawn anew in another cell, and the keyboard would be lost.
  useLayoutEffect(() => {
    if (landed.current === null || document.activeElement !== document.body) return;
    board.current
      ?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(landed.current)}"]`)
      ?.focus({ preventScroll: true });
  });

  const move = (key: string, { task, target }: Carried) => {
    const step = steps[key];
    if (!step) return;
    const row = within(target.row + step.row, size.row);
    const column = within(target.column + step.column, size.column);
    setCarried({ task, target: { row, column } });
    board.current
      ?.querySelector(`[data-place="${row} ${column}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const put = ({ task, target }: Carried) => {
    landed.current = task.id;
    setCarried(null);
    onDrop(task, target);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return;
    const id = event.target.dataset.chip;
    const task = tasks.find((each) => each.id === id);
    if (!task) return;
    if (event.key in steps) {
      event.preventDefault();
      if (carried) move(event.key, carried);
      else if (board.current) nextChip(board.current, event.target, event.key)?.focus();
    } else if (event.key === ' ' || (event.key === 'Enter' && carried)) {
      event.preventDefault();
      if (event.repeat) return;
      if (carried) put(carried);
      else if (task.doneAt === null) setCarried({ task, target: placeOf(task) });
    } else if (event.key === 'Escape' && carried) {
      event.preventDefault();
      setCarried(null);
    }
  };
  return {
    ...{ board, carried, onKeyDown },
    putBack: () => setCarried(null),
    /** The keyboard goes along with a task the mouse put down. */
    land: (id: TaskId) => {
      landed.current = id;
    },
  };
}
