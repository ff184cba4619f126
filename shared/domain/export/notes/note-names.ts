import { safeFileName } from '../../activities/retrospective/file-name';

/** What a link of Obsidian cannot have in the name of its note. */
const notInLinks = /[#^[\]|]/g;
/** Longest name of a note without its ending, in UTF-16 units: below 200 bytes with it. */
const nameLimit = 60;

/**
 * Gives names for notes that every system takes and that are all different, also where case or the spelling of an
 * accent does not count, so that a link by name alone finds its note.
 */
export function createNoteNames(): (wanted: string) => string {
  const taken = new Set<string>();
  const take = (name: string) => {
    const key = name.normalize('NFC').toUpperCase().normalize('NFC').toLowerCase();
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  };
  return (wanted) => {
    const safe = safeFileName(wanted.normalize('NFC').replace(notInLinks, ' '), 'md').slice(0, -'.md'.length);
    const name = cut(safe, nameLimit);
    if (take(name)) return name;
    for (let number = 2; ; number += 1) {
      const numbered = `${cut(name, nameLimit - String(number).length - 1)} ${number}`;
      if (take(numbered)) return numbered;
    }
  };
}

/** The beginning of a name, without half characters and blanks at its end. */
function cut(name: string, limit: number): string {
  return name
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[\s.]+$/u, '');
}
