import { exportColors, exportFonts } from './export-look';
import { numberColumns } from './number-columns';
import type { DocumentBlock, RetrospectiveDocument } from './retrospective-document';
import { visibleText } from './visible-text';

/** Nothing may be loaded or run: the file is whole in itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const style = `
:root { color-scheme: light; }
body { margin: 0 auto; padding: 32px 20px 48px; max-width: 760px; color: ${exportColors.ink};
  background: ${exportColors.paper}; font: 16px/1.7 ${exportFonts}; overflow-wrap: anywhere; }
h1 { margin: 0 0 8px; font-size: 26px; line-height: 1.4; }
h2 { margin: 28px 0 8px; padding-left: 10px; border-left: 4px solid ${exportColors.accent}; font-size: 19px; }
p, ul { margin: 8px 0; }
ul { padding-left: 1.4em; }
table { width: 100%; margin: 8px 0; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 6px 10px; border: 1px solid ${exportColors.line}; text-align: left; vertical-align: top; }
.number { text-align: right; white-space: nowrap; }
th { background: ${exportColors.head}; font-weight: 600; }
@page { size: A4; margin: 20mm; }
@media print {
  body { max-width: none; padding: 0 1px; font-size: 11pt; }
  h1, h2 { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li { break-inside: avoid; }
  th { print-color-adjust: exact; }
}
`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return visibleText(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

function element(name: string, text: string): string {
  return `<${name} dir="auto">${escaped(text)}</${name}>`;
}

function writeTable(table: Extract<DocumentBlock, { kind: 'table' }>): string {
  const numbers = numberColumns(table).map((right) => (right ? ' class="number"' : ''));
  const cell = (name: string, text: string, column: number) =>
    `<${name}${numbers[column] ?? ''} dir="auto">${escaped(text)}</${name.split(' ')[0]}>`;
  const row = (name: string, cells: readonly string[]) =>
    `<tr>${cells.map((text, column) => cell(name, text, column)).join('')}</tr>`;
  return [
    '<table>',
    `<thead>${row('th scope="col"', table.header)}</thead>`,
    '<tbody>',
    ...table.rows.map((cells) => row('td', cells)),
    '</tbody>',
    '</table>',
  ].join('\n');
}

function writeBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return element('p', block.text);
    case 'bullets':
      return ['<ul>', ...block.items.map((item) => element('li', item)), '</ul>'].join('\n');
    case 'table':
      return writeTable(block);
  }
}

/**
 * A retrospective as one HTML file that needs nothing else: no scripts, no links, its style inside; on paper it is A4.
 * Nothing a person typed becomes markup.
 */
export function retrospectiveHtml(document: RetrospectiveDocument): string {
  const sections = document.sections.flatMap(({ heading, blocks }) => [
    '<section>',
    element('h2', heading),
    ...blocks.map(writeBlock),
    '</section>',
  ]);
  return `${[
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(document.title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    element('h1', document.title),
    ...sections,
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}
