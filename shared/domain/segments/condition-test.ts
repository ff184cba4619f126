import { foldText } from '../search/fold-text';
import { countTest } from './count-test';
import { dayTest } from './day-test';
import { fieldTest } from './field-test';
import type { SegmentCondition, SegmentGroup, SegmentTest } from './segment';
import type { SegmentFacts, SegmentSubject } from './segment-subject';

/** What a test says of a member; null is neither: nobody knows. */
export type Verdict = boolean | null;
type Judge = (subject: SegmentSubject) => Verdict;

/**
 * A condition made ready to be asked of many members: what depends on today alone is worked out once. A member is in
 * when the condition holds; where it cannot be known, the member is not.
 */
export function conditionTest(
  condition: SegmentCondition,
  facts: SegmentFacts,
): (subject: SegmentSubject) => boolean {
  const judge = judgeOf(condition, facts);
  return (subject) => judge(subject) === true;
}

function judgeOf(condition: SegmentCondition, facts: SegmentFacts): Judge {
  const judge = 'parts' in condition ? groupJudge(condition, facts) : testJudge(condition, facts);
  if (!condition.negated) return judge;
  return (subject) => {
    const verdict = judge(subject);
    return verdict === null ? null : !verdict;
  };
}

/** Kleene's logic: one part that decides is enough, whatever is unknown beside it. */
function groupJudge({ test, parts }: SegmentGroup, facts: SegmentFacts): Judge {
  const judges = parts.map((part) => judgeOf(part, facts));
  const deciding = test === 'any';
  return (subject) => {
    let verdict: Verdict = !deciding;
    for (const judge of judges) {
      const one = judge(subject);
      if (one === deciding) return deciding;
      if (one === null) verdict = null;
    }
    return verdict;
  };
}

function testJudge(test: SegmentTest, facts: SegmentFacts): Judge {
  switch (test.test) {
    case 'text':
      return textTest(test);
    case 'gender':
      return ({ member }) =>
        test.values.length === 0 ? member.gender !== 'unknown' : test.values.includes(member.gender);
    case 'tier':
      return ({ member }) => test.values.length === 0 || test.values.includes(member.tier);
    case 'role':
      return ({ member }) => hasAny(member.roles, test.values);
    case 'skin-type':
      return ({ member: { skin } }) =>
        test.values.length === 0 ? skin.type !== null : test.values.includes(skin.type ?? 'unknown');
    case 'sensitive':
      return ({ member }) => member.skin.sensitive === true;
    case 'tag':
      return ({ member }) => hasAny(member.tagIds, test.tagIds);
    case 'list':
      return listTest(test);
    case 'group':
      return ({ memberships }) => {
        for (const { groupId, status } of memberships) {
          if (status === test.status && (test.groupIds.length === 0 || test.groupIds.includes(groupId)))
            return true;
        }
        return false;
      };
    case 'day':
      return dayTest(test, facts.today);
    case 'count':
      return countTest(test, facts);
    case 'field':
      return fieldTest(test, facts.today);
  }
}

/** Whether any of the wanted is there; nothing wanted asks whether there is anything. */
function hasAny<Item>(held: readonly Item[], wanted: readonly Item[]): boolean {
  return wanted.length === 0 ? held.length > 0 : wanted.some((item) => held.includes(item));
}

function textTest({ subject, rule, value }: Extract<SegmentTest, { test: 'text' }>): Judge {
  const wanted = foldText(value.trim());
  if (rule === 'empty') return (one) => one.folded(subject).trim() === '';
  if (rule === 'is') return (one) => wanted !== '' && one.folded(subject).trim() === wanted;
  return (one) => wanted !== '' && one.folded(subject).includes(wanted);
}

function listTest({ subject, words }: Extract<SegmentTest, { test: 'list' }>): Judge {
  const wanted = new Set(words.map(foldText));
  // The same few words stand with many members.
  const verdicts = new Map<string, boolean>();
  const isWanted = (word: string) => {
    const known = verdicts.get(word);
    if (known !== undefined) return known;
    const verdict = wanted.has(foldText(word));
    verdicts.set(word, verdict);
    return verdict;
  };
  return ({ member }) => {
    const held = wordsOf(member, subject);
    return wanted.size === 0 ? held.length > 0 : held.some(isWanted);
  };
}

type ListSubject = Extract<SegmentTest, { test: 'list' }>['subject'];

function wordsOf(member: SegmentSubject['member'], subject: ListSubject): readonly string[] {
  switch (subject) {
    case 'duty':
      return member.duties.map(({ title }) => title);
    case 'concern':
      return member.skin.concerns;
    case 'state':
      return member.skin.states;
    case 'allergen':
      return member.skin.allergens;
    default:
      return member.traits.flatMap(({ kind, name }) => (kind === subject ? [name] : []));
  }
}
