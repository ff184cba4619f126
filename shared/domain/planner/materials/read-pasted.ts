import { lineLimit, noteLimit } from '../../text';
import type { MaterialPatch } from '../material';
import { hostOf, webAddress } from './web-address';

/** A material as pasting gives it: a text or a link, with a title. */
export type PastedMaterial = MaterialPatch & Readonly<{ title: string }>;

/** How a pasted text is read: as one material, or each line as one. */
export type PastedAs = 'whole' | 'lines';

/** Most materials one pasted text gives; the rest is left out and said so. */
export const pastedLimit = 500;

/** Characters of a text that make its title. */
const titleLength = 30;

/** What stands before the words in a list: 1、 (2) - • and the like, but not the 3. of 3.5. */
const bullet = /^(?:[-–—•·●*]\s+|[（(]?\d{1,3}[)）]\s*|\d{1,3}[、.．](?!\d)\s*)/u;

/** Reads pasted text. An address alone, or at the end of a line with its name before it, is a link. */
export function readPasted(text: string, as: PastedAs): readonly PastedMaterial[] {
  const whole = text.replace(/\r\n?/g, '\n').trim();
  const parts = as === 'whole' ? [whole] : whole.split('\n').map((line) => line.trim().replace(bullet, ''));
  return parts.flatMap((part) => readOne(part) ?? []);
}

function readOne(text: string): PastedMaterial | null {
  const trimmed = text.trim().slice(0, noteLimit);
  if (trimmed === '') return null;
  const link = readLink(trimmed);
  return link ?? { form: 'text', title: titleOf(trimmed), body: trimmed };
}

/** 名称 https://…, 名称：https://… or an address alone. */
function readLink(text: string): PastedMaterial | null {
  if (text.includes('\n')) return null;
  const at = text.search(/https?:\/\//i);
  const url = at < 0 ? null : webAddress(text.slice(at));
  if (url === null) return null;
  const named = text
    .slice(0, at)
    .replace(/[\s:：|｜,，-]+$/u, '')
    .trim();
  return { form: 'link', title: (named || hostOf(url)).slice(0, lineLimit), url };
}

/** A title for a text: its first line, cut where it is long. */
export function titleOf(text: string): string {
  const line = text.trim().split('\n')[0]?.trim() ?? '';
  const characters = Array.from(line);
  const title = characters.length > titleLength ? `${characters.slice(0, titleLength).join('')}…` : line;
  return title.slice(0, lineLimit);
}
