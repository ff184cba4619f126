import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import type { FieldId, GroupId, MemberId, MembershipId, TagId } from '#shared/domain/ids';
import {
  laterMembershipFields,
  type Member,
  type Membership,
  memberSchema,
} from '#shared/domain/members/member';
import {
  differingCustomFields,
  differingFields,
  filledFields,
  type MergeField,
  mergeFields,
  suggestedFromDropped,
} from '#shared/domain/members/merge/merge-choices';
import { leftOutOfMerge } from '#shared/domain/members/merge/merge-left-out';
import { mergeMembers } from '#shared/domain/members/merge/merge-members';
import { mergeMemberships } from '#shared/domain/members/merge/merge-memberships';
import { mergeSkin } from '#shared/domain/members/merge/merge-skin';
import { mergeInWords } from '#shared/domain/members/merge/merge-words';
import { unknownSkin } from '#shared/domain/members/skin';
import { someMember } from './member-fixtures';

const now = 1_772_400_000_000;
const joinTags = (kept: readonly TagId[], dropped: readonly TagId[]) => [...new Set([...kept, ...dropped])];
const nothing = { fromDropped: [], customFromDropped: [] };
const merge = (keep: Member, drop: Member, fromDropped: readonly MergeField[] = []) =>
  mergeMembers(keep, drop, { ...nothing, fromDropped }, { now, joinTags }).member;

const may = someMember('阿May', {
  city: '上海',
  joinedOn: day('2026-02-01'),
  tier: 'high',
  notes: '喜欢花',
  skin: { ...unknownSkin, type: 'dry', evidence: [{ field: 'type', by: '本人', on: null, where: '1群' }] },
});
const decorated = someMember('体育委员阿May', {
  city: '杭州',
  gender: 'female',
  joinedOn: day('2026-01-01'),
  notes: '夜跑',
  createdAt: 1_600_000_000_000,
  skin: {
    ...unknownSkin,
    type: 'oily',
    allergens: ['酒精'],
    evidence: [
      { field: 'type', by: '桃子', on: null, where: '' },
      { field: 'allergens', by: '本人', on: null, where: '私聊' },
    ],
  },
});

describe('what is to be decided', () => {
  it('is what both know and say differently; what only one knows is filled in', () => {
    expect(differingFields(may, decorated)).toEqual(['nickname', 'city', 'joinedOn', 'skin']);
    expect(filledFields(may, decorated)).toEqual(['gender']);
    expect(suggestedFromDropped(may, decorated)).toEqual(['joinedOn']);
  });

  it('is nothing between a member and itself', () => {
    expect(differingFields(may, may)).toEqual([]);
    expect(differingCustomFields(may, may)).toEqual([]);
  });

  it('is no inviter who is one of the two', () => {
    const brought = { ...may, inviter: { name: '体育委员阿May', memberId: decorated.id } };
    const other = { ...decorated, inviter: { name: '桃子', memberId: null } };
    expect(differingFields(brought, other)).not.toContain('inviter');
    expect(merge(brought, other).inviter).toEqual({ name: '桃子', memberId: null });
    expect(
      merge(
        { ...may, inviter: { name: '', memberId: null } },
        { ...decorated, inviter: { name: '我', memberId: may.id } },
      ).inviter,
    ).toEqual({ name: '', memberId: null });
  });
});

