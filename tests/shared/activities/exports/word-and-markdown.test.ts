import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { retrospectiveDocx } from '#shared/domain/activities/retrospective/retrospective-docx';
import { escapeMarkdown } from '#shared/domain/activities/retrospective/retrospective-markdown';
import { visibleText } from '#shared/domain/activities/retrospective/visible-text';
import { documentXml, withoutEscapes } from './read-exports';
import { rich } from './rich-document';

describe('the Word document', async () => {
  const bytes = await retrospectiveDocx(rich);
  const xml = await documentXml(bytes);

  it('sets a Chinese font, A4, borders and bullets', () => {
    for (const run of xml.matchAll(/<w:r>.*?<\/w:r>/gsu)) {
      expect(run[0]).toMatch(/<w:rFonts [^>]*w:eastAsia="微软雅黑"/u);
      expect(run[0]).toMatch(/<w:rFonts [^>]*w:ascii="Microsoft YaHei"/u);
    }
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(xml).toMatch(/<w:tblBorders>.*<w:insideH w:val="single" w:color="BFBFBF"/su);
    expect(xml).toContain('<w:numPr>');
  });

  it('is a zip archive with the parts Word asks for', async () => {
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const names = Object.keys((await JSZip.loadAsync(bytes)).files);
    expect(names).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
    );
  });

  it('holds no character XML forbids', () => {
    expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
  });
});

describe('text in Markdown', () => {
  it.each([
    ['# 标题', '\\# 标题'],
    ['- 一', '\\- 一'],
    ['+ 一', '\\+ 一'],
    ['* 一', '\\* 一'],
    ['1. 一', '1\\. 一'],
    ['2) 一', '2\\) 一'],
    ['===', '\\==='],
    ['a|b', 'a\\|b'],
    ['<script>', '\\<script\\>'],
    ['&lt;', '\\&lt;'],
    ['两\n行', '两 行'],
    ['涨了 +20%，3-5 天', '涨了 +20%，3-5 天'],
  ])('%j is written %j', (text, written) => {
    expect(escapeMarkdown(text)).toBe(written);
  });

  it('reads back as it was, in one line that starts nothing', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'#-+*=>|<&\\`_[](){}!~1.) \n'),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const text = units.join('');
        const written = escapeMarkdown(text);
        expect(withoutEscapes(written)).toBe(visibleText(text));
        expect(written).not.toMatch(/[\n\r]|^(?:[-+*#>=~|<`]|\d+[.)]|\s)|(?<!\\)(?:\\\\)*[|<`]/u);
      }),
      { numRuns: 100 },
    );
  });
});
