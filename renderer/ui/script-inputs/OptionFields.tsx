import { Chip, Group, Input, SegmentedControl, Select } from '@mantine/core';
import { text } from '../../i18n/text';
import { pinyinOptions } from '../pinyin-options';
import { takeMarkedOption } from '../take-marked-option';
import type { InputFieldProps } from './InputField';

/** As many short options stand side by side; more go into a list. */
const besideEachOther = { count: 4, letters: 16 };

const words = text.composer.form;

/** One of a few options. */
export function OneOption({ input, value, onChange }: InputFieldProps) {
  const { name, options, required } = input;
  const chosen = typeof value === 'string' && options.includes(value) ? value : null;
  const short = options.length <= besideEachOther.count && options.join('').length <= besideEachOther.letters;
  if (required && short && options.length > 0)
    return (
      <Input.Wrapper label={name} withAsterisk labelElement="div">
        <SegmentedControl
          aria-label={name}
          fullWidth
          data={[...new Set(options)]}
          value={chosen ?? ''}
          onChange={onChange}
        />
      </Input.Wrapper>
    );
  return (
    <Select
      label={name}
      withAsterisk={required}
      aria-required={required}
      placeholder={words.chooseOption}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      allowDeselect={false}
      onKeyDown={takeMarkedOption}
      filter={pinyinOptions}
      clearable={!required}
      nothingFoundMessage={words.noOption}
      data={[...new Set(options)]}
      value={chosen}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}

/** Several of a few options. */
export function ManyOptions({ input, value, onChange }: InputFieldProps) {
  const { name, options, required } = input;
  const chosen = typeof value === 'object' ? value.filter((option) => options.includes(option)) : [];
  // In the order of the options, in whatever order they were chosen.
  const inOrder = (next: readonly string[]) => options.filter((option) => next.includes(option));
  return (
    <Input.Wrapper label={name} withAsterisk={required} labelElement="div">
      <Chip.Group multiple value={chosen} onChange={(next) => onChange(inOrder(next))}>
        <Group gap={6} role="group" aria-label={name} mt={4}>
          {[...new Set(options)].map((option) => (
            <Chip key={option} value={option} size="xs">
              {option}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Input.Wrapper>
  );
}
