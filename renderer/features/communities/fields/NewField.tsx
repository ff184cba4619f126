import { Button, Group, Select, Stack, TagsInput, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type FieldKind, fieldKinds, optionsPerField } from '../../../../shared/domain/fields/field';
import { useScope } from '../../../data/scope';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';

const words = text.fields;

/** Adds a field: what it is called and what kind of thing it holds. */
export function NewField() {
  const { community } = useScope();
  const run = useRun();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<FieldKind>('text');
  const [options, setOptions] = useState<readonly string[]>([]);
  const withOptions = kind === 'single' || kind === 'multi';

  const create = useOnce(async () => {
    const input = { communityId: community.id, name: name.trim(), kind, options: [...options] };
    if (name.trim() && (await run('fields.create', input))) {
      setName('');
      setOptions([]);
    }
    return false;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void create();
  };

  return (
    <Stack component="form" px={16} py="sm" gap="xs" aria-label={words.add} onSubmit={onSubmit}>
      <Group align="end" gap="xs">
        <TextInput
          label={words.name}
          placeholder={words.nameHint}
          w={200}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={words.kind}
          w={140}
          allowDeselect={false}
          data={fieldKinds.map((value) => ({ value, label: words.kinds[value] }))}
          value={kind}
          onChange={(chosen) => chosen && setKind(chosen)}
        />
        {withOptions && (
          <TagsInput
            label={words.options}
            placeholder={options.length === 0 ? words.optionsHint : ''}
            flex={1}
            miw={220}
            size="sm"
            maxTags={optionsPerField}
            maxLength={100}
            acceptValueOnBlur
            value={[...options]}
            onChange={(typed) => setOptions(typed.map((one) => one.trim()).filter(Boolean))}
          />
        )}
        <Button type="submit" disabled={!name.trim()}>
          {words.create}
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        {words.kindHints[kind]}
      </Text>
    </Stack>
  );
}
