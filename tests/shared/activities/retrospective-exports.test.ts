import fc from 'fast-check';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import {
  buildRetrospectiveDocument,
  type RetrospectiveDocument,
} from '#shared/domain/activities/retrospective/retrospective-document';
import { retrospectiveDocx } from '#shared/domain/activities/retrospective/retrospective-docx';
import {
  escapeMarkdown,
  retrospectiveMarkdown,
} from '#shared/domain/activities/retrospective/retrospective-markdown';
import { activity, metric, task } from './activity-fixtures';

/** What a reader of an export sees: headings, lines and table cells, in order. */
type Content = Readonly<{ headings: readonly string[]; lines: readonly string[]; cells: readonly string[] }>;

const hostile = '| # <b>&amp;*_`[x](y)\\ {{昵称}} ~~ $1 \u0000\u000B\uFFFE\uD800 1. "引号" 👩‍🔬 </w:t>';

const documents: readonly RetrospectiveDocument[] = [
  buildRetrospectiveDocument({
    activity: activity({ metrics: [metric('参团人数', 30, 36), metric('客单价', 99.9, 103.25, '元')] }),
    tasks: [task('选品', { doneAt: 1 }), task('预告', { phase: 'during' })],
    communityName: '围炉护肤',
    groupNames: ['1群'],
  }),
  buildRetrospectiveDocument({
    activity: activity({
      title: hostile,
      metrics: [metric(hostile, 1, 2, hostile)],
      retrospective: { achieved: `${hostile}\n# 标题\n---\n+ 加\n1. 一`, missed: hostile, lessons: '> 引用' },
    }),
    tasks: [task(hostile, { owner: hostile })],
    communityName: hostile,
    groupNames: [hostile],
  }),
];

/** A text as both formats can hold it. */
function comparable(text: string): string {
  return text.replace(/[\s\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF\p{Surrogate}]+/gu, ' ').trim();
}

function contentOf(document: RetrospectiveDocument): Content {
  const blocks = document.sections.flatMap(({ blocks }) => blocks);
  return {
    headings: [document.title, ...document.sections.map(({ heading }) => heading)].map(comparable),
    lines: blocks
      .flatMap((block) =>
        block.kind === 'bullets' ? block.items : block.kind === 'paragraph' ? [block.text] : [],
      )
      .map(comparable),
    cells: blocks
      .flatMap((block) => (block.kind === 'table' ? [block.header, ...block.rows].flat() : []))
      .map(comparable),
  };
}

const withoutEscapes = (text: string) => comparable(text.replace(/\\([!-/:-@[-`{-~])/gu, '$1'));

/** Reads back the Markdown subset the export writes, by the rules of CommonMark and GFM tables. */
function contentOfMarkdown(markdown: string): Content {
  const content = { headings: [] as string[], lines: [] as string[], cells: [] as string[] };
  for (const line of markdown.split('\n')) {
    if (line === '' || /^\|(?: --- \|)+$/u.test(line)) continue;
    const heading = /^#{1,2} (.*)$/u.exec(line)?.[1];
    if (heading !== undefined) content.headings.push(withoutEscapes(heading));
    else if (line.startsWith('|')) {
      const cells = line.slice(2, -2).split(/(?<=(?<!\\)(?:\\\\)*) \| /u);
      content.cells.push(...cells.map(withoutEscapes));
    } else content.lines.push(withoutEscapes(line.replace(/^- /u, '')));
  }
  return content;
}

const decode = (xml: string) =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

async function documentXml(document: RetrospectiveDocument): Promise<string> {
  const archive = await JSZip.loadAsync(await retrospectiveDocx(document));
  const file = archive.file('word/document.xml');
  if (!file) throw new Error('no word/document.xml');
  return file.async('string');
}

function textOfXml(xml: string): string {
  return comparable(
    decode([...xml.matchAll(/<w:t[ >][^<]*/gu)].map(([run]) => run.replace(/^[^>]*>/u, '')).join('')),
  );
}

function contentOfDocx(xml: string): Content {
  const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => textOfXml(cell));
  const paragraphs = [...xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, '').matchAll(/<w:p>.*?<\/w:p>/gsu)].map(
    ([text]) => text,
  );
  const isHeading = (paragraph: string) => /<w:pStyle w:val="Heading[12]"/u.test(paragraph);
  return {
    headings: paragraphs.filter(isHeading).map(textOfXml),
    lines: paragraphs.filter((paragraph) => !isHeading(paragraph)).map(textOfXml),
    cells,
  };
}

describe.each([
  ['an ordinary retrospective', 0],
  ['one full of hostile text', 1],
])('exports of %s', (_, index) => {
  const document = documents[index];
  if (!document) throw new Error('no document');

  it('hold the same headings, lines, cells and numbers', async () => {
    const content = contentOf(document);
    expect(content.cells.length).toBeGreaterThan(8);
    expect(contentOfMarkdown(retrospectiveMarkdown(document))).toEqual(content);
    expect(contentOfDocx(await documentXml(document))).toEqual(content);
  });

  it('hold no character XML forbids', async () => {
    expect(await documentXml(document)).not.toMatch(
      /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u,
    );
  });
});

describe('the Word document', () => {
  const ordinary = documents[0];
  if (!ordinary) throw new Error('no document');

  it('sets a Chinese font, A4, borders and bullets', async () => {
    const xml = await documentXml(ordinary);
    for (const run of xml.matchAll(/<w:r>.*?<\/w:r>/gsu)) {
      expect(run[0]).toMatch(/<w:rFonts [^>]*w:eastAsia="微软雅黑"/u);
      expect(run[0]).toMatch(/<w:rFonts [^>]*w:ascii="Microsoft YaHei"/u);
    }
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/u);
    expect(xml).toMatch(/<w:tblBorders>.*<w:insideH w:val="single" w:color="BFBFBF"/su);
    expect(xml).toContain('<w:numPr>');
  });

  it('is a zip archive with the parts Word asks for', async () => {
    const bytes = await retrospectiveDocx(ordinary);
    expect([...bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
    const names = Object.keys((await JSZip.loadAsync(bytes)).files);
    expect(names).toEqual(
      expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', 'word/styles.xml']),
    );
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
        expect(withoutEscapes(written)).toBe(comparable(text));
        expect(written).not.toMatch(/[\n\r]|^(?:[-+*#>=~|<`]|\d+[.)]|\s)|(?<!\\)(?:\\\\)*[|<`]/u);
      }),
      { numRuns: 1_000 },
    );
  });
});
