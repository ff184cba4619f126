import { describe, expect, it } from 'vitest';
import { textsOfDocument } from '#shared/domain/activities/retrospective/document-texts';
import { layoutPages } from '#shared/domain/activities/retrospective/pages/layout-pages';
import {
  a4Format,
  type DrawnPage,
  imageFormat,
  imageScale,
  type PageFormat,
  type PageText,
} from '#shared/domain/activities/retrospective/pages/page-model';
import { visibleText } from '#shared/domain/activities/retrospective/visible-text';
import { measure, rich } from './rich-document';

const textsOf = ({ marks }: DrawnPage): readonly PageText[] => marks.filter((mark) => mark.kind === 'text');

describe.each([
  ['A4', a4Format],
  ['a picture', imageFormat],
])('pages of %s', (_, format) => {
  const pages = layoutPages(rich, format, measure);

  it('hold every text of the document once, in order', () => {
    const lines = new Map<number, string>();
    for (const { source, text } of pages.flatMap(textsOf)) {
      if (source !== null) lines.set(source, `${lines.get(source) ?? ''}${text}`);
    }
    expect([...lines.keys()]).toEqual([...lines.keys()].toSorted((a, b) => a - b));
    expect([...lines.values()]).toEqual(textsOfDocument(rich).map(visibleText));
  });

  it('cut no line and let none run into another or over the edge', () => {
    const items = Array.from({ length: 90 }, (_, index) => `${index}：${'很长的一条，'.repeat(index)}`);
    const points = { heading: '经验', blocks: [{ kind: 'bullets' as const, items }] };
    const longer = layoutPages({ ...rich, sections: [points, ...rich.sections] }, format, measure);
    expect(longer.length).toBeGreaterThan(pages.length);
    for (const page of [...pages, ...longer]) expectWhole(page, format);
  });
});

/** Fails where a mark is beyond the margins, or a line over the one before it. */
function expectWhole(page: DrawnPage, { height, margin }: PageFormat): void {
  expect(page.height).toBeLessThanOrEqual(height);
  const right = page.width - margin + 0.5;
  for (const mark of page.marks) {
    const seen = mark.kind === 'box' ? mark.width : measure(mark.text.trimEnd(), mark.font);
    expect(mark.x + seen).toBeLessThanOrEqual(right);
    if (mark.kind === 'box') expect(mark.y + mark.height).toBeLessThanOrEqual(page.height - margin);
    else if (mark.source !== null) expect(mark.y + mark.size * 0.3).toBeLessThanOrEqual(page.height - margin);
  }
  const lines = textsOf(page);
  for (const x of new Set(lines.map((line) => line.x))) {
    const column = lines.filter((line) => line.x === x);
    for (const [index, line] of column.entries()) {
      const before = column[index - 1];
      if (before) expect(line.y - before.y).toBeGreaterThanOrEqual(before.size);
    }
  }
}

describe('a document of several pages', () => {
  const pages = layoutPages(rich, a4Format, measure);

  it('numbers its pages and says the head of a table again on each', () => {
    expect(pages.length).toBeGreaterThan(2);
    const last = pages.at(-1);
    if (!last) throw new Error('no page');
    const words = textsOf(last).map(({ text }) => text);
    expect(words).toContain(`${pages.length} / ${pages.length}`);
    expect(words.slice(0, 2)).toEqual(['名字', '天数']);
    expect(textsOf(last)[0]?.source).toBeNull();
  });

  it('is no page of a picture too high for a chat', () => {
    const pictures = layoutPages(rich, imageFormat, measure);
    for (const { height } of pictures) expect(height * imageScale).toBeLessThanOrEqual(8_000);
    const one = { ...rich, sections: rich.sections.slice(0, 1) };
    const [short, ...others] = layoutPages(one, imageFormat, measure);
    expect(others).toEqual([]);
    expect(short?.height).toBeLessThan(2_000);
  });

  it('cuts a row between its lines where it is higher than a page', () => {
    const cell = '很长的一格，'.repeat(700);
    const section = {
      heading: '表',
      blocks: [{ kind: 'table' as const, header: ['甲', '乙'], rows: [[cell, '1']] }],
    };
    const found = layoutPages({ title: '复盘', sections: [section] }, a4Format, measure);
    expect(found.length).toBeGreaterThan(1);
    const said = found.flatMap(textsOf).filter(({ source }) => source === 4);
    expect(said.map(({ text }) => text).join('')).toBe(cell);
  });
});
