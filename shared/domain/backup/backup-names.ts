import { addSeconds, format, isValid, parse } from 'date-fns';
import type { Instant } from '../days';

const pattern = /^weilu-(\d{8}-\d{6})\.ndjson$/;
const timeFormat = 'yyyyMMdd-HHmmss';

/** Name of the snapshot file of an instant, in local time: `weilu-20261122-103000.ndjson`. */
export function backupName(at: Instant): string {
  return `weilu-${format(at, timeFormat)}.ndjson`;
}

/** The instant a backup's name tells (to the second), or null when the text is no name of a backup. */
export function backupInstant(name: string): Instant | null {
  const time = pattern.exec(name)?.[1];
  if (time === undefined) return null;
  const date = parse(time, timeFormat, new Date(0));
  return isValid(date) && format(date, timeFormat) === time ? date.getTime() : null;
}

/** The first name from an instant on that no file has, so that no backup replaces another. */
export function freeBackupName(at: Instant, taken: readonly string[]): string {
  let candidate = new Date(at);
  while (taken.includes(backupName(candidate.getTime()))) candidate = addSeconds(candidate, 1);
  return backupName(candidate.getTime());
}
