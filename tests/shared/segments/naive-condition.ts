import { type Day, dayOf, daysBetween } from '#shared/domain/days';
import { foldText } from '#shared/domain/search/fold-text';
import type { SegmentCondition, SegmentTest } from '#shared/domain/segments/segment';
import { countedGroups, type DrawnMember } from './draw-conditions';

/** What a condition says of a member, worked out the slow way: counting days, comparing sets, no preparation. */
export function naively(condition: SegmentCondition, drawn: DrawnMember, today: Day): boolean | undefined {
  const verdict =
    'parts' in condition
      ? naiveGroup(condition.test, condition.parts, drawn, today)
      : naiveTest(condition, drawn, today);
  if (verdict === undefined) return undefined;
  return condition.negated !== verdict;
}

function naiveGroup(
  test: 'all' | 'any',
  parts: readonly SegmentCondition[],
  drawn: DrawnMember,
  today: Day,
): boolean | undefined {
  const verdicts = parts.map((part) => naively(part, drawn, today));
  if (test === 'all') {
    if (verdicts.includes(false)) return false;
    return verdicts.includes(undefined) ? undefined : true;
  }
  if (verdicts.includes(true)) return true;
  return verdicts.includes(undefined) ? undefined : false;
}

const overlaps = (held: readonly string[], wanted: readonly string[]) =>
  wanted.length === 0 ? held.length > 0 : held.filter((one) => wanted.includes(one)).length > 0;

function naiveTest(test: SegmentTest, drawn: DrawnMember, today: Day): boolean | undefined {
  const { member, memberships } = drawn;
  switch (test.test) {
    case 'text': {
      const text = foldText(test.subject === 'inviter' ? member.inviter.name : member[test.subject]);
      if (test.rule === 'empty') return text === '';
      if (test.value === '') return false;
      return test.rule === 'is' ? text === foldText(test.value) : text.includes(foldText(test.value));
    }
    case 'gender':
      return overlaps(
        member.gender === 'unknown' && test.values.length === 0 ? [] : [member.gender],
        test.values,
      );
    case 'tier':
      return overlaps([member.tier], test.values);
    case 'role':
      return overlaps(member.roles, test.values);
    case 'skin-type': {
      const type = member.skin.type;
      if (test.values.length === 0) return type !== null;
      return overlaps([type ?? 'unknown'], test.values);
    }
    case 'sensitive':
      return member.skin.sensitive ?? false;
    case 'tag':
      return overlaps(member.tagIds, test.tagIds);
    case 'list': {
      const held = {
        duty: member.duties.map(({ title }) => title),
        concern: member.skin.concerns,
        state: member.skin.states,
        allergen: member.skin.allergens,
        specialty: member.traits.filter(({ kind }) => kind === 'specialty').map(({ name }) => name),
        hobby: member.traits.filter(({ kind }) => kind === 'hobby').map(({ name }) => name),
        personality: member.traits.filter(({ kind }) => kind === 'personality').map(({ name }) => name),
      };
      return overlaps(held[test.subject], test.words);
    }
    case 'group':
      return overlaps(
        memberships.filter(({ status }) => status === test.status).map(({ groupId }) => groupId),
        test.groupIds,
      );
    case 'day': {
      const days = {
        joinedOn: member.joinedOn,
        paidUntil: member.paidUntil,
        lastContact: member.lastContactAt === null ? null : dayOf(member.lastContactAt),
        createdAt: dayOf(member.createdAt),
        birthday: null,
      };
      return naiveDay(test.rule, days[test.subject], test, today);
    }
    case 'count': {
      const counted = countOf(test, drawn, today);
      return counted.whole ? compare(test.rule, counted.count, test.value) : sureOf(test, counted.count);
    }
    case 'field': {
      const value = member.custom[test.fieldId];
      switch (test.rule) {
        case 'unknown':
          return value === undefined;
        case 'yes':
          return value === true;
        case 'is':
          return typeof value === 'string' && test.text !== '' && foldText(value) === foldText(test.text);
        case 'contains':
          return (
            typeof value === 'string' && test.text !== '' && foldText(value).includes(foldText(test.text))
          );
        case 'has-any':
          if (value === undefined || test.words.length === 0) return value !== undefined;
          return overlaps([value].flat().map(String), test.words);
        case 'at-least':
        case 'at-most':
        case 'exactly':
          return typeof value === 'number' && compare(test.rule, value, test.number);
        default: {
          const day = typeof value === 'string' && /^\d{4}-/.test(value) ? (value as Day) : null;
          return naiveDay(test.rule, day, { days: test.number, day: test.day }, today);
        }
      }
    }
  }
}

type DayRule = Extract<SegmentTest, { test: 'day' }>['rule'];

function naiveDay(
  rule: DayRule,
  on: Day | null,
  asked: Readonly<{ days: number; day: Day | null }>,
  today: Day,
): boolean {
  if (rule === 'unknown') return on === null;
  if (on === null) return false;
  const ago = daysBetween(on, today);
  if (rule === 'within-last') return ago >= 0 && ago <= asked.days;
  if (rule === 'longer-ago') return ago > asked.days;
  if (rule === 'within-next') return ago <= 0 && -ago <= asked.days;
  if (asked.day === null) return false;
  const after = daysBetween(asked.day, on);
  return rule === 'from' ? after >= 0 : after <= 0;
}

type CountTest = Extract<SegmentTest, { test: 'count' }>;

function countOf(test: CountTest, { memberships, invited, timeline, orders }: DrawnMember, today: Day) {
  const lately = (on: Day) =>
    test.within === null || (daysBetween(on, today) >= 0 && daysBetween(on, today) <= test.within);
  const whole = true;
  switch (test.subject) {
    case 'groups':
      return { whole, count: memberships.filter(({ status }) => status !== 'left').length };
    case 'invited':
      return { whole, count: invited };
    case 'orders':
      return { whole, count: orders.filter(lately).length };
    case 'timeline': {
      const counted = timeline.filter(
        ({ kind, at }) => [null, kind].includes(test.kind) && lately(dayOf(at)),
      );
      return { whole, count: counted.length };
    }
    case 'spoken': {
      const asked = memberships.filter(({ groupId }) => [null, groupId].includes(test.groupId));
      const present = asked.filter(({ status }) => status !== 'left');
      return {
        whole: present.length > 0 && present.every(({ groupId }) => countedGroups.has(groupId)),
        count: asked.reduce((sum, { spokenCount }) => sum + spokenCount, 0),
      };
    }
  }
}

function compare(rule: CountTest['rule'], count: number, value: number): boolean {
  return { 'at-least': count >= value, 'at-most': count <= value, exactly: count === value }[rule];
}

/** Of a count that may be too low: what holds, or fails, whatever is missing of it. */
function sureOf(test: CountTest, count: number): boolean | undefined {
  const possible = [0, 1, 2, 3, 4, 5].map((more) => compare(test.rule, count + more, test.value));
  if (!possible.includes(false)) return true;
  return possible.includes(true) ? undefined : false;
}
