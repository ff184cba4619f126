import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Group } from '#shared/domain/communities/community';
import { newGroupFields } from '#shared/domain/communities/community';
import { day, shiftDay } from '#shared/domain/days';
import type { GroupId } from '#shared/domain/ids';
import { type Member, type Membership, structureRoles, tiers } from '#shared/domain/members/member';
import { exemptionOf } from '#shared/domain/review/exemptions';
import { findSuspects } from '#shared/domain/review/find-suspects';
import { defaultReviewSettings, type ReviewCase, type reviewRuleKinds } from '#shared/domain/review/review';
import { knownSpeech, silenceOf } from '#shared/domain/review/silence';
import type { ReviewSubject } from '#shared/domain/review/subject';
import {
  caseAgainst,
  memberNamed,
  membershipOf,
  noon,
  ruleNamed,
  today,
  usualRules,
} from './review-fixtures';

const group = (id: string, speechKnownOn: string | null): Group => ({
  id: id as GroupId,
  communityId: 'community' as Group['communityId'],
  name: id,
  capacity: 500,
  position: 1,
  createdAt: noon,
  ...newGroupFields,
  speechKnownOn: speechKnownOn === null ? null : day(speechKnownOn),
});
const known = knownSpeech([group('group-1', '2026-11-20'), group('group-2', null)]);

const somebody = (
  nickname: string,
  member: Partial<Member> = {},
  membership: Partial<Membership> = {},
): ReviewSubject => {
  const whole = memberNamed(nickname, member);
  return { member: whole, memberships: [membershipOf(whole, membership)], tagNames: [] };
};

const look = (subjects: readonly ReviewSubject[], cases: readonly ReviewCase[] = [], rules = usualRules()) =>
  findSuspects(subjects, { rules, cases, settings: defaultReviewSettings, known, today });

describe('whom the rules find', () => {
  it('a name in the group counts as the own one does', () => {
    const [found] = look([somebody('小丽', {}, { nickname: 'AAA微商货源小丽', joinedOn: today })]);
    expect(found).toMatchObject({ rule: { name: '行业词' }, exemption: null });
    expect(found?.evidence).toContain('AAA微商货源小丽');
  });

  it('the same name gives the same finding, whatever the tier and however long they are here', () => {
    const anybody = fc.record({
      tier: fc.constantFrom(...tiers),
      joinedOn: fc.constantFrom(null, today, day('2020-01-01')),
      city: fc.constantFrom('', '上海'),
    });
    fc.assert(
      fc.property(anybody, anybody, (ceo, beginner) => {
        const [one, two] = [ceo, beginner].map((fields) =>
          look([somebody('XX集团-运营总监', fields, { joinedOn: fields.joinedOn })])
            .filter(({ rule }) => rule.kind.startsWith('name'))
            .map(({ rule, evidence, exemption }) => [rule.name, rule.severity, evidence, exemption]),
        );
        expect(one).toEqual(two);
        expect(one).toHaveLength(1);
      }),
    );
  });

  it('the gravest first, the exempt last', () => {
    const found = look([
      somebody('XX集团-总监', { joinedOn: today }),
      somebody('保险小王', { joinedOn: today, roles: ['manager'] }),
      somebody('微商阿美', { joinedOn: today }),
    ]);
    expect(found.map(({ subject, exemption }) => [subject.member.nickname, exemption])).toEqual([
      ['微商阿美', null],
      ['XX集团-总监', null],
      ['保险小王', 'role'],
    ]);
  });

  it('nobody again who has a running case under the rule or was kept under it', () => {
    const suspect = somebody('微商阿美', { joinedOn: today });
    const words = usualRules().find(({ kind }) => kind === 'name-words');
    if (!words) throw new Error('there is such a rule');
    for (const state of ['open', 'warned', 'to-remove', 'kept'] as const) {
      expect(look([suspect], [caseAgainst(suspect.member, words, { state })])).toEqual([]);
    }
    // Somebody who was removed and came back is found again.
    expect(look([suspect], [caseAgainst(suspect.member, words, { state: 'removed' })])).toHaveLength(1);
    const gone = { ...suspect, memberships: [] };
    expect(look([gone], [caseAgainst(suspect.member, words, { state: 'removed' })])).toEqual([]);
    expect(look([gone])).toHaveLength(1);
  });

  it('who let a paid membership run out, with the day', () => {
    const rules = [ruleNamed('会员到期')];
    const found = look(
      [
        somebody('到期的', { paidUntil: day('2026-11-21'), roles: ['payer'] }),
        somebody('今天到期', { paidUntil: today }),
        somebody('没付过'),
      ],
      [],
      rules,
    );
    expect(found.map(({ evidence, exemption }) => [evidence, exemption])).toEqual([
      ['会员 2026-11-21 到期，已过 1 天', null],
    ]);
  });
});

