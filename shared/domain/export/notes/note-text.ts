import { escapeMarkdown } from '../../activities/retrospective/retrospective-markdown';

/** One line of a person's text as Markdown that shows exactly that text, in Obsidian too (`%%` and `==` mean something). */
export function plainLine(text: string): string {
  return escapeMarkdown(text).replaceAll('%%', '\\%\\%').replaceAll('==', '\\=\\=').replaceAll('^', '\\^');
}

/** A person's text of several lines: its lines stay lines, its blank lines part paragraphs. */
export function plainText(text: string): string {
  const paragraphs = text
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(plainLine).filter(Boolean).join('  \n'));
  return paragraphs.filter(Boolean).join('\n\n');
}

/** A text in a block where nothing means anything; its fence is longer than any in the text. */
export function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}text`, text.replace(/\r\n?/g, '\n'), fence].join('\n');
}

/** A link to a note by its name, shown as `shown`. */
export function linkTo(note: string, shown: string): string {
  const said = shown.replace(/[[\]|\s]+/gu, ' ').trim();
  return said === '' || said === note ? `[[${note}]]` : `[[${note}|${said}]]`;
}

/** A part of a note under a heading; nothing where there is nothing in it. */
export function section(heading: string, content: string): readonly string[] {
  return content === '' ? [] : [`## ${heading}`, content];
}

/** A list; nothing where there are no items. */
export function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** The parts of a note as one text, a blank line between them. */
export function joinParts(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
