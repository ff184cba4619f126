import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, lineUnits } from '#shared/domain/activities/retrospective/pages/break-lines';
import { columnWidths } from '#shared/domain/activities/retrospective/pages/column-widths';
import { measure } from './rich-document';

const wide = (text: string) => measure(text, '10px x');
const lines = (text: string, width: number) => breakLines(text, width, wide);

describe('lines of a text', () => {
  it.each([
    ['一二三四五', 30, ['一二三', '四五']],
    ['一二三，四五', 30, ['一二', '三，四', '五']],
    ['一二（三四）', 30, ['一二', '（三', '四）']],
    ['他说「好」', 30, ['他说', '「好」']],
    ['涨了 +36.7%，很好', 45, ['涨了 ', '+36.7%，', '很好']],
    ['two words', 30, ['two ', 'words']],
    ['abcdefghij', 20, ['abcd', 'efgh', 'ij']],
    ['好👩‍🔬好', 20, ['好', '👩‍🔬', '好']],
    ['', 20, ['']],
  ])('%j within %i', (text, width, expected) => {
    expect(lines(text, width)).toEqual(expected);
  });

  it('give the text back, fit, and begin with no mark', () => {
    const piece = fc.oneof(
      fc.constantFrom(...'一二，。！（）「」… a1.%', 'word', '👩‍🔬', 'https://例.中国/a?b=1'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.integer({ min: 30, max: 120 }), (pieces, width) => {
        const text = pieces.join('').trim();
        const found = lines(text, width);
        expect(found.join('')).toBe(text);
        // What is wider than a line by itself may be cut anywhere.
        if (lineUnits(text).some((unit) => wide(unit.trimEnd()) > width)) return;
        for (const line of found) expect(wide(line.trimEnd())).toBeLessThanOrEqual(width);
        for (const line of found.slice(1)) expect(line).not.toMatch(/^[、，。！？；：）」』】…\s]/u);
        for (const line of found.slice(0, -1)) expect(line).not.toMatch(/[（「『【]$/u);
      }),
      { numRuns: 100 },
    );
  });
});

describe('widths of columns', () => {
  it('fill the table and give each column what it needs where there is room', () => {
    expect(columnWidths([10, 30], 60)).toEqual([20, 40]);
    expect(columnWidths([10, 200, 100], 100)).toEqual([10, 45, 45]);
    expect(columnWidths([500, 500], 100)).toEqual([50, 50]);
  });
});
