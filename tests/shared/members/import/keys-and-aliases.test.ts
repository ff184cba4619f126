import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import { aliasesAfterRename } from '#shared/domain/members/aliases/aliases';
import type { ExistingMember } from '#shared/domain/members/import/existing-member';
import { parseMemberRow } from '#shared/domain/members/import/parse-row';
import { type ImportOptions, planImport } from '#shared/domain/members/import/plan-import';
import { addTagsByRules } from '#shared/domain/members/import/tag-rules';
import { carryOut, memberOf, rowsOf, today } from './support';

const header = '群昵称,微信号,城市,标签\n';
const plan = (csv: string, existing: readonly ExistingMember[], options: Partial<ImportOptions> = {}) =>
  planImport(rowsOf(header + csv), existing, { mode: 'upsert', ...options });
const named = (nickname: string, aliases: readonly string[] = [], wechatId = '', id = nickname) => ({
  ...memberOf({ nickname, ...(wechatId && { wechatId }) }, id),
  aliases: aliases.map((name) => ({ name, since: null, source: 'hand' as const })),
});

describe('another name', () => {
  it('tells who a row is, and does not become the nickname again', () => {
    const members = [named('体育委员阿May', ['阿May'])];
    expect(plan('阿May,,上海', members).outcomes).toMatchObject([
      {
        kind: 'update',
        changes: [{ field: 'city', before: '', after: '上海' }],
        warnings: [{ code: 'known-by-alias', nickname: '体育委员阿May' }],
      },
    ]);
    expect(plan('阿May,wx_1,', members).outcomes).toMatchObject([
      { kind: 'update', changes: [{ field: 'wechatId', after: 'wx_1' }] },
    ]);
  });

  it('gives way to whoever has it as the nickname', () => {
    const members = [named('体育委员阿May', ['阿May'], '', 'a'), named('阿May', [], '', 'b')];
    expect(plan('阿May,,上海', members).outcomes).toMatchObject([{ kind: 'update', memberId: 'b' }]);
  });

  it('leaves open who is meant when two are known by it', () => {
    const members = [named('小美', ['美美']), named('小丽', ['美美'])];
    expect(plan('美美,,上海', members).outcomes).toMatchObject([
      { kind: 'new', warnings: [{ code: 'several-with-this-name', count: 2 }] },
    ]);
  });
});

describe('the key', () => {
  const members = [named('小美', [], 'wx_1'), named('阿May', ['梅'])];

  it('WeChat id alone matches nobody by name, and says where it is missing', () => {
    const { outcomes } = plan('阿May,wx_9,\n梅,,\n美美,WX_1,', members, { key: 'wechatId' });
    expect(outcomes).toMatchObject([
      { kind: 'new', warnings: [] },
      { kind: 'new', warnings: [{ code: 'key-missing' }] },
      { kind: 'update', memberId: '小美' },
    ]);
  });

  it('nickname alone matches nobody by WeChat id', () => {
    const { outcomes } = plan('小美,wx_2,\n美美,wx_1,\n梅,,北京', members, { key: 'nickname' });
    expect(outcomes).toMatchObject([
      { kind: 'update', memberId: '小美', changes: [{ field: 'wechatId', before: 'wx_1', after: 'wx_2' }] },
      { kind: 'new' },
      { kind: 'update', memberId: '阿May', changes: [{ field: 'city' }] },
    ]);
  });
});

describe('importing a file again', () => {
  const addTags = addTagsByRules(
    ['甲', '乙', '丙'].map((name) => ({ name, groupName: name === '丙' ? '' : '阶段' })),
    [{ name: '阶段', exclusive: true }],
  );
  const name = fc.constantFrom('小美', '小丽', '阿May', '梅', '晓彤');
  const wechatId = fc.constantFrom('', '', 'wx_1', 'wx_2', 'wx_3');
  const row = fc
    .tuple(name, wechatId, fc.constantFrom('', '上海', '北京'), fc.constantFrom('', '甲', '乙、丙', '甲、乙'))
    .map((cells) => [...cells]);
  const rowsFrom = (rows: readonly (readonly string[])[]) =>
    rows.map((cells, index) =>
      parseMemberRow({ rowNumber: index + 2, cells }, ['nickname', 'wechatId', 'city', 'tags'], { today }),
    );
  const members = fc
    .uniqueArray(fc.tuple(name, fc.subarray(['梅', '美美', '小丽']), wechatId), {
      maxLength: 4,
      selector: ([, , id]) => id || Symbol('none'),
    })
    .map((list) => list.map(([nickname, aliases, id], index) => named(nickname, aliases, id, `m${index}`)));
  /** As the vault writes it: who is called something else keeps the former name. */
  const carryOutWithNames = (planned: ReturnType<typeof plan>, before: readonly ExistingMember[]) =>
    carryOut(planned, before).map((member) => {
      const earlier = before.find(({ id }) => id === member.id);
      if (!earlier) return member;
      return { ...member, aliases: aliasesAfterRename(earlier, member.nickname, day('2026-01-01')) };
    });

  it.each(['auto', 'nickname', 'wechatId'] as const)('by the key %s changes nothing more', (key) => {
    fc.assert(
      fc.property(members, fc.array(row, { maxLength: 8 }), (existing, list) => {
        const own = key === 'wechatId' ? list.filter((cells) => cells[1] !== '') : list;
        const rows = rowsFrom(own);
        const options = { mode: 'upsert', key, addTags } as const;
        const after = carryOutWithNames(planImport(rows, existing, options), existing);
        expect(planImport(rows, after, options).writes).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });
});
