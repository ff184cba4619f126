const fullWidth = /[\uff01-\uff5e\u3000]/g;

/** A text with full-width letters, digits and marks as plain ones. Every place stays where it was. */
export function plainForms(text: string): string {
  return text.replace(fullWidth, (mark) =>
    mark === '\u3000' ? ' ' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  );
}

/** A text with one blank where several stood in a row; line breaks stay. What reads it takes time by its length only. */
export function singleBlanks(text: string): string {
  return text.replace(/[^\S\n]{2,}/gu, ' ');
}
