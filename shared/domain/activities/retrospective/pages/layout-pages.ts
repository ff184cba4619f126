import { exportColors } from '../export-look';
import type { DocumentBlock, DocumentSection, RetrospectiveDocument } from '../retrospective-document';
import { visibleText } from '../visible-text';
import type { DrawnPage, Measure, PageFormat } from './page-model';
import { lineHeight, Sheet, type TextLook } from './sheet';
import { type PlacedText, writeTable } from './write-table';

/** Gives texts their places, in the order of `textsOfDocument`. */
type Place = (text: string) => PlacedText;

/**
 * A retrospective as pages to draw: lines with their places, nothing cut in two, a heading never without what follows
 * it, the head of a table on each page it goes on to. The texts are those of `visibleText`.
 *
 * @param measure - what draws the pages says how wide texts are
 */
export function layoutPages(
  document: RetrospectiveDocument,
  format: PageFormat,
  measure: Measure,
): readonly DrawnPage[] {
  const sheet = new Sheet(format, measure);
  let next = 0;
  const place: Place = (text) => {
    const placed = { text: visibleText(text), source: next };
    next += 1;
    return placed;
  };
  const { sizes } = format;
  writeText(sheet, place(document.title), { size: sizes.title, bold: true, color: exportColors.ink });
  for (const section of document.sections) writeSection(sheet, section, place);
  return sheet.finish();
}

function writeSection(sheet: Sheet, { heading, blocks }: DocumentSection, place: Place): void {
  const { sizes } = sheet.format;
  const look: TextLook = { size: sizes.heading, bold: true, color: exportColors.ink };
  const body: TextLook = { size: sizes.body, bold: false, color: exportColors.ink };
  const indent = sizes.heading * 0.6;
  sheet.gap(sizes.heading * 1.1);
  const placed = place(heading);
  const height = sheet.linesOf(placed.text, sheet.width - indent, look).length * lineHeight(look);
  if (sheet.room < height + 3 * lineHeight(body) && !sheet.isEmpty) sheet.nextPage();
  const bar = sizes.heading * 0.18;
  const barHeight = sizes.heading * 1.1;
  const barTop = sheet.y + (lineHeight(look) - barHeight) / 2;
  sheet.box({ x: sheet.left, y: barTop, width: bar, height: barHeight, color: exportColors.accent });
  writeText(sheet, placed, look, indent);
  for (const block of blocks) writeBlock(sheet, block, body, place);
}

function writeBlock(sheet: Sheet, block: DocumentBlock, look: TextLook, place: Place): void {
  sheet.gap(look.size * 0.4);
  switch (block.kind) {
    case 'paragraph':
      writeText(sheet, place(block.text), look);
      break;
    case 'bullets':
      for (const item of block.items) writePoint(sheet, place(item), look);
      break;
    case 'table':
      writeTable(
        sheet,
        block.header.map(place),
        block.rows.map((row) => row.map(place)),
      );
  }
}

/** A point behind its sign; later lines stand under the first one's text. */
function writePoint(sheet: Sheet, placed: PlacedText, look: TextLook): void {
  // A face that holds Chinese may draw the sign as wide as it is high.
  const indent = look.size * 1.5;
  if (sheet.room < lineHeight(look) && !sheet.isEmpty) sheet.nextPage();
  sheet.write('•', look, { x: sheet.left + look.size * 0.25, top: sheet.y, source: null });
  writeText(sheet, placed, look, indent);
}

function writeText(sheet: Sheet, { text, source }: PlacedText, look: TextLook, indent = 0): void {
  for (const line of sheet.linesOf(text, sheet.width - indent, look)) {
    if (sheet.room < lineHeight(look) && !sheet.isEmpty) sheet.nextPage();
    sheet.write(line, look, { x: sheet.left + indent, top: sheet.y, source });
    sheet.y += lineHeight(look);
  }
}
