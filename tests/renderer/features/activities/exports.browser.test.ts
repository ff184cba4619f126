import { expect, it } from 'vitest';
import { layoutPages } from '#shared/domain/activities/retrospective/pages/layout-pages';
import { a4Format, imageFormat, imageScale } from '#shared/domain/activities/retrospective/pages/page-model';
import { retrospectiveHtml } from '#shared/domain/activities/retrospective/retrospective-html';
import { canvasMeasure, drawPage } from '../../../../renderer/features/activities/review/draw-pages';
import { contentOf, rich } from '../../../shared/activities/exports/rich-document';

it('gives a browser the headings, lines and cells of the document, and nothing else', () => {
  const page = new DOMParser().parseFromString(retrospectiveHtml(rich), 'text/html');
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  const content = contentOf(rich);
  expect(texts('h1, h2')).toEqual(content.headings);
  expect(texts('p, li')).toEqual(content.lines);
  expect(texts('th, td')).toEqual(content.cells);
  expect(page.title).toBe(content.headings[0]);
  const ours = 'html head meta title style body main section h1 h2 p ul li table thead tbody tr th td'.split(
    ' ',
  );
  const names = new Set([...page.querySelectorAll('*')].map(({ localName }) => localName));
  expect([...names].filter((name) => !ours.includes(name))).toEqual([]);
});

it('draws pages that are not blank and that no mark runs over', async () => {
  const measure = canvasMeasure();
  for (const [format, scale] of [
    [imageFormat, imageScale],
    [a4Format, 1],
  ] as const) {
    const pages = layoutPages(rich, format, measure);
    for (const page of pages) {
      for (const mark of page.marks) {
        const seen = mark.kind === 'box' ? mark.width : measure(mark.text.trimEnd(), mark.font);
        expect(mark.x + seen).toBeLessThanOrEqual(page.width - format.margin + 1);
      }
    }
    const last = pages.at(-1);
    if (!last) throw new Error('no page');
    const { bytes, width, height } = await drawPage(last, scale, 'image/png');
    expect(height).toBeLessThanOrEqual(8_000);
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    expect([picture.width, picture.height]).toEqual([width, height]);
    expect(darkShare(picture)).toBeGreaterThan(0.005);
  }
});

/** How much of a picture is dark. */
function darkShare(picture: ImageBitmap): number {
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context?.drawImage(picture, 0, 0);
  const pixels = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 100) dark += 1;
  return dark / (pixels.length / 4);
}
