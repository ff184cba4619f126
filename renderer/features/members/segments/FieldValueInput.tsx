import { MultiSelect, NumberInput, TextInput } from '@mantine/core';
import type { Field } from '../../../../shared/domain/fields/field';
import type { SegmentTest } from '../../../../shared/domain/segments/segment';
import { lineLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { DayValue } from './DayValue';

type FieldTest = Extract<SegmentTest, { test: 'field' }>;
type FieldValueInputProps = Readonly<{
  test: FieldTest;
  field: Field | null;
  onChange: (test: FieldTest) => void;
}>;

const words = text.segments;

/** The value of a condition on a custom field. */
export function FieldValueInput({ test, field, onChange }: FieldValueInputProps) {
  const { rule } = test;
  switch (rule) {
    case 'unknown':
    case 'yes':
      return null;
    case 'is':
    case 'contains':
      return (
        <TextInput
          aria-label={words.value}
          maxLength={lineLimit}
          value={test.text}
          onChange={(event) => onChange({ ...test, text: event.currentTarget.value })}
        />
      );
    case 'has-any':
      return (
        <MultiSelect
          aria-label={words.value}
          placeholder={test.words.length === 0 ? words.anyValue : ''}
          searchable
          maxValues={50}
          data={[...new Set([...(field?.options ?? []), ...test.words])]}
          value={[...test.words]}
          onChange={(chosen) => onChange({ ...test, words: chosen })}
        />
      );
    case 'at-least':
    case 'at-most':
    case 'exactly':
      return (
        <NumberInput
          aria-label={words.value}
          value={test.number}
          onChange={(typed) => onChange({ ...test, number: typeof typed === 'number' ? typed : 0 })}
        />
      );
    default:
      return (
        <DayValue
          rule={rule}
          days={test.number}
          day={test.day}
          onChange={({ days, day }) => onChange({ ...test, number: days, day })}
        />
      );
  }
}
