import { ActionIcon, Button, Group, Popover, Stack, TextInput } from '@mantine/core';
import { IconChevronDown, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportPreset } from '../../../../shared/domain/members/import/import-preset';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';

const words = text.importing.presets;

type PresetMenuProps = Readonly<{
  presets: readonly ImportPreset[];
  onApply: (preset: ImportPreset) => void;
}>;

/** The presets there are: use one, call it something else, forget it. */
export function PresetMenu({ presets, onApply }: PresetMenuProps) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      trapFocus
      returnFocus
      width={340}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          rightSection={<IconChevronDown size={14} />}
          onClick={() => setOpened(!opened)}
        >
          {words.menu(presets.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={words.label}>
        <Stack gap={6}>
          {presets.map((preset) => (
            <PresetRow
              key={preset.id}
              preset={preset}
              onApply={() => {
                onApply(preset);
                setOpened(false);
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

type PresetRowProps = Readonly<{ preset: ImportPreset; onApply: () => void }>;

function PresetRow({ preset, onApply }: PresetRowProps) {
  const save = useSave();
  const { id, communityId, usedAt: _, ...kept } = preset;
  const [name, setName] = useState(preset.name);

  const rename = async () => {
    const wanted = name.trim();
    if (wanted === preset.name) return;
    const input = { communityId, id, preset: { ...kept, name: wanted } };
    if (wanted === '' || !(await save('importPresets.save', input))) setName(preset.name);
  };

  return (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        size="xs"
        flex={1}
        aria-label={words.rename(preset.name)}
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => void rename()}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
        }}
      />
      <Button size="compact-xs" variant="light" onClick={onApply} aria-label={words.applyNamed(preset.name)}>
        {words.apply}
      </Button>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.remove(preset.name)}
        onClick={() => void save('importPresets.remove', { id })}
      >
        <IconTrash size={15} stroke={1.6} />
      </ActionIcon>
    </Group>
  );
}
