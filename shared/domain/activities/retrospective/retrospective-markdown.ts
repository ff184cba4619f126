import { numberColumns } from './number-columns';
import type { DocumentBlock, RetrospectiveDocument } from './retrospective-document';

/** One line of plain text where only inline markup could start: in a heading or a table cell. */
function escapeInline(text: string): string {
  return text
    .replace(/[\s\u0000-\u001F\u007F-\u009F]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&$]/gu, '\\$&');
}

/**
 * One line of plain text as Markdown that shows exactly that text (CommonMark 0.31, 2.4: a backslash before
 * ASCII punctuation makes it literal; 4.3 and 5.2: `+`, `-`, `=` and `1.` mean something at a line's start only).
 */
export function escapeMarkdown(text: string): string {
  return escapeInline(text)
    .replace(/^[-+=]/u, '\\$&')
    .replace(/^(\d+)([.)])/u, '$1\\$2');
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeInline).join(' | ')} |`;
}

function writeBlock(block: DocumentBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return escapeMarkdown(block.text);
    case 'bullets':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n');
    case 'table':
      return [
        tableRow(block.header),
        `| ${numberColumns(block)
          .map((right) => (right ? '---:' : '---'))
          .join(' | ')} |`,
        ...block.rows.map(tableRow),
      ].join('\n');
  }
}

/** A retrospective as Markdown with LF line ends. Nothing a person typed becomes markup. */
export function retrospectiveMarkdown(document: RetrospectiveDocument): string {
  const sections = document.sections.flatMap((section) => [
    `## ${escapeInline(section.heading)}`,
    ...section.blocks.map(writeBlock),
  ]);
  return `${[`# ${escapeInline(document.title)}`, ...sections].join('\n\n')}\n`;
}
