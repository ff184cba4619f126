import { getDocumentProxy } from 'unpdf';
import type { Content } from './rich-document';

type Node = Readonly<{ role?: string; type?: string; id?: string; children?: readonly Node[] }>;
type Item = Readonly<{ str?: string; type?: string; id?: string; tag?: string }>;

/** The reader asks for `Promise.try`, which Node has from version 24 on (ECMAScript 2025, 27.2.4.8). */
if (!('try' in Promise)) {
  Object.assign(Promise, {
    try: async (act: (...given: readonly unknown[]) => unknown, ...given: readonly unknown[]) =>
      act(...given),
  });
}

/** A PDF as an independent reader has it: its pages, its title, and its text by the structure of the document. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<Readonly<{ pages: number; title: unknown; language: unknown; content: Content; text: string }>> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes));
  const { info } = await pdf.getMetadata();
  const found = new Map<string, string>();
  const tags: { role: string; text: string }[] = [];
  const trees: Node[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    let open: string | null = null;
    for (const item of items as readonly Item[]) {
      if (item.type === 'beginMarkedContentProps') open = item.id ?? null;
      else if (item.type === 'endMarkedContent') open = null;
      else if (item.str !== undefined) {
        text += item.str;
        if (open !== null) found.set(open, `${found.get(open) ?? ''}${item.str}`);
      }
    }
    trees.push((await page.getStructTree()) as Node);
  }
  for (const tree of trees) collect(tree, found, tags);
  const withRole = (...roles: readonly string[]) =>
    tags.filter(({ role }) => roles.includes(role)).map((tag) => tag.text.trim());
  return {
    pages: pdf.numPages,
    title: (info as { Title?: unknown }).Title,
    language: (info as { Language?: unknown }).Language,
    content: {
      headings: withRole('H1', 'H2'),
      lines: withRole('P', 'LBody'),
      cells: withRole('TH', 'TD'),
    },
    text,
  };
}

/** The elements that hold text, page by page; one that goes on to another page is told for each. */
function collect(
  node: Node,
  found: ReadonlyMap<string, string>,
  tags: { role: string; text: string }[],
): void {
  const leaves = (node.children ?? []).filter(({ type }) => type === 'content');
  if (leaves.length > 0) {
    tags.push({ role: node.role ?? '', text: leaves.map(({ id }) => found.get(id ?? '') ?? '').join('') });
  }
  for (const child of node.children ?? []) if (child.type !== 'content') collect(child, found, tags);
}
