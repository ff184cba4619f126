import type { FieldKind } from '../fields/field';
import type { FieldId } from '../ids';
import {
  countSubjects,
  dayRules,
  daySubjects,
  listSubjects,
  numberRules,
  type SegmentTest,
  textSubjects,
} from './segment';

/** What a test is about, as it is chosen: a subject, or a custom field. */
export type TestSubject =
  | (typeof textSubjects)[number]
  | (typeof listSubjects)[number]
  | (typeof daySubjects)[number]
  | (typeof countSubjects)[number]
  | 'gender'
  | 'tier'
  | 'role'
  | 'skin-type'
  | 'sensitive'
  | 'tag'
  | 'group';

/** Subjects in the order in which people look for them. */
export const subjectGroups = {
  belonging: ['tag', 'tier', 'role', 'duty', 'group', 'groups'],
  time: ['joinedOn', 'lastContact', 'birthday', 'paidUntil', 'createdAt'],
  doing: ['spoken', 'timeline', 'orders', 'invited'],
  skin: ['skin-type', 'sensitive', 'concern', 'state', 'allergen'],
  traits: ['specialty', 'hobby', 'personality'],
  basics: ['nickname', 'preferredName', 'wechatId', 'city', 'gender', 'source', 'inviter', 'notes'],
} as const satisfies Readonly<Record<string, readonly TestSubject[]>>;
export type SubjectGroup = keyof typeof subjectGroups;

/** The subject of a test; null for a custom field. */
export function subjectOfTest(test: SegmentTest): TestSubject | null {
  if (test.test === 'field') return null;
  return 'subject' in test ? test.subject : test.test;
}

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

/** A new test about a subject, with what is asked most. */
export function newTest(subject: TestSubject): SegmentTest {
  const negated = false;
  if (isOneOf(textSubjects, subject)) return { test: 'text', subject, rule: 'contains', value: '', negated };
  if (isOneOf(listSubjects, subject)) return { test: 'list', subject, words: [], negated };
  if (isOneOf(daySubjects, subject)) {
    const ahead = subject === 'birthday' || subject === 'paidUntil';
    return {
      test: 'day',
      subject,
      rule: ahead ? 'within-next' : 'within-last',
      days: 30,
      day: null,
      negated,
    };
  }
  if (isOneOf(countSubjects, subject)) {
    const none = { groupId: null, kind: null, within: null };
    return { test: 'count', subject, ...none, rule: 'at-least', value: 1, negated };
  }
  switch (subject) {
    case 'sensitive':
      return { test: subject, negated };
    case 'tag':
      return { test: subject, tagIds: [], negated };
    case 'group':
      return { test: subject, groupIds: [], status: 'active', negated };
    case 'tier':
      return { test: subject, values: ['high'], negated };
    case 'gender':
      return { test: subject, values: ['female'], negated };
    default:
      return { test: subject, values: [], negated };
  }
}

/** Rules a test may have; none where it has but one way to ask. */
export type TestRule = Extract<SegmentTest, { rule: unknown }>['rule'];

const yearlyRules = ['within-next', 'within-last', 'unknown'] as const satisfies readonly TestRule[];

const fieldRules: Readonly<Record<FieldKind, readonly Extract<SegmentTest, { test: 'field' }>['rule'][]>> = {
  text: ['contains', 'is', 'unknown'],
  'long-text': ['contains', 'is', 'unknown'],
  link: ['contains', 'is', 'unknown'],
  number: [...numberRules, 'unknown'],
  date: dayRules,
  'lunar-date': yearlyRules,
  single: ['has-any', 'unknown'],
  multi: ['has-any', 'unknown'],
  boolean: ['yes', 'unknown'],
};

/** The rules to choose from for a test; `kind` is its field's. */
export function rulesOf(test: SegmentTest, kind: FieldKind | null): readonly TestRule[] {
  switch (test.test) {
    case 'text':
      return ['contains', 'is', 'empty'];
    case 'day':
      return test.subject === 'birthday' ? yearlyRules : dayRules;
    case 'count':
      return numberRules;
    case 'field':
      return kind === null ? [] : fieldRules[kind];
    default:
      return [];
  }
}

/** The same test with another rule, where it may have it. */
export function withRule(test: SegmentTest, rule: string): SegmentTest {
  if (!('rule' in test)) return test;
  return { ...test, rule } as SegmentTest;
}

/** A new test about a custom field. */
export function newFieldTest(fieldId: FieldId, kind: FieldKind): SegmentTest {
  const [rule = 'unknown'] = fieldRules[kind];
  return { test: 'field', fieldId, rule, text: '', words: [], number: 0, day: null, negated: false };
}
