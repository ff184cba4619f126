import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import { aliasesAfterRename, withAliases, withoutAlias } from '#shared/domain/members/aliases/aliases';
import type { Alias } from '#shared/domain/members/member';

const alias = (name: string): Alias => ({ name, since: null, source: 'hand' });
const names = (aliases: readonly Alias[]) => aliases.map(({ name }) => name);

describe('other names of a member', () => {
  it('are each there once, and never the nickname', () => {
    expect(
      names(withAliases([alias('小鹿')], [alias(' 小鹿'), alias('阿May'), alias('鹿鹿')], '阿May')),
    ).toEqual(['小鹿', '鹿鹿']);
  });

  it('gain the nickname that is given up, and lose the one that is taken', () => {
    const before = { nickname: '阿May', aliases: [alias('小鹿')] };
    expect(aliasesAfterRename(before, '小鹿', day('2026-03-02'))).toEqual([
      { name: '阿May', since: '2026-03-02', source: 'rename' },
    ]);
    expect(aliasesAfterRename(before, '阿May ', day('2026-03-02'))).toBe(before.aliases);
    expect(names(withoutAlias(before.aliases, '小鹿 '))).toEqual([]);
  });

  it('are never more than a row takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 150 }), fc.string(), (drawn, nickname) => {
        const kept = withAliases([], drawn.map(alias), nickname);
        expect(kept.length).toBeLessThanOrEqual(100);
        expect(new Set(names(kept)).size).toBe(kept.length);
      }),
    );
  });
});
