import type { GroupId } from '../../ids';
import { cleanLine, cleanNotes, guardFormula } from '../../members/import/clean-text';

/** A group as files name it. */
export type NamedGroup = Readonly<{ id: GroupId; name: string }>;

/** What joins the groups of one cell. */
const comma = '、';

/** What comes back of a line that went through a file: no control characters, no edges, no apostrophe before `=`. */
export function lineFromFile(text: string): string {
  return cleanLine(throughText(guardFormula(text)));
}

/** What comes back of a text that went through a file. */
export function noteFromFile(text: string): string {
  return cleanNotes(throughText(guardFormula(text)));
}

/** As UTF-8 and a reading of tables leave it: lone halves of characters and two reserved ones are lost. */
function throughText(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\ufffe\uffff]/g, '');
}

/**
 * The groups of an item by name; one that is unknown, or whose name another group has as well, by its id. All of them by
 * their ids where the names together would read as other groups. Empty for all groups.
 */
export function writeGroups(ids: readonly GroupId[], groups: readonly NamedGroup[]): string {
  const names = new Map(groups.map(({ id, name }) => [id, lineFromFile(name)]));
  const isAlone = (wanted: string) => [...names.values()].filter((name) => name === wanted).length === 1;
  const wordFor = (id: GroupId) => {
    const name = names.get(id);
    return name !== undefined && isAlone(name) ? name : id;
  };
  const words = ids.map(wordFor).join(comma);
  const read = readGroups(words, [...groups, ...namedById(ids)]).ids;
  return read.length === ids.length && read.every((id) => ids.includes(id)) ? words : ids.join(comma);
}

/** Groups nobody knows the names of. */
export function namedById(ids: readonly GroupId[]): readonly NamedGroup[] {
  return ids.map((id) => ({ id, name: id }));
}

/**
 * The groups a cell names. A name may hold the comma itself: the longest that fits is taken. `unknown` is the first name
 * that is none of theirs.
 */
export function readGroups(
  cell: string,
  groups: readonly NamedGroup[],
): Readonly<{ ids: readonly GroupId[]; unknown: string | null }> {
  const ids: GroupId[] = [];
  let rest = cleanLine(cell);
  while (rest !== '') {
    const found = longestAt(rest, groups);
    if (!found) return { ids: [], unknown: rest.split(/[、,，;；]/)[0] ?? rest };
    if (!ids.includes(found.id)) ids.push(found.id);
    rest = rest.slice(found.length).replace(/^\s*[、,，;；]\s*/, '');
  }
  return { ids, unknown: null };
}

function longestAt(
  text: string,
  groups: readonly NamedGroup[],
): Readonly<{ id: GroupId; length: number }> | null {
  let longest: Readonly<{ id: GroupId; length: number }> | null = null;
  for (const { id, name } of groups)
    for (const word of [cleanLine(name), id])
      if (word.length > (longest?.length ?? 0) && text.startsWith(word) && endsAt(text, word.length))
        longest = { id, length: word.length };
  return longest;
}

function endsAt(text: string, at: number): boolean {
  return at === text.length || /^\s*[、,，;；]/.test(text.slice(at));
}

/** A count: a whole number up to a million, null for a blank cell, undefined for anything else. */
export function readCount(cell: string): number | null | undefined {
  const plain = cleanLine(cell).normalize('NFKC').replace(/,/g, '');
  if (plain === '') return null;
  const count = Number(plain);
  return /^\d{1,7}(?:\.0+)?$/.test(plain) && count <= 1_000_000 ? count : undefined;
}
