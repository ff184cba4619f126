import { createEvents, type EventAttributes, type EventStatus } from 'ics';
import { type Instant, instantOf } from '../../days';
import type { PlannerItem } from '../planner-item';
import { lineFromFile } from './content-cells';

/** What a calendar shows of itself: its name, and the zone its times were meant in (IANA, `Asia/Shanghai`). */
export type IcsCalendar = Readonly<{ name: string; zone: string }>;

/** How long an item stands in a calendar: long enough to be seen. */
const lastsMinutes = 30;

/** Stays the same for an item, so that importing it again replaces it instead of doubling it. */
const uidOf = ({ id }: PlannerItem) => `${id}@weilu`;

/**
 * Items as an iCalendar file (RFC 5545). Times are written in UTC, so that every calendar shows the right moment wherever
 * it runs; the day and time of an item are those of the clock this runs by. `ics` reads arrays in the zone of the
 * process unless told that they are UTC.
 *
 * @throws Error when `ics` finds something it cannot write
 */
export function writeIcs(items: readonly PlannerItem[], { name, zone }: IcsCalendar): string {
  const header = { productId: '-//weilu//planner//ZH', method: 'PUBLISH', calName: plain(name) };
  const { error, value } = createEvents(items.map(eventOf), header);
  if (error || value === null) throw error ?? new Error('no calendar was written');
  return foldByOctets(withZone(value, zone));
}

function eventOf(item: PlannerItem): EventAttributes {
  const start = instantOf(item.day, item.time);
  const description = plain(item.body);
  const event = {
    uid: uidOf(item),
    title: lineFromFile(item.title) || item.kind,
    ...(description !== '' && { description }),
    start: utc(start),
    end: utc(start + lastsMinutes * 60_000),
    startInputType: 'utc',
    startOutputType: 'utc',
    endInputType: 'utc',
    endOutputType: 'utc',
    status: statusOf(item),
    categories: [item.kind],
    // As a number, for an array here is read in the zone of the process. Not among its types, but `ics` takes it: without it every export would differ.
    timestamp: Math.max(0, item.updatedAt),
    lastModified: Math.max(0, item.updatedAt),
  } as const;
  return { ...event, start: [...event.start], end: [...event.end], categories: [...event.categories] };
}

function utc(at: Instant): readonly [number, number, number, number, number] {
  const date = new Date(at);
  return [
    date.getUTCFullYear(),
    date.getUTCMonth() + 1,
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
  ];
}

function statusOf({ status, skippedAt }: PlannerItem): EventStatus {
  if (skippedAt !== null) return 'CANCELLED';
  return status === 'idea' || status === 'draft' ? 'TENTATIVE' : 'CONFIRMED';
}

/** One kind of line end and no other control characters: a calendar may hold none. */
function plain(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '');
}

/** The zone, for programs that show a calendar in its own; `ics` has no place for it. */
function withZone(calendar: string, zone: string): string {
  return calendar.replace('CALSCALE:GREGORIAN\r\n', `CALSCALE:GREGORIAN\r\nX-WR-TIMEZONE:${zone}\r\n`);
}

/** Most octets of a line, without its end (RFC 5545, 3.1). */
const lineOctets = 75;

/** `ics` folds by characters; of Chinese a line of 75 has three times the octets allowed. */
function foldByOctets(calendar: string): string {
  return calendar
    .replace(/\r\n[\t ]/g, '')
    .split('\r\n')
    .map(foldLine)
    .join('\r\n');
}

function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    // A folded line begins with a space of its own.
    if (octets + size > lineOctets - (parts.length > 0 ? 1 : 0)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
