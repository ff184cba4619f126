import type { DocumentBlock, RetrospectiveDocument } from '../retrospective-document';
import type { PdfFile, PdfReference } from './pdf-file';

/** What a viewer reads aloud: a kind of element (ISO 32000-1, 14.8.4) with others in it, or with a text of the document. */
type Element = Readonly<{ tag: string; kids: readonly Element[]; source: number | null; entries: string }>;

/** A line on a page: the page, and its number among the marked pieces of it. */
export type LinePlace = Readonly<{ page: number; piece: number }>;

type Place = () => number;

function branch(tag: string, kids: readonly Element[]): Element {
  return { tag, kids, source: null, entries: '' };
}

function leaf(tag: string, source: number, entries = ''): Element {
  return { tag, kids: [], source, entries };
}

/** The document as elements; texts are counted as `textsOfDocument` does. */
function elementsOf({ sections }: RetrospectiveDocument): Element {
  let next = 0;
  const place: Place = () => {
    next += 1;
    return next - 1;
  };
  const title = leaf('H1', place());
  const rest = sections.map(({ blocks }) =>
    branch('Sect', [leaf('H2', place()), ...blocks.map((block) => elementOf(block, place))]),
  );
  return branch('Document', [title, ...rest]);
}

function elementOf(block: DocumentBlock, place: Place): Element {
  switch (block.kind) {
    case 'paragraph':
      return leaf('P', place());
    case 'bullets':
      return branch(
        'L',
        block.items.map(() => branch('LI', [leaf('LBody', place())])),
      );
    case 'table': {
      const head = block.header.map(() => leaf('TH', place(), '/A << /O /Table /Scope /Column >>'));
      const rows = block.rows.map((cells) =>
        branch(
          'TR',
          cells.map(() => leaf('TD', place())),
        ),
      );
      return branch('Table', [branch('TR', head), ...rows]);
    }
  }
}

/**
 * Adds the structure of the document, so that a screen reader tells headings, points and tables.
 *
 * @param lines - the lines of each text, by its place
 * @param pages - the pages, which have as many marked pieces as there are lines on them
 */
export function addStructure(
  file: PdfFile,
  document: RetrospectiveDocument,
  lines: ReadonlyMap<number, readonly LinePlace[]>,
  pages: readonly PdfReference[],
): PdfReference {
  const root = file.reserve();
  const parents = pages.map((): PdfReference[] => []);
  const add = ({ tag, kids, source, entries }: Element, parent: PdfReference): PdfReference => {
    const own = file.reserve();
    const places = source === null ? [] : (lines.get(source) ?? []);
    for (const { page, piece } of places) {
      const pieces = parents[page];
      if (pieces) pieces[piece] = own;
    }
    const content = [
      ...kids.map((kid) => add(kid, own)),
      ...places.map(({ page, piece }) => `<< /Type /MCR /Pg ${pages[page] ?? 'null'} /MCID ${piece} >>`),
    ];
    file.set(own, `<< /Type /StructElem /S /${tag} /P ${parent} ${entries} /K [${content.join(' ')}] >>`);
    return own;
  };
  const whole = add(elementsOf(document), root);
  const numbers = parents.map((pieces, page) => `${page} [${pieces.join(' ')}]`).join(' ');
  const tree = file.add(`<< /Nums [${numbers}] >>`);
  file.set(
    root,
    `<< /Type /StructTreeRoot /K ${whole} /ParentTree ${tree} /ParentTreeNextKey ${pages.length} >>`,
  );
  return root;
}
