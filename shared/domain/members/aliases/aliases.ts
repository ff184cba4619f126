import type { Day } from '../../days';
import { nicknameKey } from '../import/clean-text';
import { type Alias, aliasesPerMember, type Member } from '../member';

/** Whether two names are the same alias. */
export function isSameAlias(one: string, other: string): boolean {
  return nicknameKey(one) === nicknameKey(other);
}

/** Other names with some more, each once, none of them the nickname; a full list takes no more. */
export function withAliases(
  aliases: readonly Alias[],
  added: readonly Alias[],
  nickname: string,
): readonly Alias[] {
  const known = new Set([nicknameKey(nickname)]);
  const kept: Alias[] = [];
  for (const alias of [...aliases, ...added]) {
    const key = nicknameKey(alias.name);
    if (key === '' || known.has(key) || kept.length === aliasesPerMember) continue;
    known.add(key);
    kept.push(alias);
  }
  return kept;
}

/** Other names without one. */
export function withoutAlias(aliases: readonly Alias[], name: string): readonly Alias[] {
  return aliases.filter((alias) => !isSameAlias(alias.name, name));
}

/** Other names after a change of nickname: the old one joins them, the new one is no other name any more. */
export function aliasesAfterRename(
  before: Pick<Member, 'nickname' | 'aliases'>,
  nickname: string,
  today: Day,
): readonly Alias[] {
  if (isSameAlias(before.nickname, nickname)) return before.aliases;
  const old: Alias = { name: before.nickname, since: today, source: 'rename' };
  return withAliases(before.aliases, [old], nickname);
}
