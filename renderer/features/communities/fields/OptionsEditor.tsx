import { Group, Stack, Text } from '@mantine/core';
import { optionsPerField } from '../../../../shared/domain/fields/field';
import type { FieldUse } from '../../../../shared/wire/nouns/fields';
import { showNote } from '../../../data/toasts';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { InlineText } from '../../../ui/InlineFields';
import { RemoveButton } from '../../../ui/RemoveButton';

const words = text.fields;

/** The options of a 单选 or 多选 field. What members have follows an option that is called something else. */
export function OptionsEditor({ field: { id, options } }: Readonly<{ field: FieldUse }>) {
  const save = useSave();
  const rename = async (index: number, from: string, to: string) => {
    if (options.includes(to)) {
      showNote(words.optionsTaken);
      return false;
    }
    return save('fields.update', { id, options: [...options.with(index, to)], renames: { [from]: to } });
  };
  const add = async (option: string) => {
    if (options.includes(option)) {
      showNote(words.optionsTaken);
      return false;
    }
    return save('fields.update', { id, options: [...options, option] });
  };
  return (
    <Stack gap={0}>
      {options.length === 0 && (
        <Text size="xs" c="dimmed">
          {words.noOptions}
        </Text>
      )}
      {options.map((option, index) => (
        <Group key={option} gap={4} wrap="nowrap">
          <InlineText
            label={words.optionRename(option)}
            labelHidden
            required
            maxLength={100}
            value={option}
            onSave={(to) => rename(index, option, to)}
          />
          <RemoveButton
            label={words.optionRemove(option)}
            onRemove={() => void save('fields.update', { id, options: [...options.toSpliced(index, 1)] })}
          />
        </Group>
      ))}
      {options.length < optionsPerField && (
        <AddLine label={words.optionAdd} placeholder={words.optionsHint} maxLength={100} onAdd={add} />
      )}
    </Stack>
  );
}
