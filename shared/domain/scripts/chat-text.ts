import { eachGraphemeStart } from '../composer/grapheme-starts';

/** How long a text is, in each way a chat tool may count. */
export type TextCount = Readonly<{
  /** What a reader calls a character: an emoji of several parts counts once. */
  graphemes: number;
  /** Bytes in UTF-8. */
  bytes: number;
  /** Lines, 0 for an empty text. */
  lines: number;
}>;

const utf8 = new TextEncoder();

/** Zero-width characters, direction marks and overrides, and control characters other than LF and tab. */
const invisible =
  /[\u200B\u2060\uFEFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu;

/** A zero-width joiner that joins no two emoji. */
const strayJoiner =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F)\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

const lineEnd = /\r\n?|[\u2028\u2029\u0085\v\f]/gu;
const trailingSpaces: ReadonlySet<string | undefined> = new Set([' ', '\u00A0', '\u3000']);

/** Anything that {@link removeInvisible} may take away; most texts have none of it. */
const mayBeInvisible = new RegExp(`${invisible.source}|\\u200D`, 'u');
/** Anything besides that {@link normalizeChatText} may change: line ends, tabs, blanks at an end, blank edges. */
const mayBeUntidy = /[\t\v\f\r\u0085\u2028\u2029]|[ \u00A0\u3000](?:\n|$)|^\n|\n$/u;

/** The text without characters nobody can see. Joiners inside emoji and variation selectors stay. */
export function removeInvisible(text: string): string {
  if (!mayBeInvisible.test(text)) return text;
  return text.replace(invisible, '').replace(strayJoiner, '');
}

function withoutTrailingSpaces(line: string): string {
  let end = line.length;
  while (trailingSpaces.has(line[end - 1])) end -= 1;
  return line.slice(0, end);
}

/**
 * A text as it goes to the clipboard: LF line ends, each tab as a space, no trailing spaces, nothing invisible,
 * no blank lines before or after. Doing it twice changes nothing.
 */
export function normalizeChatText(text: string): string {
  if (!mayBeUntidy.test(text) && !mayBeInvisible.test(text)) return text;
  const visible = removeInvisible(text.replace(lineEnd, '\n').replaceAll('\t', ' '));
  const lines = visible.split('\n').map(withoutTrailingSpaces);
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return first === -1 ? '' : lines.slice(first, last + 1).join('\n');
}

/** Number of graphemes. */
export function characterCount(text: string): number {
  let count = 0;
  for (const _ of eachGraphemeStart(text)) count += 1;
  return count;
}

/** Whether a text has more graphemes than `most`; of a long text it reads no more than it needs. */
export function hasMoreCharacters(text: string, most: number): boolean {
  let count = 0;
  for (const _ of eachGraphemeStart(text)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

/** Number of bytes in UTF-8. */
export function byteCount(text: string): number {
  return utf8.encode(text).length;
}

/** Counts a text as it is; normalise it first to count what is copied. */
export function countText(text: string): TextCount {
  return {
    graphemes: characterCount(text),
    bytes: byteCount(text),
    lines: text === '' ? 0 : text.split('\n').length,
  };
}
