import type { FieldId } from '../ids';
import { mapCondition } from '../segments/map-condition';
import type { SegmentGroup } from '../segments/segment';
import type { FieldValue } from './field';

/** What each option is called now, by what it was called. */
export type OptionRenames = ReadonlyMap<string, string>;

/** A value after options were renamed: each word of it follows, once. The very value when none is renamed. */
export function renameInValue(value: FieldValue, renames: OptionRenames): FieldValue {
  if (typeof value === 'string') return renames.get(value) ?? value;
  if (!Array.isArray(value)) return value;
  const words: readonly string[] = value;
  if (!words.some((word) => renames.has(word))) return value;
  return [...new Set(words.map((word) => renames.get(word) ?? word))];
}

/** A segment's condition after options of a field were renamed: what it asks of the field follows. */
export function renameInCondition(
  root: SegmentGroup,
  fieldId: FieldId,
  renames: OptionRenames,
): SegmentGroup {
  return mapCondition(root, (test) => {
    if (test.test !== 'field' || test.fieldId !== fieldId) return test;
    const words = [...new Set(test.words.map((word) => renames.get(word) ?? word))];
    return { ...test, words, text: test.rule === 'is' ? (renames.get(test.text) ?? test.text) : test.text };
  });
}
