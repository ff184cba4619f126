import { ColorSwatch, Group, Menu, Table, Text } from '@mantine/core';
import { IconArrowMerge, IconFolder, IconTrash } from '@tabler/icons-react';
import type { TagUse } from '../../../../shared/wire/nouns/tags';
import { useRun, useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { MoreMenu } from '../../../ui/MoreMenu';

const words = text.tags;

type TagRowProps = Readonly<{ tag: TagUse; groups: readonly string[]; onMerge: () => void }>;

/** One tag: renamed in its place, with who uses it. */
export function TagRow({ tag, groups, onMerge }: TagRowProps) {
  const save = useSave();
  const { id, name, color, members, segments } = tag;
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <ColorSwatch size={12} color={`var(--mantine-color-${color}-6)`} flex="none" />
          <InlineText
            label={words.name}
            labelHidden
            required
            maxLength={100}
            value={name}
            onSave={(next) => save('tags.update', { id, patch: { name: next } })}
          />
        </Group>
      </Table.Td>
      <Table.Td w={90}>
        <Text size="sm" {...(members === 0 ? { c: 'dimmed' } : {})}>
          {members === 0 ? words.unused : words.members(members)}
        </Text>
      </Table.Td>
      <Table.Td w={120}>
        <Text size="sm" c="dimmed">
          {segments > 0 && words.segments(segments)}
        </Text>
      </Table.Td>
      <Table.Td w={44}>
        <TagMenu tag={tag} groups={groups} onMerge={onMerge} />
      </Table.Td>
    </Table.Tr>
  );
}

function TagMenu({ tag: { id, name, groupName }, groups, onMerge }: TagRowProps) {
  const run = useRun();
  const places = ['', ...groups].filter((group) => group !== groupName);
  return (
    <MoreMenu label={`${text.frame.more}：${name}`}>
      {places.length > 0 && <Menu.Label>{words.moveTo}</Menu.Label>}
      {places.map((group) => (
        <Menu.Item
          key={group}
          leftSection={<IconFolder size={15} />}
          onClick={() => void run('tags.update', { id, patch: { groupName: group } })}
        >
          {group || words.noGroup}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item leftSection={<IconArrowMerge size={15} />} onClick={onMerge}>
        {words.merge}
      </Menu.Item>
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={15} />}
        onClick={() => void run('tags.remove', { id })}
      >
        {words.remove}
      </Menu.Item>
    </MoreMenu>
  );
}
