import type { Insertion } from '../../../../shared/domain/scripts/script-snippets';

/** Goes back to a text area and puts a piece of template around its selection, or at its cursor. */
export function insertInto(area: HTMLTextAreaElement, insertion: Insertion | null): void {
  area.focus();
  if (!insertion) return;
  const { before, after } = insertion;
  const { selectionStart, selectionEnd, value } = area;
  const inside = value.slice(selectionStart, selectionEnd);
  // Unlike setRangeText, this keeps the text area's own undo, and React hears of it.
  document.execCommand('insertText', false, before + inside + after);
  const cursor = selectionStart + before.length + inside.length;
  area.setSelectionRange(cursor, cursor);
}
