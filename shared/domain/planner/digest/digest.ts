import { eachGraphemeStart } from '../../composer/grapheme-starts';
import { splitForChat } from '../../composer/split-for-chat';
import { plainLine, plainText } from '../../export/notes/note-text';
import type { PlannerItemId } from '../../ids';
import { normalizeChatText } from '../../scripts/chat-text';
import { fitsLimit, type LengthLimit } from '../../scripts/merged-welcome';
import type { PlannerItem } from '../planner-item';
import type { DayRange } from '../weeks';
import { isWithin } from '../weeks';

/** One thing of a digest. */
export type DigestEntry = Readonly<{
  id: PlannerItemId;
  title: string;
  body: string;
  /** What somebody in the group said of it. */
  comment: string;
  starred: boolean;
}>;

/** What a digest says of its own. */
export type DigestWords = Readonly<{
  /** The days of the week it is of. */
  week: (week: DayRange) => string;
  opening: (week: string, count: number) => string;
  /** A comment that somebody of the group made. */
  said: (comment: string) => string;
  closing: string;
  markdownTitle: (week: string) => string;
  /** The same comment where it is set off already. */
  quote: (comment: string) => string;
}>;

/** How much of each text a digest shows: its beginning, or all of it. */
export type DigestLength = 'short' | 'full';

/** Graphemes of a text shown in a short digest. */
const shortText = 90;

/** What of a week is worth looking back at: what was starred, and what drew a comment worth keeping; in order of time. */
export function digestEntries(items: readonly PlannerItem[], week: DayRange): readonly DigestEntry[] {
  return items
    .filter(({ day, starred, feedback }) => isWithin(day, week) && (starred || feedback?.bestComment))
    .toSorted((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))
    .map(({ id, title, body, starred, feedback }) => ({
      ...{ id, title, starred },
      body: normalizeChatText(body),
      comment: normalizeChatText(feedback?.bestComment ?? ''),
    }));
}

/** Entries in the order of `order`, those it does not know behind, without those left out. */
export function arrangeEntries(
  entries: readonly DigestEntry[],
  order: readonly PlannerItemId[],
  leftOut: ReadonlySet<PlannerItemId>,
): readonly DigestEntry[] {
  const placeOf = (id: PlannerItemId) => {
    const at = order.indexOf(id);
    return at === -1 ? order.length : at;
  };
  return entries.filter(({ id }) => !leftOut.has(id)).toSorted((a, b) => placeOf(a.id) - placeOf(b.id));
}

/** The parts of the digest, each of which reads on its own: a greeting, every entry, a last word. None without entries. */
export function digestParts(
  entries: readonly DigestEntry[],
  week: DayRange,
  { length, words }: Readonly<{ length: DigestLength; words: DigestWords }>,
): readonly string[] {
  if (entries.length === 0) return [];
  return [
    words.opening(words.week(week), entries.length),
    ...entries.map((entry, index) => `${index + 1}. ${entryText(entry, length, words)}`),
    words.closing,
  ];
}

function entryText({ title, body, comment }: DigestEntry, length: DigestLength, words: DigestWords): string {
  const said = comment === '' ? [] : [words.said(comment.replace(/\s*\n\s*/g, ' '))];
  const told = length === 'full' ? body : beginningOf(body);
  return [title, ...(told === '' ? [] : [told]), ...said].join('\n');
}

/** The beginning of a text, on one line; after a full stop of Chinese there is no space. */
function beginningOf(body: string): string {
  const line = body.replace(/(?<=[，。！？；：、…—」』）])\s*\n\s*/g, '').replace(/\s*\n\s*/g, ' ');
  let count = 0;
  for (const start of eachGraphemeStart(line)) {
    if (count === shortText) return `${line.slice(0, start).replace(/[\s，。；：、…—]+$/, '')}…`;
    count += 1;
  }
  return line;
}

/** Parts as messages: as many whole parts each as fit; only one that is too long alone is cut. */
export function digestPieces(parts: readonly string[], limit: LengthLimit): readonly string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const together = pieces.length > 0 ? `${pieces.at(-1)}\n\n${part}` : part;
    if (fitsLimit(together, limit)) pieces.splice(-1, 1, together);
    else pieces.push(...splitForChat(part, limit).flatMap(({ text }) => (text === '' ? [] : [text])));
  }
  return pieces;
}

/** The digest as Markdown, with the texts in full. Nothing a person typed becomes markup. */
export function digestMarkdown(entries: readonly DigestEntry[], week: DayRange, words: DigestWords): string {
  const parts = entries.flatMap(({ title, body, comment }, index) => [
    `## ${index + 1}. ${plainLine(title)}`,
    ...(body === '' ? [] : [plainText(body)]),
    ...(comment === '' ? [] : [`> ${words.quote(plainLine(comment))}`]),
  ]);
  return `${[`# ${words.markdownTitle(words.week(week))}`, ...parts].join('\n\n')}\n`;
}
