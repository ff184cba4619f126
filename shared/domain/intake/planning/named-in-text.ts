import type { IntakeMember } from '../../../wire/nouns/intake';
import { nameKey, withoutPictures } from '../names';

/** A single character is a word of many a sentence. */
const shortest = 2;
const onlyLatin = /^[a-z0-9 ]+$/;
const latin = /[a-z0-9]/;

/** The members whose name stands in a text; of several names the longest one counts. */
export function namedInText(text: string, members: readonly IntakeMember[]): readonly IntakeMember[] {
  const searched = nameKey(text);
  let longest = shortest;
  let found: IntakeMember[] = [];
  for (const member of members) {
    const length = Math.max(...keysOf(member).map((key) => (standsIn(searched, key) ? key.length : 0)));
    if (length < longest) continue;
    found = length > longest ? [member] : [...found, member];
    longest = length;
  }
  return found;
}

function keysOf({ nickname, preferredName, aliases, memberships }: IntakeMember): readonly string[] {
  const names = [nickname, preferredName, ...aliases.map(({ name }) => name)];
  const keys = [...names, ...memberships.map((membership) => membership.nickname)].map(nameKey);
  // Whoever writes a note leaves the emoji of a name out.
  return keys.flatMap((key) => [key, withoutPictures(key)]);
}

/** Whether a name stands in a text; one of Latin letters as a word of its own. */
function standsIn(text: string, key: string): boolean {
  if (key.length < shortest) return false;
  if (!onlyLatin.test(key)) return text.includes(key);
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1)) {
    if (!latin.test(text[at - 1] ?? '') && !latin.test(text[at + key.length] ?? '')) return true;
  }
  return false;
}
