import fc from 'fast-check';
import { type Day, instantOf, shiftDay, timeOfDay } from '#shared/domain/days';
import {
  type CommunityId,
  type FieldId,
  type GroupId,
  type MemberId,
  type MembershipId,
  randomIds,
  type TagId,
} from '#shared/domain/ids';
import {
  blankMember,
  genders,
  laterMembershipFields,
  type Member,
  type Membership,
  membershipStatuses,
  structureRoles,
  tiers,
} from '#shared/domain/members/member';
import { skinTypes, unknownSkin } from '#shared/domain/members/skin';
import {
  countSubjects,
  dayRules,
  daySubjects,
  numberRules,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentTest,
} from '#shared/domain/segments/segment';
import type { CountedEvent } from '#shared/domain/segments/segment-subject';

/** A small world, so that drawn conditions and drawn members meet often. */
const groupIds = ['g1', 'g2', 'g3'] as unknown as readonly GroupId[];
const tagIds = ['t1', 't2', 't3'] as unknown as readonly TagId[];
const fieldId = 'f1' as unknown as FieldId;
const communityId = 'c' as unknown as CommunityId;
const words = ['喝水委员', '烘焙', '孕期', '酒精'] as const;
const texts = ['', '上海', '上海 徐汇', '顏究', '颜究院'] as const;

/** Everything a condition may be asked about one member. */
export type DrawnMember = Readonly<{
  member: Member;
  memberships: readonly Membership[];
  invited: number;
  timeline: readonly CountedEvent[];
  orders: readonly Day[];
}>;

/** Groups in which it is known who speaks. */
export const countedGroups: ReadonlySet<GroupId> = new Set(groupIds.slice(0, 2));

const anyOf = <const Item>(...items: readonly Item[]) => fc.constantFrom(...items);
const someOf = <Item>(items: readonly Item[]) => fc.subarray([...items], { maxLength: 2 });
const numberOfDays = fc.constantFrom(0, 1, 6, 7, 28, 29, 30, 31, 59, 60, 365);
const around = (today: Day) => fc.integer({ min: -62, max: 62 }).map((days) => shiftDay(today, days));
const negated = fc.boolean();

/** One test about the small world. `knowable` draws only tests whose answer is never unknown. */
export function anyTest(today: Day, { knowable = false } = {}): fc.Arbitrary<SegmentTest> {
  const subjects = knowable ? countSubjects.filter((subject) => subject !== 'spoken') : countSubjects;
  return fc.oneof(
    fc.record({
      test: anyOf('text'),
      subject: anyOf('city', 'notes', 'source', 'inviter'),
      rule: anyOf('is', 'contains', 'empty'),
      value: anyOf(...texts),
      negated,
    }),
    fc.record({ test: anyOf('gender'), values: someOf(genders), negated }),
    fc.record({ test: anyOf('tier'), values: someOf(tiers), negated }),
    fc.record({ test: anyOf('role'), values: someOf(structureRoles), negated }),
    fc.record({
      test: anyOf('skin-type'),
      values: someOf([...skinTypes, 'unknown' as const]),
      negated,
    }),
    fc.record({ test: anyOf('sensitive'), negated }),
    fc.record({ test: anyOf('tag'), tagIds: someOf(tagIds), negated }),
    fc.record({
      test: anyOf('list'),
      subject: anyOf('duty', 'specialty', 'hobby', 'state'),
      words: someOf(words),
      negated,
    }),
    fc.record({
      test: anyOf('group'),
      groupIds: someOf(groupIds),
      status: anyOf(...membershipStatuses),
      negated,
    }),
    fc.record({
      test: anyOf('day'),
      subject: anyOf(...daySubjects.filter((subject) => subject !== 'birthday')),
      rule: anyOf(...dayRules),
      days: numberOfDays,
      day: fc.option(around(today)),
      negated,
    }),
    fc.record({
      test: anyOf('count'),
      subject: anyOf(...subjects),
      groupId: fc.option(anyOf(...groupIds)),
      kind: fc.option(anyOf('note', 'asked')),
      within: fc.option(fc.constantFrom(1, 7, 30)),
      rule: anyOf(...numberRules),
      value: fc.integer({ min: 0, max: 3 }),
      negated,
    }),
    fc.record({
      test: anyOf('field'),
      fieldId: anyOf(fieldId),
      rule: anyOf('is', 'contains', 'has-any', 'yes', ...dayRules, ...numberRules),
      text: anyOf(...texts),
      words: someOf(words),
      number: fc.integer({ min: 0, max: 3 }),
      day: fc.option(around(today)),
      negated,
    }),
  );
}

