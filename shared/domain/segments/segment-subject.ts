import type { Day, Instant } from '../days';
import type { GroupId, MemberId } from '../ids';
import type { Member, Membership } from '../members/member';
import { foldText } from '../search/fold-text';
import type { TimelineKind } from '../timeline/timeline-event';
import type { SegmentTest } from './segment';

/** Texts a condition may look at. */
export type TextSubject = Extract<SegmentTest, { test: 'text' }>['subject'];

/** A member without the long text, as conditions look at it. */
export type SegmentMember = Omit<Member, 'notes'>;

/** Whom a condition is asked about. */
export type SegmentSubject = Readonly<{
  member: SegmentMember;
  memberships: Iterable<Membership>;
  /** A text of the member, folded as searches fold it. */
  folded: (subject: TextSubject) => string;
}>;

/** An entry of a timeline as conditions count it. */
export type CountedEvent = Readonly<{ kind: TimelineKind; at: Instant }>;

/** What a condition may ask beyond the member: today, and what stands in other tables. */
export type SegmentFacts = Readonly<{
  today: Day;
  /** Whether it is known who speaks in a group. */
  speechKnown: (groupId: GroupId) => boolean;
  /** How many members name this one as the inviter. */
  invited: (memberId: MemberId) => number;
  timeline: (memberId: MemberId) => Iterable<CountedEvent>;
  /** The days of a member's orders. */
  orders: (memberId: MemberId) => Iterable<Day>;
}>;

/** A member with its memberships, for who has both at hand. */
export function subjectOf(member: Member, memberships: readonly Membership[]): SegmentSubject {
  return {
    member,
    memberships,
    folded: (subject) => foldText(subject === 'inviter' ? member.inviter.name : member[subject]),
  };
}
