import { Alert, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { ImportPresetId } from '../../../../shared/domain/ids';
import type { ImportPreset } from '../../../../shared/domain/members/import/import-preset';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import type { FileHead } from './import-work';
import { PresetMenu } from './PresetMenu';
import type { ChangeChoices, ImportChoices } from './use-import-choices';

const words = text.importing.presets;

type PresetBarProps = Readonly<{
  head: FileHead;
  choices: ImportChoices;
  presets: readonly ImportPreset[];
  onChange: ChangeChoices;
  onApply: (preset: ImportPreset) => void;
}>;

/** Which preset the choices come from; saving them as one, and looking after those there are. */
export function PresetBar({ head, choices, presets, onChange, onApply }: PresetBarProps) {
  const current = presets.find(({ id }) => id === choices.presetId) ?? null;
  if (head.header.length === 0 && presets.length === 0) return null;
  return (
    <Stack gap={6}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" role="status" className="one-line person-text" flex={1} miw={0}>
          {current ? words.using(current.name) : words.none}
        </Text>
        {presets.length > 0 && <PresetMenu presets={presets} onApply={onApply} />}
        {head.header.length > 0 && (
          <SavePreset
            head={head}
            choices={choices}
            current={current}
            onSaved={(presetId) => onChange({ presetId, lost: 0 })}
          />
        )}
      </Group>
      {choices.lost > 0 && <Alert color="yellow">{words.lost(choices.lost)}</Alert>}
    </Stack>
  );
}

type SavePresetProps = Readonly<{
  head: FileHead;
  choices: ImportChoices;
  current: ImportPreset | null;
  onSaved: (presetId: ImportPresetId) => void;
}>;

function SavePreset({ head, choices, current, onSaved }: SavePresetProps) {
  const { community } = useScope();
  const run = useRun();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');

  const open = () => {
    setName(current?.name ?? '');
    setOpened(true);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { mapping, mode, key } = choices;
    const preset = {
      name: name.trim(),
      headers: head.header.map((heading) => heading.slice(0, 500)),
      columns: [...mapping],
      mode,
      key,
    };
    // The same name means the same preset; another name is a new one.
    const id = current && current.name === preset.name ? current.id : null;
    const receipt = await run('importPresets.save', { communityId: community.id, id, preset });
    if (!receipt) return;
    setOpened(false);
    onSaved(receipt.result.presetId);
  };

  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconBookmark size={14} stroke={1.6} />}
          onClick={() => (opened ? setOpened(false) : open())}
        >
          {words.save}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void submit(event)}>
          <Group gap="xs" align="end">
            <TextInput
              label={words.name}
              placeholder={words.nameHint}
              data-autofocus
              maxLength={100}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Button type="submit" disabled={!name.trim()}>
              {words.keep}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
