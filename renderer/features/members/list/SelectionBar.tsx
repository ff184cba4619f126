import { Button, Group, Text } from '@mantine/core';
import { IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { showNote } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { mostWelcomed, welcomeAddress } from '../../../ui/welcome-address';
import { BulkDialog } from '../bulk/BulkDialog';
import { mergeAddress } from '../merging/merge-address';
import { useMemberList } from './filter-store';
import { Removing } from './Removing';
import { useRemoveChosen } from './use-remove-chosen';

/** Removals of fewer rows, or of fewer people, are over before their progress could be read. */
const worthShowing = { rows: 500, people: 200 };

type SelectionBarProps = Readonly<{
  /** Nobody is selected any more: the keyboard goes back to the list. */
  onGone: () => void;
}>;

/** What can be done with the members that are selected. */
export function SelectionBar({ onGone }: SelectionBarProps) {
  const words = text.members.selection;
  const { selected, select } = useMemberList();
  const navigate = useNavigate();
  const ids = [...selected];
  const [first, second] = ids;
  const [editing, setEditing] = useState(false);
  const toScripts = (mode: 'each' | 'merged') => {
    if (ids.length > mostWelcomed) showNote(text.segments.onlyFirst(mostWelcomed));
    void navigate(welcomeAddress(ids.slice(0, mostWelcomed), mode));
  };
  const clear = () => {
    select(new Set());
    onGone();
  };
  const { progress, remove, cancel } = useRemoveChosen(ids, clear);
  if (progress && (progress.total > worthShowing.rows || ids.length > worthShowing.people)) {
    const giveUp = () => {
      cancel();
      onGone();
    };
    return <Removing people={ids.length} {...progress} onCancel={giveUp} />;
  }

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
        loading={progress !== null}
        onClick={() => void remove()}
      >
        {words.remove}
      </Button>
      <Button variant="subtle" color="gray" leftSection={<IconX size={15} />} onClick={clear}>
        {words.none}
      </Button>
    </Group>
  );
}
