import type { Day } from '../../days';
import { cleanLine, cleanNotes, isPlaceholder } from './clean-text';
import type { ColumnMapping, ImportCustomField, ImportTarget } from './import-field';
import type { TableRow } from './read-table';
import type { RowProblem, RowWarning } from './row-findings';

export interface RowContext {
  readonly today: Day;
  /** The custom fields that columns may fill. */
  readonly fields?: readonly ImportCustomField[];
}

/** What separates words in a cell that lists some. */
export const wordSeparators = /[、，,/／;；|｜\s]+/;

type TextOf = (target: ImportTarget) => string;

/** A row while it is read: its values by what they fill, and what was found on the way. */
export interface Reading {
  readonly textOf: TextOf;
  readonly problems: RowProblem[];
  readonly warnings: RowWarning[];
  /** Lines for the notes: values that no field could take. */
  readonly leftovers: string[];
}

/** A row about to be read by a mapping of its columns. */
export function beginReading(row: TableRow, mapping: ColumnMapping): Reading {
  return { textOf: readCells(row, mapping), problems: [], warnings: [], leftovers: [] };
}

/** Nothing a row holds in a mapped column is lost: what its field cannot take goes to the notes, with its label. */
export function keepInNotes(reading: Reading, label: string, text: string): void {
  reading.leftovers.push(`${label}：${text}`);
}

function readCells(row: TableRow, mapping: ColumnMapping): TextOf {
  const texts = new Map<ImportTarget, string>();
  mapping.forEach((target, column) => {
    if (target === null || texts.has(target)) return;
    const cell = row.cells[column] ?? '';
    // A custom field may hold long text, and 无 or 否 may be what it says.
    const custom = target.startsWith('field:');
    const text = target === 'notes' || custom ? cleanNotes(cell) : cleanLine(cell);
    const saysNothing = target !== 'nickname' && target !== 'notes' && !custom && isPlaceholder(text);
    texts.set(target, saysNothing ? '' : text);
  });
  return (target) => texts.get(target) ?? '';
}
