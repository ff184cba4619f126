/** Inputs that hold no text of their own: a key pressed on them is not typing. */
const untyped = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'range', 'color', 'file']);

/** Whether an element is a search box with nothing in it: there is no text whose undo could be meant. */
export function isEmptySearch(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement && target.value === '' && target.closest('[role="search"]') !== null
  );
}

/** Whether a key pressed on an element goes into a text there. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !untyped.has(target.type) && !target.readOnly;
  if (target instanceof HTMLTextAreaElement) return !target.readOnly;
  return target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
