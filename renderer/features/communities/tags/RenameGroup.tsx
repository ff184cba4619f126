import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useOnce } from '../../../data/use-once';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';

const words = text.tags;

type RenameGroupProps = Readonly<{
  name: string;
  /** Saves it; false keeps what was typed. */
  onRename: (name: string) => Promise<boolean>;
  onDone: () => void;
}>;

/** A new name for a tag group; its tags come along. */
export function RenameGroup({ name, onRename, onDone }: RenameGroupProps) {
  const [typed, setTyped] = useState(name);
  useEscape(onDone);
  const rename = useOnce(async () => {
    const next = typed.trim();
    if (next === '') return false;
    const renamed = next === name || (await onRename(next));
    if (renamed) onDone();
    return renamed;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void rename();
  };
  return (
    <Group
      component="form"
      px={16}
      pt="xs"
      gap="xs"
      wrap="nowrap"
      aria-label={words.renameGroup}
      onSubmit={onSubmit}
    >
      <TextInput
        size="xs"
        flex={1}
        autoFocus
        aria-label={words.groupName}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" disabled={!typed.trim()}>
        {text.frame.save}
      </Button>
      <Button size="xs" variant="subtle" color="gray" onClick={onDone}>
        {text.frame.cancel}
      </Button>
    </Group>
  );
}
