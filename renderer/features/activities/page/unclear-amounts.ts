/** Amounts that were typed and not understood, and so are not saved: fields of money that stand in red. */
export function unclearAmounts(): number {
  return document.querySelectorAll('input[data-money][aria-invalid="true"]').length;
}
