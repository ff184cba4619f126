import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ListCell } from './list-table';

/** Writes a table as an XLSX workbook of one sheet, some lines at a time. */
export interface WorkbookWriter {
  add(lines: readonly (readonly ListCell[])[]): void;
  finish(): Uint8Array<ArrayBuffer>;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Width of a column that says nothing of itself, and the widest, in characters. */
const usualWidth = 14;
const widest = 40;

/** Most characters a cell holds in a spreadsheet. */
const longestCell = 32_767;

/**
 * A workbook with a bold, frozen header. Every text is stored as text, so that nothing of it is ever run as a formula.
 * It is packed here and now, part by part: the library for the job packs large sheets in workers made from texts,
 * which the content security policy refuses.
 */
export function createWorkbookWriter(sheetName: string, header: readonly string[]): WorkbookWriter {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((_error, piece) => pieces.push(piece));
  const addPart = (name: string, xml: string) => {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(`${head}${xml}`), true);
  };
  addPart('[Content_Types].xml', contentTypes);
  addPart('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  addPart('xl/workbook.xml', workbookXml(sheetName));
  addPart(
    'xl/_rels/workbook.xml.rels',
    relations([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
    ]),
  );
  addPart('xl/styles.xml', stylesXml);

  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
  zip.add(sheet);
  sheet.push(strToU8(`${head}${sheetBeginning(header)}${rowXml(header, 1, 1)}`));
  let rows = 1;
  return {
    add(lines) {
      const xml = lines.map((line) => {
        rows += 1;
        return rowXml(line, rows, 0);
      });
      sheet.push(strToU8(xml.join('')));
    },
    finish() {
      sheet.push(strToU8('</sheetData></worksheet>'), true);
      zip.end();
      return joined(pieces);
    },
  };
}

const contentTypes = `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/></Types>`;

/** Style 0 is plain, style 1 bold. */
const stylesXml = `<styleSheet ${main}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function relations(targets: readonly (readonly [kind: string, target: string])[]): string {
  const entries = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packaged}/relationships">${entries.join('')}</Relationships>`;
}

function workbookXml(sheetName: string): string {
  // A sheet's name is at most 31 characters long and has none of these signs.
  const name = sheetName.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  return `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="${escapeXml(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function sheetBeginning(header: readonly string[]): string {
  const columns = header.map((heading, index) => {
    const width = Math.min(widest, Math.max(usualWidth, heading.length * 2 + 4));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return `<worksheet ${main}><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`;
}

function rowXml(line: readonly ListCell[], number: number, style: 0 | 1): string {
  const cells = line.map((cell, index) => cellXml(cell, `${columnLetters(index)}${number}`, style));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(cell: ListCell, place: string, style: 0 | 1): string {
  if (cell === '') return '';
  const styled = style === 0 ? '' : ' s="1"';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${place}"${styled}><v>${cell}</v></c>`;
  const text = escapeXml(escapeCodes(String(cell).slice(0, longestCell)));
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A to Z, then AA: the letters of a column, which count from 0. */
function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** Characters XML cannot hold are written as `_x0001_`; a text that looks like that keeps its underscore. */
function escapeCodes(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\x00-\x08\x0b\x0c\r\x0e-\x1f\ufffe\uffff]/g, (unit) => code(unit))
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

function code(unit: string): string {
  return `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
