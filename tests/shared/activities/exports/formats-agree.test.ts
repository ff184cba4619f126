import { describe, expect, it } from 'vitest';
import { textsOfDocument } from '#shared/domain/activities/retrospective/document-texts';
import { layoutPages } from '#shared/domain/activities/retrospective/pages/layout-pages';
import { a4Format } from '#shared/domain/activities/retrospective/pages/page-model';
import {
  retrospectiveChat,
  retrospectiveMessages,
} from '#shared/domain/activities/retrospective/retrospective-chat';
import type {
  DocumentBlock,
  RetrospectiveDocument,
} from '#shared/domain/activities/retrospective/retrospective-document';
import { retrospectiveDocx } from '#shared/domain/activities/retrospective/retrospective-docx';
import { retrospectiveHtml } from '#shared/domain/activities/retrospective/retrospective-html';
import { retrospectiveMarkdown } from '#shared/domain/activities/retrospective/retrospective-markdown';
import { retrospectivePdf } from '#shared/domain/activities/retrospective/retrospective-pdf';
import { visibleText } from '#shared/domain/activities/retrospective/visible-text';
import { contentOfDocx, contentOfHtml, contentOfMarkdown, documentXml, leftInChat } from './read-exports';
import { readPdf } from './read-pdf';
import { type Content, contentOf, measure, rich } from './rich-document';

const content = contentOf(rich);
const pages = layoutPages(rich, a4Format, measure);
/** The smallest JPEG there is: begin and end. */
const picture = { bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xd9), width: 1, height: 1 };
const pdf = await readPdf(
  retrospectivePdf(
    rich,
    pages.map((page) => ({ page, picture })),
  ),
);

/** The PDF reader drops blanks at the ends of lines and joiners of emoji. */
function withoutBlanks({ headings, lines, cells }: Content): Content {
  const bare = (texts: readonly string[]) => texts.map((text) => text.replace(/[\s\u200D]/gu, ''));
  return { headings: bare(headings), lines: bare(lines), cells: bare(cells) };
}

/** The texts of a document in the order a chat says them: the head of a table comes again in each row, but its first. */
function spoken({ title, sections }: RetrospectiveDocument): readonly string[] {
  const inBlock = (block: DocumentBlock): readonly string[] => {
    if (block.kind === 'paragraph') return [block.text];
    if (block.kind === 'bullets') return block.items;
    return block.rows.flatMap(([first = '', ...cells]) => [
      first,
      ...cells.flatMap((cell, index) => [block.header[index + 1] ?? '', cell]),
    ]);
  };
  const texts = [title, ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(inBlock)])];
  return texts.map(visibleText);
}

describe('the six formats of a retrospective', () => {
  it('hold the same headings, lines, cells and numbers', async () => {
    expect(content.cells.length).toBeGreaterThan(100);
    expect(contentOfMarkdown(retrospectiveMarkdown(rich))).toEqual(content);
    expect(contentOfDocx(await documentXml(await retrospectiveDocx(rich)))).toEqual(content);
    expect(contentOfHtml(retrospectiveHtml(rich))).toEqual(content);
    expect(withoutBlanks(pdf.content)).toEqual(withoutBlanks(content));
    expect(leftInChat(retrospectiveChat(rich), spoken(rich))).toMatch(/^[【】·：， \n]*$/u);
    const drawn = new Map<number, string>();
    for (const mark of pages.flatMap(({ marks }) => marks)) {
      if (mark.kind !== 'text' || mark.source === null) continue;
      drawn.set(mark.source, `${drawn.get(mark.source) ?? ''}${mark.text}`);
    }
    expect([...drawn.values()]).toEqual(textsOfDocument(rich).map(visibleText));
  });

  it('say a row of a table in a chat as people do', () => {
    const lines = retrospectiveChat(rich).split('\n');
    expect(lines).toContain('参团人数：目标 30人，实际 41人，偏差 +36.7%');
    expect(lines).toContain('· 社群：小满护肤社');
    expect(lines).toContain('【基本信息】');
  });

  it('say what a row begins with where that is no name', () => {
    const header = ['报名', '到场', '缺席率'];
    const table: DocumentBlock = { kind: 'table', header, rows: [['46人', '41人', '10.9%']] };
    const document = { title: '复盘', sections: [{ heading: '参与情况', blocks: [table] }] };
    expect(retrospectiveChat(document)).toBe('【复盘】\n\n【参与情况】\n报名 46人，到场 41人，缺席率 10.9%');
  });

  it('are cut into messages that number themselves and lose nothing', () => {
    const limit = { unit: 'characters', most: 300 } as const;
    const messages = retrospectiveMessages(rich, limit);
    expect(messages[0]).toMatch(new RegExp(`^（1/${messages.length}）【复盘`, 'u'));
    for (const message of messages) expect(Array.from(message).length).toBeLessThanOrEqual(330);
    const said = messages.map((message) => message.replace(/^（\d+\/\d+）/u, '')).join('');
    expect(said.replace(/\s/gu, '')).toBe(retrospectiveChat(rich).replace(/\s/gu, ''));
  });
});

describe('the PDF', () => {
  it('has a title, a language, a page for each one drawn, and text whose emoji and rare characters are whole', () => {
    expect(pdf.pages).toBe(pages.length);
    expect(pdf.title).toBe(visibleText(rich.title));
    expect(pdf.language).toBe('zh-CN');
    expect(pdf.text).toContain('🌙第 59 位 𠮷野家');
  });
});

describe('the web page', () => {
  it('runs nothing, loads nothing and is A4 on paper', () => {
    const html = retrospectiveHtml(rich);
    expect(html).not.toMatch(/<script|<link|<img|href=|src=|url\(|@import/u);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/u);
    expect(html).toContain('@page { size: A4;');
  });
});
