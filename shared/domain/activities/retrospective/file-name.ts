import { removeInvisible } from '../../scripts/chat-text';
import type { Activity } from '../activity';

/** Longest file name with its extension, in UTF-16 units; at most 240 bytes in UTF-8. */
export const fileNameLimit = 80;

/** What Windows, macOS or Linux refuses in a file name, and half characters that no file system can hold. */
const forbidden = /[<>:"/\\|?*\p{Surrogate}\u0000-\u001F\u007F-\u009F]/gu;
/** Device names of Windows, which no file may have, whatever its extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?=\s*(?:\.|$))/iu;
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Single spaces, and no space or dot at either end. */
function tidy(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')];
  const counts = (character: string) => character !== ' ' && character !== '.';
  const last = characters.findLastIndex(counts);
  return last === -1 ? '' : characters.slice(characters.findIndex(counts), last + 1).join('');
}

function clean(text: string): string {
  return tidy(removeInvisible(text).replace(forbidden, ' '));
}

/** The beginning of a text, cut between graphemes. */
function cutTo(text: string, limit: number): string {
  let cut = '';
  for (const { segment } of graphemes.segment(text)) {
    if (cut.length + segment.length > limit) break;
    cut += segment;
  }
  return tidy(cut);
}

/**
 * A file name that every system takes, made from any text.
 *
 * @param extension - without the dot
 */
export function safeFileName(base: string, extension: string): string {
  const cleaned = clean(base);
  const allowed = reserved.test(cleaned) ? `_${cleaned}` : cleaned;
  return `${cutTo(allowed, fileNameLimit - extension.length - 1) || '未命名'}.${extension}`;
}

/** The file name of a retrospective: `复盘-双12拼团-2026-11-22.docx`. A long title is cut, never the day. */
export function retrospectiveFileName(
  activity: Pick<Activity, 'title' | 'startsOn'>,
  extension: string,
): string {
  const room = fileNameLimit - `复盘--${activity.startsOn}.${extension}`.length;
  const title = cutTo(clean(activity.title), room) || '未命名';
  return safeFileName(`复盘-${title}-${activity.startsOn}`, extension);
}
