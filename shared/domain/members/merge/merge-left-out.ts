import type { TagId } from '../../ids';
import { isSameAlias } from '../aliases/aliases';
import type { Member } from '../member';

/** What a member has in lists: the words of one list, and the names in it. */
type Names = readonly [string, (member: Member) => readonly string[]];

/**
 * What two members had in their lists and the one they became has not, for want of room or because it stands against
 * what was kept: 别名 小雨、雨雨; 标签 油皮.
 */
export function leftOutOfMerge(
  merged: Member,
  both: readonly [Member, Member],
  tagName: (id: TagId) => string | undefined,
): readonly string[] {
  const lists: readonly Names[] = [
    ['职务', ({ duties }) => duties.map(({ title }) => title)],
    ['特长', ({ traits }) => traits.map(({ name }) => name)],
    ['标签', ({ tagIds }) => tagIds.flatMap((id) => tagName(id) ?? [])],
  ];
  const lost = lists.flatMap(([label, namesOf]) => {
    const kept = new Set(namesOf(merged));
    return inWords(
      label,
      both.flatMap(namesOf).filter((name) => !kept.has(name)),
    );
  });
  return [...inWords('别名', lostNames(merged, both)), ...lost];
}

function lostNames(merged: Member, both: readonly Member[]): readonly string[] {
  const kept = [merged.nickname, ...merged.aliases.map(({ name }) => name)];
  return both
    .flatMap(({ nickname, aliases }) => [nickname, ...aliases.map(({ name }) => name)])
    .filter((name) => !kept.some((one) => isSameAlias(one, name)));
}

function inWords(label: string, names: readonly string[]): readonly string[] {
  return names.length > 0 ? [`${label} ${[...new Set(names)].join('、')}`] : [];
}
