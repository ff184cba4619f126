import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { MemberId } from '#shared/domain/ids';
import { type SkinType, unknownSkin } from '#shared/domain/members/skin';
import { fillScript } from '#shared/domain/scripts/fill-script';
import { groupings, groupMembers, type MemberGroup, withRest } from '#shared/domain/scripts/group-members';
import { memberNamed, sceneWith } from './script-fixtures';

const withSkin = (name: string, type: SkinType | null, sensitive: boolean | null = null) =>
  memberNamed(name, { skin: { ...unknownSkin, type, sensitive } });
const ids = (...names: readonly string[]) => names.map((name) => `member-${name}` as MemberId);
const shown = (groups: readonly MemberGroup[]) =>
  groups.map(({ name, memberIds }) => `${name}：${memberIds.map((id) => id.slice(7)).join('、')}`);

describe('members in groups', () => {
  it('are those of one skin, those nobody knows last', () => {
    const members = [
      withSkin('甲', null),
      withSkin('乙', 'oily', true),
      withSkin('丙', 'oily'),
      withSkin('丁', 'dry'),
      withSkin('戊', null, true),
      withSkin('己', 'oily', false),
    ];
    expect(shown(groupMembers(members, 'skin'))).toEqual([
      '干皮：丁',
      '油皮：丙、己',
      '油皮 · 敏感：乙',
      '敏感肌：戊',
      '肤质未知：甲',
    ]);
  });

  it('are those of one tier, city or day of joining', () => {
    const inGroup = { nickname: '', joinedOn: day('2026-11-21'), inviter: { name: '', memberId: null } };
    const members = [
      memberNamed('甲', { tier: 'ordinary', city: '', joinedOn: day('2026-11-22') }),
      memberNamed('乙', { tier: 'high', city: '杭州', joinedOn: null }),
      {
        ...memberNamed('丙', { tier: 'high', city: '成都', joinedOn: day('2025-01-01') }),
        membership: inGroup,
      },
      memberNamed('丁', { city: '杭州 ', joinedOn: day('2026-11-21') }),
    ];
    expect(shown(groupMembers(members, 'tier'))).toEqual(['高势能：乙、丙', '普通势能：甲、丁']);
    expect(shown(groupMembers(members, 'city'))).toEqual(['杭州：乙、丁', '成都：丙', '城市未知：甲']);
    expect(shown(groupMembers(members, 'joined'))).toEqual([
      '2026年11月21日入群：丙、丁',
      '2026年11月22日入群：甲',
      '入群日期未知：乙',
    ]);
  });

  const anyMember = fc.record({
    name: fc.constantFrom('甲', '乙', '丙', '丁', '戊'),
    city: fc.constantFrom('', '杭州', '__proto__', '城市未知'),
    tier: fc.constantFrom('high' as const, 'middle' as const),
  });
  const crowd = fc
    .array(anyMember, { maxLength: 8 })
    .map((all) => all.map(({ name, ...rest }) => memberNamed(name, rest)));

  it('are each in one group', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom(...groupings), (members, by) => {
        const unique = [...new Map(members.map((each) => [each.member.id, each])).values()];
        const groups = withRest(by === 'segment' ? [] : groupMembers(unique, by), unique, '其他');
        const inside = groups.flatMap(({ memberIds }) => memberIds);
        expect([...inside].sort()).toEqual(unique.map(({ member }) => member.id).sort());
        expect(groups.every(({ memberIds }) => memberIds.length > 0)).toBe(true);
      }),
    );
  });

  it('stay in the first of several groups, and the rest come last', () => {
    const members = ['甲', '乙', '丙', '丁'].map((name) => memberNamed(name));
    const groups = [
      { name: '高', memberIds: ids('丙', '甲', '不在') },
      { name: '空', memberIds: [] },
      { name: '低', memberIds: ids('甲', '乙') },
    ];
    expect(shown(withRest(groups, members, '其他'))).toEqual(['高：甲、丙', '低：乙', '其他：丁']);
    expect(shown(withRest([], members, '其他'))).toEqual(['其他：甲、乙、丙、丁']);
  });
});

describe('a script filled for groups', () => {
  const members = ['甲', '乙', '丙'].map((name) => memberNamed(name));
  const groups = [{ name: '爱喝水', memberIds: ids('丙', '甲') }];
  const fill = (template: string, limit?: number, given: readonly MemberGroup[] = groups) =>
    fillScript(
      template,
      { ...sceneWith(...members), groups: given },
      'grouped',
      limit ? { unit: 'characters', most: limit } : undefined,
    ).texts.map(({ label, text }) => `${label}/${text}`);

  it('gives each group one text under its name, those in none last under no name', () => {
    expect(fill('{{ 新人名单 }}喝水')).toEqual(['爱喝水/@甲 @丙喝水', '/@乙喝水']);
    expect(fill('{{ 人数 }}人', undefined, [])).toEqual(['/3人']);
  });

  it('splits what is too long inside its group', () => {
    expect(fill('{{ 新人名单 }}', 2)).toEqual(['爱喝水/@甲', '爱喝水/@丙', '/@乙']);
  });

  it('leaves out whom something is missing of, and says so', () => {
    const some = [memberNamed('甲', { city: '杭州' }), memberNamed('乙')];
    const parts = { ...sceneWith(...some), groups: [{ name: '都在', memberIds: ids('甲', '乙') }] };
    const filled = fillScript('{{ 城市 }}：{{ 新人名单 }}', parts, 'grouped');
    expect(filled.texts).toMatchObject([{ label: '都在', text: '杭州：@甲' }]);
    expect(filled.missing).toMatchObject([{ names: ['城市'] }]);
  });
});
