import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type WordFields, wordCategories, wordSeverities } from '#shared/domain/checks/word-rule';
import { readWords, writeWords } from '#shared/domain/checks/words-table';

const cellsOf = (csv: string) => Papa.parse<string[]>(csv, { skipEmptyLines: true }).data;

describe('the dictionary as a table', () => {
  it('reads columns in any order, behind a byte order mark and a title', () => {
    const table = [
      ['我的词表'],
      ['\uFEFF建议', '词', '启用', '轻重', '类别'],
      ['少说', '特价', '否', '高', '语气'],
      ['', '亏本'],
    ];
    expect(readWords(table)).toEqual({
      words: [
        { word: '特价', category: '语气', severity: 'high', suggestion: '少说', enabled: false },
        { word: '亏本', category: '自定义', severity: 'middle', suggestion: '', enabled: true },
      ],
      problems: [],
    });
  });

  it('reads a list of words without headings', () => {
    expect(readWords([['特价'], ['亏本', '夸大功效', '低']]).words).toMatchObject([
      { word: '特价', category: '自定义' },
      { word: '亏本', category: '夸大功效', severity: 'low' },
    ]);
  });

  it('says what is wrong with a row, and takes what can be taken', () => {
    const table = [
      ['词', '类别', '轻重'],
      ['', '语气', ''],
      ['长'.repeat(41)],
      [''],
      ['特价', '口头禅', '极高'],
    ];
    expect(readWords(table)).toEqual({
      words: [{ word: '特价', category: '自定义', severity: 'middle', suggestion: '', enabled: true }],
      problems: [
        { line: 2, reason: 'no-word', value: '' },
        { line: 3, reason: 'too-long', value: '长'.repeat(41) },
        { line: 5, reason: 'category', value: '口头禅' },
        { line: 5, reason: 'severity', value: '极高' },
      ],
    });
  });

  it('guards a word that a spreadsheet would run', () => {
    const csv = writeWords([
      { word: '=1+1', category: '自定义', severity: 'low', suggestion: '', enabled: true },
    ]);
    expect(csv).toContain("'=1+1");
    expect(csv.startsWith('\uFEFF词,类别,轻重,建议,启用\r\n')).toBe(true);
  });

  it('reads back whatever it writes', () => {
    const line = fc.string({
      unit: fc.constantFrom('护', '肤', 'a', '"', ',', '=', '+', '😀', '；', '|'),
      maxLength: 12,
    });
    const fields: fc.Arbitrary<WordFields> = fc.record({
      word: line.filter((word) => word !== '' && word !== 'word'),
      category: fc.constantFrom(...wordCategories),
      severity: fc.constantFrom(...wordSeverities),
      suggestion: line,
      enabled: fc.boolean(),
    });
    const words = fc.uniqueArray(fields, { selector: ({ word }) => word, maxLength: 20 });
    fc.assert(
      fc.property(words, (written) => {
        expect(readWords(cellsOf(writeWords(written)))).toEqual({ words: written, problems: [] });
      }),
    );
  });
});
