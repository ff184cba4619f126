import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { numberColumns } from './number-columns';
import type { DocumentBlock, RetrospectiveDocument } from './retrospective-document';

/** MIME type of a Word document. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Word and WPS choose Chinese glyphs by `eastAsia`; without it they fall back to a serif face. */
const font = {
  ascii: 'Microsoft YaHei',
  hAnsi: 'Microsoft YaHei',
  cs: 'Microsoft YaHei',
  eastAsia: '微软雅黑',
} as const;

/** Lengths in twentieths of a point. */
const a4 = { width: 11_906, height: 16_838 } as const;
const margin = 1_440;
const textWidth = a4.width - 2 * margin;

/** Sizes in half points. */
const bodySize = 22;
const titleSize = 36;
const headingSize = 28;

const line = { style: BorderStyle.SINGLE, size: 4, color: 'BFBFBF' } as const;
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** A text without the characters XML 1.0 (2.2) does not allow. */
function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

function run(text: string, bold = false): TextRun {
  return new TextRun({ text: xmlText(text), font, size: bodySize, bold });
}

function headingRun(text: string, size: number): TextRun {
  return new TextRun({ text: xmlText(text), font, size, bold: true, color: '000000' });
}

type CellLook = Readonly<{ width: number; header: boolean; right: boolean }>;

function tableCell(text: string, { width, header, right }: CellLook): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    ...(header ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'F2F2F2' } } : {}),
    children: [
      new Paragraph({
        ...(right ? { alignment: AlignmentType.RIGHT } : {}),
        children: [run(text, header)],
      }),
    ],
  });
}

function table(block: Extract<DocumentBlock, { kind: 'table' }>): Table {
  const width = Math.floor(textWidth / block.header.length);
  const numbers = numberColumns(block);
  const row = (cells: readonly string[], header: boolean) =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: cells.map((cell, column) =>
        tableCell(cell, { width, header, right: numbers[column] ?? false }),
      ),
    });
  return new Table({
    width: { size: width * block.header.length, type: WidthType.DXA },
    columnWidths: block.header.map(() => width),
    borders,
    rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  });
}

function writeBlock(block: DocumentBlock): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ spacing: { before: 80, after: 80 }, children: [run(block.text)] })];
    case 'bullets':
      return block.items.map((item) => new Paragraph({ bullet: { level: 0 }, children: [run(item)] }));
    case 'table':
      return [table(block)];
  }
}

/**
 * A retrospective as a Word document (.docx) on A4. Load this file lazily: the docx library is large.
 * The library stamps the file with the time it is made.
 */
export async function retrospectiveDocx(document: RetrospectiveDocument): Promise<Uint8Array<ArrayBuffer>> {
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [headingRun(document.title, titleSize)] }),
    ...document.sections.flatMap((section) => [
      new Paragraph({
        heading: HeadingLevel.HEADING_2,
        spacing: { before: 320, after: 120 },
        children: [headingRun(section.heading, headingSize)],
      }),
      ...section.blocks.flatMap(writeBlock),
    ]),
  ];
  const file = new Document({
    title: xmlText(document.title),
    creator: '围炉',
    lastModifiedBy: '围炉',
    styles: {
      default: {
        document: { run: { font, size: bodySize, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        heading1: { run: { font, size: titleSize, bold: true, color: '000000' } },
        heading2: { run: { font, size: headingSize, bold: true, color: '000000' } },
      },
    },
    sections: [
      {
        properties: {
          page: { size: a4, margin: { top: margin, right: margin, bottom: margin, left: margin } },
        },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}
