import { Button, Card, Group, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useChooseCommunity } from '../../../data/use-choose-community';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { useEscape } from '../../../ui/use-escape';

const words = text.communities;

/** A name and a first group make a community; the switcher then stands on it. */
export function NewCommunityForm({ onDone }: Readonly<{ onDone: () => void }>) {
  const run = useRun();
  useEscape(onDone);
  const choose = useChooseCommunity();
  const [name, setName] = useState('');
  const [groupName, setGroupName] = useState<string>(words.firstGroupDefault);

  const create = useOnce(async () => {
    const receipt = await run('communities.create', { name: name.trim(), groupName: groupName.trim() });
    if (!receipt) return false;
    const { communityId } = receipt.result;
    choose(communityId, null);
    onDone();
    return true;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void create();
  };

  return (
    <Card component="form" p="md" aria-label={words.addCommunity} onSubmit={onSubmit}>
      <Group align="end" gap="xs">
        <TextInput
          label={words.name}
          flex={1}
          autoFocus
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={words.firstGroup}
          w={140}
          maxLength={100}
          value={groupName}
          onChange={(event) => setGroupName(event.currentTarget.value)}
        />
        <Button type="submit" disabled={!name.trim() || !groupName.trim()}>
          {words.create}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {text.frame.cancel}
        </Button>
      </Group>
    </Card>
  );
}