/** A tree of tests. */
export function anyGroup(test: fc.Arbitrary<SegmentTest>): fc.Arbitrary<SegmentGroup> {
  const { group } = fc.letrec<{ group: SegmentGroup; part: SegmentCondition }>((tie) => ({
    group: fc.record({
      test: anyOf('all', 'any'),
      negated,
      parts: fc.array(tie('part'), { maxLength: 3 }),
    }),
    part: fc.oneof({ maxDepth: 3, withCrossShrink: true }, test, tie('group')),
  }));
  return group;
}

/** A member with memberships, timeline and orders around today. */
export function anyMember(today: Day): fc.Arbitrary<DrawnMember> {
  const day = around(today);
  const at = fc
    .tuple(day, anyOf('00:00', '12:00', '23:59'))
    .map(([on, time]) => instantOf(on, timeOfDay(time)));
  const fieldValue = fc.oneof(
    anyOf(...texts).filter((text) => text !== ''),
    fc.integer({ min: 0, max: 3 }),
    fc.boolean(),
    fc.subarray([...words], { minLength: 1 }),
    day,
  );
  return fc
    .record({
      fields: fc.record({
        city: anyOf(...texts),
        notes: anyOf(...texts),
        source: anyOf(...texts),
        inviter: anyOf(...texts).map((name) => ({ name, memberId: null })),
        gender: anyOf(...genders),
        tier: anyOf(...tiers),
        roles: someOf(structureRoles),
        tagIds: someOf(tagIds),
        duties: someOf(words).map((titles) =>
          titles.map((title) => ({ title, description: '', claimedOn: null, claimedBy: 'self' as const })),
        ),
        traits: someOf(words).map((names) =>
          names.map((name, index) => ({
            kind: index === 0 ? ('specialty' as const) : ('hobby' as const),
            name,
            domain: '其他' as const,
            quote: '',
            on: null,
            strength: 1 as const,
          })),
        ),
        skin: fc.record({
          type: fc.option(anyOf(...skinTypes)),
          sensitive: fc.option(fc.boolean()),
          states: someOf(words),
        }),
        joinedOn: fc.option(day),
        paidUntil: fc.option(day),
        lastContactAt: fc.option(at),
        custom: fc.option(fieldValue).map((value) => (value === null ? {} : { [fieldId]: value })),
      }),
      createdAt: at,
      memberships: fc.array(
        fc.record({
          groupId: anyOf(...groupIds),
          status: anyOf(...membershipStatuses),
          spokenCount: fc.integer({ min: 0, max: 3 }),
        }),
        { maxLength: 3 },
      ),
      invited: fc.integer({ min: 0, max: 3 }),
      timeline: fc.array(fc.record({ kind: anyOf('note', 'asked'), at }), { maxLength: 4 }),
      orders: fc.array(day, { maxLength: 3 }),
    })
    .map(({ fields, createdAt, memberships, ...rest }) => {
      const id = randomIds<MemberId>();
      const member: Member = {
        ...blankMember('曾小雅', 'ember'),
        ...fields,
        skin: { ...unknownSkin, ...fields.skin },
        id,
        communityId,
        createdAt,
        updatedAt: createdAt,
      };
      return { ...rest, member, memberships: memberships.map((part) => membershipOf(id, part)) };
    });
}

function membershipOf(
  memberId: MemberId,
  part: Pick<Membership, 'groupId' | 'status' | 'spokenCount'>,
): Membership {
  return {
    ...laterMembershipFields,
    id: randomIds<MembershipId>(),
    communityId,
    memberId,
    nickname: '',
    joinedOn: null,
    leftOn: null,
    inviter: { name: '', memberId: null },
    muted: false,
    pinned: false,
    welcomedAt: null,
    ...part,
  };
}