describe('the one member of two', () => {
  it('keeps its own values but where the other was chosen, and what it lacks comes from the other', () => {
    const member = merge(may, decorated, ['city']);
    expect(member).toMatchObject({
      id: may.id,
      nickname: '阿May',
      city: '杭州',
      gender: 'female',
      joinedOn: '2026-02-01',
      tier: 'high',
      notes: '喜欢花\n夜跑',
      createdAt: 1_600_000_000_000,
      updatedAt: now,
      aliases: [{ name: '体育委员阿May', since: '2026-01-01', source: 'merge' }],
    });
  });

  it('takes the other nickname and keeps its own as an alias', () => {
    const member = merge(may, decorated, ['nickname']);
    expect(member.nickname).toBe('体育委员阿May');
    expect(member.aliases.map(({ name }) => name)).toEqual(['阿May']);
  });

  it('has the skin that was chosen, and each value with its own evidence', () => {
    expect(merge(may, decorated).skin).toMatchObject({
      type: 'dry',
      allergens: ['酒精'],
      evidence: [
        { field: 'type', by: '本人' },
        { field: 'allergens', where: '私聊' },
      ],
    });
    expect(merge(may, decorated, ['skin']).skin).toMatchObject({
      type: 'oily',
      evidence: [{ by: '桃子' }, {}],
    });
    expect(mergeSkin(unknownSkin, may.skin)).toEqual(may.skin);
  });

  it('joins lists without repeats, the stronger of two specialties with the quote there is', () => {
    const trait = { kind: 'specialty', name: '烘焙', domain: '美食', on: null } as const;
    const duty = { title: '喝水委员', description: '提醒', claimedOn: null, claimedBy: 'self' } as const;
    const one = { ...may, traits: [{ ...trait, quote: '会做可颂', strength: 1 as const }], duties: [duty] };
    const other = {
      ...decorated,
      traits: [
        { ...trait, quote: '', strength: 3 as const },
        { ...trait, name: '瑜伽', quote: '', strength: 2 as const },
      ],
      duties: [
        { ...duty, description: '另一句' },
        { ...duty, title: '体育委员' },
      ],
      roles: ['payer' as const],
      tagIds: ['t1' as TagId],
    };
    expect(merge(one, other)).toMatchObject({
      traits: [
        { name: '烘焙', strength: 3, quote: '会做可颂' },
        { name: '瑜伽', strength: 2 },
      ],
      duties: [{ title: '喝水委员', description: '提醒' }, { title: '体育委员' }],
      roles: ['payer'],
      tagIds: ['t1'],
    });
  });

  it('keeps custom values of both, and chooses where both have one', () => {
    const id = 'f1' as FieldId;
    const one = { ...may, custom: { [id]: '静安', f2: 1 } as Member['custom'] };
    const other = { ...decorated, custom: { [id]: '西湖', f3: true } as Member['custom'] };
    expect(differingCustomFields(one, other)).toEqual(['f1']);
    expect(merge(one, other).custom).toEqual({ f1: '静安', f2: 1, f3: true });
    const choices = { fromDropped: [], customFromDropped: [id] };
    expect(mergeMembers(one, other, choices, { now, joinTags }).member.custom).toMatchObject({ f1: '西湖' });
  });

  it('says nothing twice in the notes, and keeps apart what has no room', () => {
    expect(merge(may, { ...decorated, notes: '花' }).notes).toBe('喜欢花');
    expect(merge({ ...may, notes: '' }, decorated).notes).toBe('夜跑');
    const long = { ...may, notes: '长'.repeat(50_000) };
    const { member, overflow } = mergeMembers(long, decorated, nothing, { now, joinTags });
    expect([member.notes.length, overflow]).toEqual([50_000, '夜跑']);
  });

  it('is told in words with what was not taken', () => {
    const words = mergeInWords(may, decorated, { fromDropped: ['city'], customFromDropped: [] }, []);
    expect(words).toBe('「体育委员阿May」并入。未采用：城市 上海；入群日期 2026-01-01；肤质 油皮');
    expect(mergeInWords(may, someMember('May'), nothing, [])).toBe('「May」并入');
  });

  it('tells the birthday and the lists of a field that were not taken', () => {
    const birthday = { calendar: 'solar', year: null, month: 3, day: 12, leap: false } as const;
    const lists = 'f1' as FieldId;
    const one = { ...may, birthday, custom: { [lists]: ['油皮'] } };
    const other = someMember('May', {
      birthday: { ...birthday, day: 13 },
      custom: { [lists]: ['干皮', '混合'] },
    });
    const words = mergeInWords(one, other, nothing, [{ id: lists, name: '关注' }]);
    expect(words).toMatch(/^「May」并入。未采用：生日 .*13.*；关注 干皮、混合$/);
  });

  it('tells of everything that the lists had no place for', () => {
    const alias = (name: string) => ({ name, since: null, source: 'hand' }) as const;
    const duty = (title: string) => ({ title, description: '', claimedOn: null, claimedBy: 'self' }) as const;
    const trait = (name: string) =>
      ({ kind: 'hobby', name, domain: '其他', quote: '', on: null, strength: 1 }) as const;
    const many = (count: number, name: string) =>
      Array.from({ length: count }, (_, index) => `${name}${index}`);
    const full = {
      ...may,
      aliases: many(99, '名').map(alias),
      duties: many(50, '职').map(duty),
      traits: many(100, '长').map(trait),
    };
    const other = someMember('May', {
      aliases: [alias('五月')],
      duties: [duty('职0'), duty('院长')],
      traits: [trait('烘焙')],
      tagIds: ['oily' as TagId],
    });
    const { member } = mergeMembers(full, other, nothing, { now, joinTags: (kept) => kept });
    expect(leftOutOfMerge(member, [full, other], () => '油皮')).toEqual([
      '别名 五月',
      '职务 院长',
      '特长 烘焙',
      '标签 油皮',
    ]);
    expect(leftOutOfMerge(merge(may, decorated), [may, decorated], () => undefined)).toEqual([]);
  });

  const member = fc
    .record({
      nickname: fc.constantFrom('阿May', '体育委员阿May', '小雨'),
      city: fc.constantFrom('', '上海', '杭州'),
      gender: fc.constantFrom('unknown' as const, 'female' as const, 'male' as const),
      tier: fc.constantFrom('ordinary' as const, 'high' as const),
      paidUntil: fc.constantFrom(null, day('2026-01-01'), day('2027-01-01')),
      notes: fc.constantFrom('', '喜欢花', '夜跑'),
      roles: fc.subarray(['payer' as const, 'founder' as const]),
      distinct: fc.subarray(['m-x', 'm-y', 'm-keep', 'm-drop']),
      names: fc.subarray(['阿May', '小鹿', '小雨']),
      skin: fc.record({
        type: fc.constantFrom(null, 'dry' as const, 'oily' as const),
        states: fc.subarray(['孕期']),
      }),
    })
    .map(({ nickname, distinct, names, skin, ...rest }) =>
      someMember(nickname, {
        ...rest,
        skin: { ...unknownSkin, ...skin },
        distinctFrom: distinct as MemberId[],
        aliases: names.map((name) => ({ name, since: null, source: 'hand' })),
      }),
    );

  it('passes the gate, and knows every name and no less than either, whatever was chosen', () => {
    fc.assert(
      fc.property(member, member, fc.subarray([...mergeFields]), (one, other, fromDropped) => {
        const keep = { ...one, id: 'm-keep' as MemberId };
        const drop = { ...other, id: 'm-drop' as MemberId };
        const merged = merge(keep, drop, fromDropped);
        expect(memberSchema.safeParse(merged).success).toBe(true);
        const names = [merged.nickname, ...merged.aliases.map(({ name }) => name)];
        expect(new Set(names).size).toBe(names.length);
        for (const { nickname, aliases, notes, roles } of [keep, drop]) {
          for (const name of [nickname, ...aliases.map((alias) => alias.name)]) expect(names).toContain(name);
          expect(merged.notes).toContain(notes);
          expect(merged.roles).toEqual(expect.arrayContaining([...roles]));
        }
        expect(merged.distinctFrom).not.toContain('m-keep');
        expect(merged.distinctFrom).not.toContain('m-drop');
        // Nothing chosen loses nothing that was known of the one that stays.
        const untouched = merge(keep, drop);
        if (keep.city !== '') expect(untouched.city).toBe(keep.city);
        if (keep.city === '') expect(untouched.city).toBe(drop.city);
      }),
    );
  });
});

