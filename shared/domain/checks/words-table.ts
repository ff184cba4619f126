import { writeCsvLines } from '../export/csv-table';
import { cleanLine } from '../members/import/clean-text';
import { lineLimit } from '../text';
import { type WordCategory, type WordFields, type WordSeverity, wordCategories } from './word-rule';

/** What is wrong with a row. Those without a word or with one too long are left out; the others are taken as they can be. */
export type WordProblem = Readonly<{
  /** The row, counted from 1. */
  line: number;
  reason: 'no-word' | 'too-long' | 'category' | 'severity';
  /** What the cell says. */
  value: string;
}>;

const columns = ['word', 'category', 'severity', 'suggestion', 'enabled'] as const;
type Column = (typeof columns)[number];

const headings: Readonly<Record<Column, readonly string[]>> = {
  word: ['词', '词语', '词条', '违禁词', '敏感词', '关键词', 'word'],
  category: ['类别', '分类', '类型', 'category'],
  severity: ['轻重', '严重程度', '级别', '等级', 'severity'],
  suggestion: ['建议', '替换', '替换建议', '建议说法', '替代', 'suggestion'],
  enabled: ['启用', '是否启用', '状态', 'enabled'],
};
const severityNames: Readonly<Record<WordSeverity, readonly string[]>> = {
  high: ['高', '重', '严重', 'high'],
  middle: ['中', '一般', 'middle', 'medium'],
  low: ['低', '轻', '提示', 'low'],
};
const off: ReadonlySet<string> = new Set([
  '否',
  '停用',
  '关',
  '关闭',
  '不启用',
  'false',
  'no',
  'n',
  '0',
  'off',
]);
const longestWord = 40;
/** Rows among which the headings are looked for. */
const headerReach = 10;

/**
 * Reads the rows of a table as words of the dictionary. Columns are told by their headings, in any order, and without
 * headings stand as they are written. Of a word that comes twice the later row counts.
 */
export function readWords(
  table: readonly (readonly string[])[],
): Readonly<{ words: readonly WordFields[]; problems: readonly WordProblem[] }> {
  const rows = table.map((cells) => cells.map(cleanLine));
  const header = rows.slice(0, headerReach).findIndex((cells) => headingAt(cells, 'word') !== -1);
  const places = new Map(
    columns.map((column, index) => [column, header === -1 ? index : headingAt(rows[header] ?? [], column)]),
  );
  const words = new Map<string, WordFields>();
  const problems: WordProblem[] = [];
  rows.forEach((cells, index) => {
    if (index <= header || cells.every((cell) => cell === '')) return;
    const cell = (column: Column) => cells[places.get(column) ?? -1] ?? '';
    const wrong = (reason: WordProblem['reason'], value: string) =>
      problems.push({ line: index + 1, reason, value });
    const fields = readRow(cell, wrong);
    if (!fields) return;
    // The later row also takes the later place.
    words.delete(fields.word);
    words.set(fields.word, fields);
  });
  return { words: [...words.values()], problems };
}

function headingAt(cells: readonly string[], column: Column): number {
  return cells.findIndex((cell) => headings[column].includes(cell.toLowerCase()));
}

function readRow(
  cell: (column: Column) => string,
  wrong: (reason: WordProblem['reason'], value: string) => void,
): WordFields | null {
  const word = cell('word');
  const suggestion = cell('suggestion');
  if (word === '') {
    wrong('no-word', suggestion);
    return null;
  }
  if (word.length > longestWord || suggestion.length > lineLimit) {
    wrong('too-long', word.length > longestWord ? word : suggestion);
    return null;
  }
  const category = categoryOf(cell('category'));
  const severity = severityOf(cell('severity'));
  if (category === null) wrong('category', cell('category'));
  if (severity === null) wrong('severity', cell('severity'));
  return {
    word,
    category: category ?? '自定义',
    severity: severity ?? 'middle',
    suggestion,
    enabled: !off.has(cell('enabled').toLowerCase()),
  };
}

/** Null for one that is not known; none given is one's own. */
function categoryOf(text: string): WordCategory | null {
  return text === '' ? '自定义' : (wordCategories.find((category) => category === text) ?? null);
}

function severityOf(text: string): WordSeverity | null {
  if (text === '') return 'middle';
  const severities = Object.keys(severityNames) as readonly WordSeverity[];
  return severities.find((severity) => severityNames[severity].includes(text.toLowerCase())) ?? null;
}

/** Words as CSV that spreadsheets open well, with headings; `readWords` reads them back. */
export function writeWords(words: readonly WordFields[]): string {
  const rows = words.map(({ word, category, severity, suggestion, enabled }) => [
    word,
    category,
    severityNames[severity][0] ?? '',
    suggestion,
    enabled,
  ]);
  return writeCsvLines([columns.map((column) => headings[column][0] ?? ''), ...rows]);
}
