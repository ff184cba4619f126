import { Menu, Text } from '@mantine/core';
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { GroupSummary } from '../../../../shared/wire/nouns/communities';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { MoreMenu } from '../../../ui/MoreMenu';

const words = text.communities.group;

type GroupMenuProps = Readonly<{
  group: GroupSummary;
  up: (() => void) | null;
  down: (() => void) | null;
}>;

/** 更多 of a group: its place in the order, archive, remove. */
export function GroupMenu({ group: { id, name, archivedAt }, up, down }: GroupMenuProps) {
  const run = useRun();
  const archived = archivedAt !== null;
  return (
    <MoreMenu label={`${text.frame.more}：${name}`}>
      <Menu.Item leftSection={<IconArrowUp size={15} />} disabled={!up} onClick={() => up?.()}>
        {words.moveUp}
      </Menu.Item>
      <Menu.Item leftSection={<IconArrowDown size={15} />} disabled={!down} onClick={() => down?.()}>
        {words.moveDown}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={archived ? <IconArchiveOff size={15} /> : <IconArchive size={15} />}
        onClick={() => void run('communities.archiveGroup', { id, archived: !archived })}
      >
        {archived ? words.unarchive : words.archive}
      </Menu.Item>
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={15} />}
        onClick={() => void run('communities.removeGroup', { id })}
      >
        {words.remove}
        <Text size="xs" c="dimmed">
          {words.removeHint}
        </Text>
      </Menu.Item>
    </MoreMenu>
  );
}
