import { TagsInput, TextInput } from '@mantine/core';
import { lineLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';

const words = text.review.rules.fields;

type PatternFieldProps = Readonly<{
  value: string;
  problem: string | null;
  onChange: (pattern: string) => void;
}>;

/** The pattern of a rule, with what is wrong with it. */
export function PatternField({ value, problem, onChange }: PatternFieldProps) {
  return (
    <TextInput
      label={words.pattern}
      description={words.patternHint}
      maxLength={lineLimit}
      spellCheck={false}
      error={value === '' ? null : problem}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

type WordsFieldProps = Readonly<{
  value: readonly string[];
  onChange: (words: readonly string[]) => void;
}>;

/** The words of a rule. */
export function WordsField({ value, onChange }: WordsFieldProps) {
  return (
    <TagsInput
      label={words.words}
      placeholder={words.wordsHint}
      size="sm"
      maxTags={200}
      acceptValueOnBlur
      splitChars={[',', '，', '、', ';', '；']}
      value={[...value]}
      onChange={(listed) => onChange(listed.map((word) => word.trim()).filter(Boolean))}
    />
  );
}
