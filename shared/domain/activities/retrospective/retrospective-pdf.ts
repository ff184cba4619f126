import type { DrawnPage, PageText } from './pages/page-model';
import { PdfFile, type PdfReference, pdfNumber, pdfText } from './pdf/pdf-file';
import { addStructure, type LinePlace } from './pdf/structure';
import { TextFont } from './pdf/text-font';
import type { RetrospectiveDocument } from './retrospective-document';
import { visibleText } from './visible-text';

/** A page as it was laid out, in points, and its picture as a JPEG with so many pixels. */
export type PdfPage = Readonly<{
  page: DrawnPage;
  picture: Readonly<{ bytes: Uint8Array<ArrayBuffer>; width: number; height: number }>;
}>;

/**
 * A retrospective as a PDF: each page is its picture, so that it looks the same everywhere, with the text laid over it
 * unseen, line by line, to be searched, selected, copied and read aloud; headings, points and tables are marked.
 *
 * @param pages - `layoutPages` of the same document in `a4Format`, drawn
 */
export function retrospectivePdf(
  document: RetrospectiveDocument,
  pages: readonly PdfPage[],
): Uint8Array<ArrayBuffer> {
  const file = new PdfFile();
  const font = new TextFont();
  const fontPlace = file.reserve();
  const tree = file.reserve();
  const lines = new Map<number, LinePlace[]>();
  const references = pages.map((page, index) => {
    const content = file.addText(contentOf(page.page, index, font, lines));
    return addPage(file, page, { index, content, tree, font: fontPlace });
  });
  font.writeTo(file, fontPlace);
  file.set(tree, `<< /Type /Pages /Kids [${references.join(' ')}] /Count ${references.length} >>`);
  const structure = addStructure(file, document, lines, references);
  const catalog = file.add(
    `<< /Type /Catalog /Pages ${tree} /Lang (zh-CN) /MarkInfo << /Marked true >> /StructTreeRoot ${structure} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  );
  const info = file.add(`<< /Title ${pdfText(visibleText(document.title))} /Creator ${pdfText('围炉')} >>`);
  return file.finish(catalog, info);
}

type PagePlaces = Readonly<{ index: number; content: PdfReference; tree: PdfReference; font: PdfReference }>;

function addPage(file: PdfFile, { page, picture }: PdfPage, places: PagePlaces): PdfReference {
  const image = file.addStream(
    picture.bytes,
    `/Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
  );
  return file.add(
    `<< /Type /Page /Parent ${places.tree} /MediaBox [0 0 ${pdfNumber(page.width)} ${pdfNumber(page.height)}] /Resources << /XObject << /Picture ${image} >> /Font << /Text ${places.font} >> >> /Contents ${places.content} /StructParents ${places.index} /Tabs /S >>`,
  );
}

/** What is on a page: its picture, which is not read aloud, and each line of text, in the order it is read. */
function contentOf(page: DrawnPage, index: number, font: TextFont, lines: Map<number, LinePlace[]>): string {
  const size = `${pdfNumber(page.width)} 0 0 ${pdfNumber(page.height)}`;
  const written = [`/Artifact BMC q ${size} 0 0 cm /Picture Do Q EMC`];
  let piece = 0;
  for (const mark of page.marks) {
    if (mark.kind !== 'text' || mark.source === null || mark.text === '') continue;
    const line = lineOf(mark, page.height, font);
    written.push(`/Span << /MCID ${piece} >> BDC ${line} EMC`);
    const places = lines.get(mark.source) ?? [];
    lines.set(mark.source, [...places, { page: index, piece }]);
    piece += 1;
  }
  return written.join('\n');
}

/** A line nobody sees (text rendering mode 3), stretched to the width it has in the picture. */
function lineOf({ text, size, x, y, width }: PageText, height: number, font: TextFont): string {
  const own = font.widthOf(text) * size;
  const stretch = own > 0 && width > 0 ? (width / own) * 100 : 100;
  const place = `1 0 0 1 ${pdfNumber(x)} ${pdfNumber(height - y)} Tm`;
  return `BT 3 Tr /Text ${pdfNumber(size)} Tf ${pdfNumber(stretch)} Tz ${place} ${font.write(text)} Tj ET`;
}
