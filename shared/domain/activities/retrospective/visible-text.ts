/**
 * A text of a document as every file can hold it: one line, without control characters, half characters and
 * noncharacters (Unicode 23.7: they are not for interchange).
 */
export function visibleText(text: string): string {
  return text.replace(/[\s\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Surrogate}]+/gu, ' ').trim();
}
