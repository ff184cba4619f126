import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react';

const controls = 'button, a, input';

type RowFocus<List extends HTMLElement> = Readonly<{
  ref: RefObject<List | null>;
  tabIndex: -1;
  onFocus: (event: FocusEvent<HTMLElement>) => void;
}>;

/**
 * For a list whose rows (`article`, or what else they are) go away when they are done: the row that takes the place of one gets the keyboard,
 * at the same control; the list itself where no row is left.
 */
export function useRowFocus<List extends HTMLElement = HTMLDivElement>(
  rowElement: 'article' | 'li' = 'article',
): RowFocus<List> {
  const list = useRef<List>(null);
  const last = useRef<Readonly<{ control: HTMLElement; row: number; place: number }> | null>(null);
  useLayoutEffect(() => {
    const held = last.current;
    if (!held || !list.current || !isLost(held.control)) return;
    last.current = null;
    const rows = list.current.querySelectorAll(rowElement);
    const row = rows[Math.min(Math.max(0, held.row), rows.length - 1)];
    const inRow = row?.querySelectorAll<HTMLElement>(controls);
    (inRow?.[held.place] ?? inRow?.[0] ?? list.current).focus();
  });
  return {
    ref: list,
    tabIndex: -1,
    onFocus: ({ target }) => {
      // A menu of a row is drawn elsewhere: the button that opened it counts.
      if (!list.current?.contains(target)) return;
      const row = target.closest(rowElement);
      last.current = {
        control: target,
        row: row ? [...list.current.querySelectorAll(rowElement)].indexOf(row) : 0,
        place: row ? [...row.querySelectorAll(controls)].indexOf(target) : 0,
      };
    },
  };
}

/** Whether the keyboard stood on a control that is gone or switched off, and went nowhere else since. */
function isLost(control: HTMLElement): boolean {
  if (control.isConnected && !control.matches(':disabled')) return false;
  const now = document.activeElement;
  return now === null || now === document.body || now === control || now.closest('[role="menu"]') !== null;
}
