import type { DocumentBlock, RetrospectiveDocument } from './retrospective-document';

/** Every text of a retrospective, in the order of the document. */
export function textsOfDocument(document: RetrospectiveDocument): readonly string[] {
  const texts: string[] = [];
  replaceTexts(document, (text) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/**
 * The document with other texts in the places of its own.
 *
 * @param texts - as many as `textsOfDocument` gives, in the same order
 */
export function withTexts(document: RetrospectiveDocument, texts: readonly string[]): RetrospectiveDocument {
  let next = 0;
  return replaceTexts(document, (text) => texts[next++] ?? text);
}

function replaceTexts(
  { title, sections }: RetrospectiveDocument,
  replace: (text: string) => string,
): RetrospectiveDocument {
  return {
    title: replace(title),
    sections: sections.map(({ heading, blocks }) => ({
      heading: replace(heading),
      blocks: blocks.map((block) => replaceInBlock(block, replace)),
    })),
  };
}

function replaceInBlock(block: DocumentBlock, replace: (text: string) => string): DocumentBlock {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: replace(block.text) };
    case 'bullets':
      return { ...block, items: block.items.map(replace) };
    case 'table':
      return { ...block, header: block.header.map(replace), rows: block.rows.map((row) => row.map(replace)) };
  }
}
