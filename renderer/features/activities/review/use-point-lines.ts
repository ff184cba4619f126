import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import {
  addPoint,
  editPoint,
  movePoint,
  pointsIn,
  removePoint,
  restoreDrafted,
} from '../../../../shared/domain/activities/retrospective/points/edit-points';
import type { PointSection } from '../../../../shared/domain/activities/retrospective/retrospective';
import { randomIds } from '../../../../shared/domain/ids';
import type { Review } from './use-review';

/** The line that is being begun: below that point, or above all of them. */
export type NewLine = Readonly<{ after: string | null }>;

/** Edits the points of one section line by line, and keeps the keyboard where the next line is. */
export function usePointLines(section: PointSection, { retrospective, facts, change }: Review) {
  const points = pointsIn(retrospective, section);
  const [begun, setBegun] = useState<NewLine | null>(null);
  const list = useRef<HTMLUListElement>(null);
  /** The point that gets the keyboard once it is drawn. */
  const wanted = useRef<string | null>(null);
  const field = (id: string) =>
    list.current?.querySelector<HTMLTextAreaElement>(`[data-point="${CSS.escape(id)}"]`);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const found = field(wanted.current);
    wanted.current = null;
    // A line that moved is another element to the browser only if it lost the keyboard.
    if (found && document.activeElement !== found) focusAtEnd(found);
  });
  const focus = (id: string | undefined) => {
    const found = id === undefined ? null : field(id);
    if (found) focusAtEnd(found);
  };
  const besides = (id: string) => {
    const place = points.findIndex((point) => point.id === id);
    return points[place - 1]?.id ?? points[place + 1]?.id;
  };
  return {
    points,
    begun,
    list,
    begin: (after: string) => setBegun({ after }),
    close: (backTo: string | null) => {
      setBegun(null);
      if (backTo !== null) focus(backTo);
    },
    add: (text: string, after: string | null) => {
      const id = randomIds<string>();
      setBegun((now) => (now === null ? now : { after: id }));
      return change((now) => addPoint(now, { id, section, text, after }));
    },
    edit: (id: string, text: string) => change((now) => editPoint(now, id, text)),
    restore: (id: string) => void change((now) => restoreDrafted(now, id)),
    remove: (id: string) => {
      focus(besides(id));
      void change((now) => removePoint(now, id, facts), true);
    },
    move: (id: string, step: 1 | -1) => {
      // At the end of its section there is nowhere to go, and nothing to undo.
      if (!points[points.findIndex((point) => point.id === id) + step]) return;
      wanted.current = id;
      void change((now) => movePoint(now, id, step));
    },
  };
}

export type PointLines = ReturnType<typeof usePointLines>;

function focusAtEnd(field: HTMLTextAreaElement): void {
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

/** Alt with ↑ or ↓: the step it asks for. */
export function stepOf({ key, altKey }: KeyboardEvent<HTMLElement>): 1 | -1 | null {
  if (!altKey) return null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
}
