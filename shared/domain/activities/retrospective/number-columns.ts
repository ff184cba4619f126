import { noValue } from '../deviation';
import type { DocumentBlock } from './retrospective-document';

/** A number with a sign and a short unit: `-1,280.5 元`, `+15%`. */
const number = /^[-+]?\d[\d,.]*(?:%|\s?\D{0,4})$/u;

/** Whether a text is a number with its unit. */
export function isAmount(text: string): boolean {
  return number.test(text.trim());
}

/** Of each column of a table, whether it holds numbers: those stand to the right, so that their digits do. */
export function numberColumns({
  header,
  rows,
}: Extract<DocumentBlock, { kind: 'table' }>): readonly boolean[] {
  return header.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    return cells.some(isAmount) && cells.every((cell) => isAmount(cell) || cell.trim() === noValue);
  });
}
