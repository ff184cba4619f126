import type { KeyboardEvent } from 'react';

const rowButton = '[data-material-row]';

/** The first row of the list of the dialog a control is in. */
export function focusFirstRow(from: Element): void {
  from.closest('[role="dialog"]')?.querySelector<HTMLElement>(rowButton)?.focus();
}

/** The row that the keyboard is in, which is about to be folded. */
export function focusOwnRow(): void {
  document.activeElement?.closest('li')?.querySelector<HTMLElement>(rowButton)?.focus();
}

/** The row beside the one a control is in, which is about to go; the search where there is no other. */
export function focusRowBeside(from: Element): void {
  const row = from.closest('li');
  const other = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector<HTMLElement>(
    rowButton,
  );
  (other ?? from.closest('[role="dialog"]')?.querySelector<HTMLElement>('[data-autofocus]'))?.focus();
}

/** Up and down from row to row; what else a key means in an open row is its own. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>(rowButton)];
  const at = rows.indexOf(event.target as HTMLElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus();
}
