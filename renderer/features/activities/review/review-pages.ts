import { layoutPages } from '../../../../shared/domain/activities/retrospective/pages/layout-pages';
import {
  a4Format,
  type DrawnPage,
  imageFormat,
  imageScale,
  type PageFormat,
} from '../../../../shared/domain/activities/retrospective/pages/page-model';
import type { RetrospectiveDocument } from '../../../../shared/domain/activities/retrospective/retrospective-document';
import { retrospectivePdf } from '../../../../shared/domain/activities/retrospective/retrospective-pdf';
import { canvasMeasure, drawPage, type PagePicture } from './draw-pages';

/** Told before each page: how many are done, of how many. */
export type OnPage = (done: number, total: number) => void;

/** Pixels for each point of a page of A4: 180 an inch, sharp in print and on screens. */
const a4Scale = 2.5;

/** Pictures for chats, 1,500 pixels wide and at most 8,000 high. Load this file lazily: drawing is seldom needed. */
export async function picturesOf(
  document: RetrospectiveDocument,
  onPage: OnPage,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const drawn = await drawAll(document, imageFormat, onPage, (page) =>
    drawPage(page, imageScale, 'image/png'),
  );
  return drawn.map(({ picture }) => picture.bytes);
}

/** The PDF of a retrospective, its pages drawn here. */
export async function pdfOf(
  document: RetrospectiveDocument,
  onPage: OnPage,
): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = await drawAll(document, a4Format, onPage, (page) => drawPage(page, a4Scale, 'image/jpeg'));
  return retrospectivePdf(document, drawn);
}

type Drawn = Readonly<{ page: DrawnPage; picture: PagePicture }>;

/** One after the other: each picture takes some 50 MB while it is drawn. */
async function drawAll(
  document: RetrospectiveDocument,
  format: PageFormat,
  onPage: OnPage,
  draw: (page: DrawnPage) => Promise<PagePicture>,
): Promise<readonly Drawn[]> {
  const pages = layoutPages(document, format, canvasMeasure());
  const drawn: Drawn[] = [];
  for (const [index, page] of pages.entries()) {
    onPage(index, pages.length);
    drawn.push({ page, picture: await draw(page) });
  }
  return drawn;
}
