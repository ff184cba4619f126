import { type Day, isDay } from '../days';
import type { FieldValue } from '../fields/field';
import { foldText } from '../search/fold-text';
import { compareNumbers } from './count-test';
import { isWithin, rangeOf } from './day-range';
import { yearlyDateTest } from './day-test';
import type { SegmentTest } from './segment';
import type { SegmentSubject } from './segment-subject';

type FieldTest = Extract<SegmentTest, { test: 'field' }>;

/** What a condition on a custom field says of a member. A value of another shape than the rule's fails. */
export function fieldTest(test: FieldTest, today: Day): (subject: SegmentSubject) => boolean {
  const holds = valueTest(test, today);
  // Own properties only: a field's id may be any name that every object inherits.
  return ({ member: { custom } }) =>
    holds(Object.hasOwn(custom, test.fieldId) ? custom[test.fieldId] : undefined);
}

function valueTest(test: FieldTest, today: Day): (value: FieldValue | undefined) => boolean {
  const { rule } = test;
  switch (rule) {
    case 'unknown':
      return (value) => value === undefined;
    case 'yes':
      return (value) => value === true;
    case 'is':
    case 'contains': {
      const wanted = foldText(test.text.trim());
      return (value) => {
        if (wanted === '' || typeof value !== 'string') return false;
        const folded = foldText(value);
        return rule === 'is' ? folded.trim() === wanted : folded.includes(wanted);
      };
    }
    case 'has-any':
      return (value) => hasAnyWord(value, test.words);
    case 'at-least':
    case 'at-most':
    case 'exactly':
      return (value) => typeof value === 'number' && compareNumbers(rule, value, test.number);
    default: {
      // A number of days stands where other rules have their number.
      const range = rangeOf(rule, { days: Math.max(0, Math.trunc(test.number)), day: test.day }, today);
      if (range === null) return () => false;
      const yearly = yearlyDateTest(rule, range, today);
      return (value) => {
        if (typeof value === 'string') return isDay(value) && isWithin(value, range);
        return isYearly(value) && yearly(value);
      };
    }
  }
}

function hasAnyWord(value: FieldValue | undefined, words: readonly string[]): boolean {
  if (value === undefined) return false;
  if (words.length === 0) return true;
  if (typeof value === 'string') return words.includes(value);
  return Array.isArray(value) && value.some((word: string) => words.includes(word));
}

function isYearly(value: FieldValue | undefined): value is Extract<FieldValue, { calendar: unknown }> {
  return typeof value === 'object' && value !== null && 'calendar' in value;
}
