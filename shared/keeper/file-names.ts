import { WeiluError } from '../wire/errors';

/** What no system of ours takes in a name: separators, what Windows refuses, and control characters. */
const refused = /[\\/:*?"<>|\p{Cc}]/u;

/** Names Windows keeps for devices, with any ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** So many bytes file systems take. */
const longestName = 255;

/** The longest name we write safely: its temporary name is longer. */
const longestSafeName = 200;

/**
 * Whether a text is the name of one file on every system: no path, nothing that has a meaning of its own. Chromium lets
 * no name begin with two dots into a picked folder, and a temporary name has one dot before the name.
 */
export function isPlainName(name: string, longest = longestSafeName): boolean {
  if (name === '' || /^\.|[. ]$/.test(name)) return false;
  if (refused.test(name) || devices.test(name)) return false;
  return new TextEncoder().encode(name).byteLength <= longest;
}

/** @throws WeiluError `input-invalid` for what is no plain name */
export function checkName(name: string, longest = longestSafeName): string {
  if (isPlainName(name, longest)) return name;
  throw new WeiluError('input-invalid', { path: 'name', detail: name.slice(0, 100) });
}

/**
 * The folders of a path with forward slashes, and the file's name. Every part is checked, so that no path leaves the
 * folder it is meant for.
 * @throws WeiluError `input-invalid`
 */
export function partsOfPath(path: string): Readonly<{ folders: readonly string[]; name: string }> {
  const parts = path.split('/').map((part) => checkName(part, longestName));
  return { folders: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}

/** The n-th name for something of that name: `资料`, then `资料 2`, `资料 3`, … */
export function numberedName(name: string, attempt: number): string {
  return attempt === 1 ? name : `${name} ${attempt}`;
}

/** Ending of a file that is being written; a file that has it was never finished. */
export const temporaryEnding = '.part';

const temporaryPattern = /^\..+\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\.part$/;

/** A name beside `name` that nobody else uses, for writing it. */
export function temporaryName(name: string): string {
  return `.${name}.${crypto.randomUUID()}${temporaryEnding}`;
}

/** Whether a file was left behind by a write that never finished. */
export function isTemporaryName(name: string): boolean {
  return temporaryPattern.test(name);
}
