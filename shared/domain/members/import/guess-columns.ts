import type { Day } from '../../days';
import { cleanLine, isPlaceholder } from './clean-text';
import type { ColumnMapping, ImportField } from './import-field';
import { parseDay } from './parse-day';
import { parseGender } from './parse-gender';
import { parseSkin } from './parse-skin';
import type { TableRow } from './read-table';

/** Rows looked at, and the share of a column's filled cells that must agree with a guess. */
const sampleRows = 50;
const agreement = 0.8;

/**
 * Proposes a mapping from what the cells look like, for a file without headings. Only what can hardly be
 * anything else is guessed; the first column of plain words is taken for the nickname.
 */
export function guessColumns(rows: readonly TableRow[], width: number, today: Day): ColumnMapping {
  const sample = rows.slice(0, sampleRows);
  const tests: readonly (readonly [ImportField, (text: string) => boolean])[] = [
    ['gender', (text) => parseGender(text) !== null && !/^\d$/.test(text)],
    ['joinedOn', (text) => /\D/.test(text) && parseDay(text, { today }).ok],
    ['skinType', (text) => parseSkin(text).unrecognised === null],
    ['wechatId', (text) => /^(wx|wxid)[-_]?\w+$/i.test(text) || /^[a-z](?=\w*\d)[\w-]{5,19}$/i.test(text)],
    ['nickname', (text) => /\p{L}/u.test(text)],
  ];
  const mapping: (ImportField | null)[] = Array.from({ length: width }, () => null);
  for (const [field, fits] of tests) {
    const column = mapping.findIndex((taken, index) => taken === null && columnFits(sample, index, fits));
    if (column !== -1) mapping[column] = field;
  }
  return mapping;
}

function columnFits(rows: readonly TableRow[], column: number, fits: (text: string) => boolean): boolean {
  const filled = rows
    .map(({ cells }) => cleanLine(cells[column] ?? ''))
    .filter((text) => text !== '' && !isPlaceholder(text));
  return filled.length > 0 && filled.filter(fits).length >= filled.length * agreement;
}
