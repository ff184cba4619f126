import { ActionIcon, Group, Table, Text } from '@mantine/core';
import { IconArchive, IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { FieldUse } from '../../../../shared/wire/nouns/fields';
import { useRun, useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { OptionsEditor } from './OptionsEditor';

const words = text.fields;

type FieldRowProps = Readonly<{
  field: FieldUse;
  up: (() => void) | null;
  down: (() => void) | null;
}>;

/** One custom field: its name, kind, options, and how many members have a value. */
export function FieldRow({ field, up, down }: FieldRowProps) {
  const save = useSave();
  const run = useRun();
  const { id, name, kind, members } = field;
  return (
    <Table.Tr>
      <Table.Td>
        <InlineText
          label={words.name}
          labelHidden
          required
          maxLength={100}
          value={name}
          onSave={(next) => save('fields.update', { id, name: next })}
        />
      </Table.Td>
      <Table.Td>
        <Text size="sm" title={words.kindHints[kind]}>
          {words.kinds[kind]}
        </Text>
      </Table.Td>
      <Table.Td>{kind === 'single' || kind === 'multi' ? <OptionsEditor field={field} /> : null}</Table.Td>
      <Table.Td>
        <Text size="sm" c="dimmed">
          {words.usedBy(members)}
        </Text>
      </Table.Td>
      <Table.Td>
        <Group gap={2} justify="end" wrap="nowrap">
          <RowButton label={words.moveUp(name)} icon={<IconArrowUp size={15} />} act={up} />
          <RowButton label={words.moveDown(name)} icon={<IconArrowDown size={15} />} act={down} />
          <RowButton
            label={words.archive(name)}
            icon={<IconArchive size={15} />}
            act={() => void run('fields.archive', { id, archived: true })}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

type RowButtonProps = Readonly<{ label: string; icon: React.ReactNode; act: (() => void) | null }>;

function RowButton({ label, icon, act }: RowButtonProps) {
  return (
    <ActionIcon
      variant={act ? 'subtle' : 'transparent'}
      color="gray"
      aria-label={label}
      title={label}
      disabled={!act}
      onClick={() => act?.()}
    >
      {icon}
    </ActionIcon>
  );
}
