import { Button, Group, Text } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { welcomeAddress } from '../../../ui/welcome-address';
import { useMemberList } from './filter-store';

/** What can be done with the members that are selected. */
export function SelectionBar() {
  const words = text.members.selection;
  const { selected, select } = useMemberList();
  const navigate = useNavigate();
  const run = useRun();
  const ids = [...selected];
  const toScripts = (mode: 'each' | 'merged') => void navigate(welcomeAddress(ids, mode));

  const remove = async () => {
    if (await run('members.remove', { ids })) select(new Set());
  };

  return (
    <Group gap="xs" role="toolbar" aria-label={words.chosen(ids.length)}>
      <Text fw={600}>{words.chosen(ids.length)}</Text>
      <Button variant="light" onClick={() => toScripts('merged')}>
        {words.welcomeMerged}
      </Button>
      <Button variant="default" onClick={() => toScripts('each')}>
        {words.welcomeEach}
      </Button>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={15} />}
        onClick={() => void remove()}
      >
        {words.remove}
      </Button>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<IconX size={15} />}
        onClick={() => select(new Set())}
      >
        {words.none}
      </Button>
    </Group>
  );
}
