import JSZip from 'jszip';
import { visibleText } from '#shared/domain/activities/retrospective/visible-text';
import type { Content } from './rich-document';

type Draft = { headings: string[]; lines: string[]; cells: string[] };
const nothing = (): Draft => ({ headings: [], lines: [], cells: [] });

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  amp: '&',
};
const decoded = (text: string) =>
  text.replace(/&([#\w]+);/gu, (whole, name: string) => entities[name] ?? whole);

/** Takes the backslashes out of Markdown (CommonMark 0.31, 2.4). */
export function withoutEscapes(text: string): string {
  return visibleText(text.replace(/\\([!-/:-@[-`{-~])/gu, '$1'));
}

/** Reads back the Markdown subset the export writes, by the rules of CommonMark and GFM tables. */
export function contentOfMarkdown(markdown: string): Content {
  const content = nothing();
  for (const line of markdown.split('\n')) {
    if (line === '' || /^\|(?: ---:? \|)+$/u.test(line)) continue;
    const heading = /^#{1,2} (.*)$/u.exec(line)?.[1];
    if (heading !== undefined) content.headings.push(withoutEscapes(heading));
    else if (line.startsWith('|')) {
      const cells = line.slice(2, -2).split(/(?<=(?<!\\)(?:\\\\)*) \| /u);
      content.cells.push(...cells.map(withoutEscapes));
    } else content.lines.push(withoutEscapes(line.replace(/^- /u, '')));
  }
  return content;
}

/** The document part of a Word file. */
export async function documentXml(bytes: Uint8Array): Promise<string> {
  const file = (await JSZip.loadAsync(bytes)).file('word/document.xml');
  if (!file) throw new Error('no word/document.xml');
  return file.async('string');
}

function textOfXml(xml: string): string {
  const runs = [...xml.matchAll(/<w:t[ >][^<]*/gu)].map(([run]) => run.replace(/^[^>]*>/u, ''));
  return visibleText(decoded(runs.join('')));
}

/** Paragraphs and cells of a Word file. */
export function contentOfDocx(xml: string): Content {
  const cells = [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) => textOfXml(cell));
  const rest = xml.replace(/<w:tbl>.*?<\/w:tbl>/gsu, '');
  const paragraphs = [...rest.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([text]) => text);
  const isHeading = (paragraph: string) => /<w:pStyle w:val="Heading[12]"/u.test(paragraph);
  return {
    headings: paragraphs.filter(isHeading).map(textOfXml),
    lines: paragraphs.filter((paragraph) => !isHeading(paragraph)).map(textOfXml),
    cells,
  };
}

/** Elements and texts of the HTML the export writes; what a browser makes of it is tested in one. */
export function contentOfHtml(html: string): Content {
  const content = nothing();
  const kinds: Readonly<Record<string, keyof Content>> = {
    ...{ h1: 'headings', h2: 'headings', p: 'lines', li: 'lines', th: 'cells', td: 'cells' },
  };
  for (const [, name = '', text = ''] of html.matchAll(/<(h1|h2|p|li|th|td)(?: [^>]*)?>([^<]*)<\/\1>/gu)) {
    const kind = kinds[name];
    if (kind) content[kind].push(decoded(text));
  }
  return content;
}

/**
 * What is left of a chat text once the given texts are found in it, one after the other: signs and nothing else.
 * Null where one of them is missing or out of order.
 */
export function leftInChat(chat: string, texts: readonly string[]): string | null {
  let rest = '';
  let at = 0;
  for (const text of texts) {
    const found = chat.indexOf(text, at);
    if (found === -1) return null;
    rest += chat.slice(at, found);
    at = found + text.length;
  }
  return rest + chat.slice(at);
}
