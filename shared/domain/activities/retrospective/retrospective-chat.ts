import { splitForChat } from '../../composer/split-for-chat';
import type { LengthLimit } from '../../scripts/merged-welcome';
import { isAmount } from './number-columns';
import type { DocumentBlock, RetrospectiveDocument } from './retrospective-document';
import { visibleText } from './visible-text';

/** A row in words, for a chat has no tables: 「参团人数：目标 30 人，实际 41 人，偏差 +36.7%」 or 「报名 46 人，到场 41 人」. */
function rowLine(header: readonly string[], cells: readonly string[]): string {
  const said = cells.map((cell, index) => `${header[index] ?? ''} ${cell}`.trim());
  const [first = '', ...others] = cells;
  // A number with its unit is no name of a row.
  if (isAmount(first) || others.length === 0) return said.join('，');
  return `${first}：${said.slice(1).join('，')}`;
}

function blockLines(block: DocumentBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [visibleText(block.text)];
    case 'bullets':
      return block.items.map((item) => `· ${visibleText(item)}`);
    case 'table': {
      const header = block.header.map(visibleText);
      return block.rows.map((row) => rowLine(header, row.map(visibleText)));
    }
  }
}

/** A retrospective in plain text as people write in a chat: headings in 【】, points behind 「·」, a row a line. */
export function retrospectiveChat(document: RetrospectiveDocument): string {
  const sections = document.sections.map(({ heading, blocks }) =>
    [`【${visibleText(heading)}】`, ...blocks.flatMap(blockLines)].join('\n'),
  );
  return [`【${visibleText(document.title)}】`, ...sections].join('\n\n');
}

/** The same text as messages within a limit, numbered where there are several. */
export function retrospectiveMessages(
  document: RetrospectiveDocument,
  limit: LengthLimit,
): readonly string[] {
  return splitForChat(retrospectiveChat(document), limit, { numbered: true }).map(({ text }) => text);
}
