const fullWidth = /[\uff01-\uff5e\u3000]/g;

/** A text with full-width letters, digits and marks as plain ones. Every place stays where it was. */
export function plainForms(text: string): string {
  return text.replace(fullWidth, (mark) =>
    mark === '\u3000' ? ' ' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}
