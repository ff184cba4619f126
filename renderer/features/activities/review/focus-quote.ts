/** What marks the field of a quote. */
export function quoteField(id: string): string {
  return `quote-${id}`;
}

/** Puts the keyboard on a quote of the page. */
export function focusQuote(id: string): void {
  document.getElementById(quoteField(id))?.focus();
}
