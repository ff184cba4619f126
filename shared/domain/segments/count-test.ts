import type { Day } from '../days';
import type { GroupId } from '../ids';
import type { Membership } from '../members/member';
import { type DayRange, instantsOf, isWithin, rangeOf } from './day-range';
import type { SegmentTest } from './segment';
import type { SegmentFacts, SegmentSubject } from './segment-subject';

type CountTest = Extract<SegmentTest, { test: 'count' }>;
type NumberRule = CountTest['rule'];

/** What a condition on a number says of a member; null where nobody has counted. */
export function countTest(test: CountTest, facts: SegmentFacts): (subject: SegmentSubject) => boolean | null {
  const { rule, value } = test;
  const compare = (count: number) => compareNumbers(rule, count, value);
  const range = lately(test.within, facts.today);
  switch (test.subject) {
    case 'spoken':
      return ({ memberships }) => {
        const { count, whole } = messagesOf(memberships, test.groupId, facts.speechKnown);
        return whole ? compare(count) : compareAtLeast(rule, count, value);
      };
    case 'groups':
      return ({ memberships }) => {
        let count = 0;
        for (const { status } of memberships) if (status !== 'left') count += 1;
        return compare(count);
      };
    case 'orders':
      return ({ member }) => {
        let count = 0;
        for (const day of facts.orders(member.id)) if (range === null || isWithin(day, range)) count += 1;
        return compare(count);
      };
    case 'invited':
      return ({ member }) => compare(facts.invited(member.id));
    case 'timeline': {
      const holds = range === null ? () => true : instantsOf(range);
      return ({ member }) => {
        let count = 0;
        for (const { kind, at } of facts.timeline(member.id)) {
          if ((test.kind === null || kind === test.kind) && holds(at)) count += 1;
        }
        return compare(count);
      };
    }
  }
}

function lately(days: number | null, today: Day): DayRange | null {
  return days === null ? null : rangeOf('within-last', { days, day: null }, today);
}

/** Whether a number is as a rule wants it. */
export function compareNumbers(rule: NumberRule, count: number, value: number): boolean {
  if (rule === 'at-least') return count >= value;
  return rule === 'at-most' ? count <= value : count === value;
}

/** What can be said when there were `count` messages or more: enough is enough, and too many too many. */
function compareAtLeast(rule: NumberRule, count: number, value: number): boolean | null {
  if (rule === 'at-least') return count >= value ? true : null;
  return count > value ? false : null;
}

/**
 * Messages of a member in its groups, or in one. The count is whole when every group the member is in is counted;
 * without a group there is nothing anybody could have counted.
 */
function messagesOf(
  memberships: Iterable<Membership>,
  groupId: GroupId | null,
  speechKnown: (groupId: GroupId) => boolean,
): Readonly<{ count: number; whole: boolean }> {
  let count = 0;
  let counted = 0;
  let uncounted = 0;
  for (const membership of memberships) {
    if (groupId !== null && membership.groupId !== groupId) continue;
    count += membership.spokenCount;
    if (membership.status === 'left') continue;
    if (speechKnown(membership.groupId)) counted += 1;
    else uncounted += 1;
  }
  return { count, whole: counted > 0 && uncounted === 0 };
}