describe('two memberships of one group', () => {
  const membership = (fields: Partial<Membership>): Membership => ({
    id: 'kept' as MembershipId,
    communityId: may.communityId,
    groupId: 'g' as GroupId,
    memberId: may.id,
    nickname: '',
    joinedOn: null,
    leftOn: null,
    inviter: { name: '', memberId: null },
    status: 'active',
    muted: false,
    pinned: false,
    welcomedAt: null,
    ...laterMembershipFields,
    ...fields,
  });

  it('become one: joined first, still there, and all that was said counted', () => {
    const left = membership({
      nickname: '旧名',
      joinedOn: day('2026-01-05'),
      leftOn: day('2026-02-01'),
      status: 'left',
      welcomedAt: 5,
      spokenCount: 3,
      spokenOn: day('2026-01-20'),
    });
    const there = membership({
      id: 'dropped' as MembershipId,
      nickname: '体育委员阿May',
      joinedOn: day('2026-02-10'),
      welcomedAt: 9,
      method: 'scanned',
      spokenCount: 4,
      inviter: { name: '桃子', memberId: null },
      pinned: true,
    });
    expect(mergeMemberships(left, there)).toEqual(
      membership({
        nickname: '体育委员阿May',
        joinedOn: day('2026-01-05'),
        welcomedAt: 5,
        method: 'scanned',
        spokenCount: 7,
        spokenOn: day('2026-01-20'),
        inviter: { name: '桃子', memberId: null },
        pinned: true,
      }),
    );
    expect(mergeMemberships(there, left)).toMatchObject({ id: 'dropped', status: 'active', leftOn: null });
  });
});