describe('silence', () => {
  const silent = (member: Partial<Member>, membership: Partial<Membership> = {}) =>
    silenceOf(somebody('小雅', member, membership), known);

  it('counts from the last word, else from joining, up to the last list of who spoke', () => {
    expect(silent({}, { joinedOn: day('2026-10-01') })).toMatchObject({ days: 50, spokenOn: null });
    expect(
      silent({}, { joinedOn: day('2026-10-01'), spokenCount: 3, spokenOn: day('2026-11-15') }),
    ).toMatchObject({
      days: 5,
      spokenOn: '2026-11-15',
    });
    // Nobody knows when they joined: at least since they were entered.
    expect(silent({ createdAt: new Date('2026-11-10T08:00:00').getTime() })).toMatchObject({ days: 10 });
  });

  it('is not held against anybody where it is not known', () => {
    expect(silent({}, { groupId: 'group-2' as GroupId })).toBeNull();
    // Came after the last list.
    expect(silent({}, { joinedOn: day('2026-11-21') })).toBeNull();
    // Spoke, nobody knows when.
    expect(silent({}, { spokenCount: 4 })).toBeNull();
    // May have spoken in the other group.
    const { member, memberships } = somebody('小雅', {}, { joinedOn: day('2026-01-01') });
    const both = [...memberships, membershipOf(member, { groupId: 'group-2' as GroupId })];
    expect(silenceOf({ member, memberships: both, tagNames: [] }, known)).toBeNull();
  });

  it('is found by its rule only once it lasted so long', () => {
    const rules = [ruleNamed('长期不说话', { days: 30 })];
    const joined = (days: number) => somebody('小雅', {}, { joinedOn: shiftDay(day('2026-11-20'), -days) });
    expect(look([joined(29)], [], rules)).toEqual([]);
    expect(look([joined(30)], [], rules)[0]?.evidence).toBe('30 天没说过话（发言名单到 2026-11-20）');
  });
});

describe('exemptions', () => {
  const exempt = (kind: (typeof reviewRuleKinds)[number], subject: ReviewSubject) =>
    exemptionOf(kind, subject, defaultReviewSettings, today);

  it('newcomers and travellers are left alone for their silence, not for their name', () => {
    const fresh = somebody('小雅', {}, { joinedOn: shiftDay(today, -2) });
    expect(exempt('silent-days', fresh)).toBe('newly-joined');
    expect(exempt('name-words', fresh)).toBeNull();
    expect(exempt('silent-days', somebody('小雅', {}, { joinedOn: shiftDay(today, -7) }))).toBeNull();
    const away = somebody('小雅', { notes: '月底前出差', joinedOn: day('2026-01-01') });
    expect(exempt('silent-days', away)).toBe('word');
    expect(exempt('name-words', away)).toBeNull();
    expect(exempt('silent-days', { ...somebody('小雅'), tagNames: ['旅行中'] })).toBe('word');
  });

  it('a running paid membership and the roles of the settings speak for somebody', () => {
    expect(exempt('name-words', somebody('保险小王', { paidUntil: today }))).toBe('paid');
    expect(exempt('name-words', somebody('保险小王', { paidUntil: shiftDay(today, -1) }))).toBeNull();
    expect(exempt('name-words', somebody('保险小王', { roles: ['founder'] }))).toBe('role');
    expect(exempt('name-words', somebody('保险小王', { roles: ['participant'] }))).toBeNull();
  });

  it('nothing excuses what was done to others', () => {
    const protectedInEveryWay = somebody(
      '小雅',
      { roles: [...structureRoles], paidUntil: day('2030-01-01'), notes: '出差', tier: 'high' },
      { joinedOn: today },
    );
    for (const kind of ['link-drop', 'rule-break', 'harassment', 'red-packet-test', 'batch-add'] as const) {
      expect(exempt(kind, protectedInEveryWay)).toBeNull();
    }
  });
});
