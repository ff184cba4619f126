import { addSeconds, format } from 'date-fns';
import type { Instant } from '../days';

const pattern = /^weilu-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.ndjson$/;
const timeFormat = 'yyyyMMdd-HHmmss';

/** Name of the snapshot file of an instant, in local time: `weilu-20261122-103000.ndjson`. */
export function backupName(at: Instant): string {
  return `weilu-${format(at, timeFormat)}.ndjson`;
}

/** The instant a backup's name tells (to the second), or null when the text is no name of a backup. */
export function backupInstant(name: string): Instant | null {
  const match = pattern.exec(name);
  if (!match) return null;
  const parts = match.slice(1).map(Number);
  if (!isMoment(parts)) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  return new Date(year, month - 1, day, hour, minute, second).getTime();
}

/** Whether the calendar and some clock have it: a time that a change of clocks leaves out here was one elsewhere. */
function isMoment(parts: readonly number[]): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const read = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
  return [...read, ...clock].every((part, index) => part === parts[index]);
}

/** The first name from an instant on that no file has, so that no backup replaces another. */
export function freeBackupName(at: Instant, taken: readonly string[]): string {
  let candidate = new Date(at);
  while (taken.includes(backupName(candidate.getTime()))) candidate = addSeconds(candidate, 1);
  return backupName(candidate.getTime());
}
