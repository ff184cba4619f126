import { Button, Group, Text } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { welcomeAddress } from '../../../ui/welcome-address';
import { BulkDialog } from '../bulk/BulkDialog';
import { mergeAddress } from '../merging/merge-address';
import { useMemberList } from './filter-store';

/** What can be done with the members that are selected. */
export function SelectionBar() {
  const words = text.members.selection;
  const { selected, select } = useMemberList();
  const navigate = useNavigate();
  const run = useRun();
  const ids = [...selected];
  const [first, second] = ids;
  const [editing, setEditing] = useState(false);
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
      <Button variant="default" onClick={() => setEditing(true)}>
        {text.members.bulk.open}
      </Button>
      {editing && <BulkDialog ids={ids} onClose={() => setEditing(false)} />}
      {first && second && ids.length === 2 && (
        <Button variant="default" onClick={() => void navigate(mergeAddress(first, second))}>
          {text.merging.mergeSelected}
        </Button>
      )}
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
