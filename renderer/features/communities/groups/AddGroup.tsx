import { Button, Group, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { wechatGroupCapacity } from '../../../../shared/domain/communities/community';
import { coreGroupName, nextGroupName } from '../../../../shared/domain/communities/group-names';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useOnce } from '../../../data/use-once';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';

const words = text.communities;

/** Adds a group: the next of the series in one click, 核心群, or one of any name. */
export function AddGroup({ community }: Readonly<{ community: CommunitySummary }>) {
  const run = useRun();
  const [name, setName] = useState('');
  const names = community.groups.map((group) => group.name);
  const proposed = [nextGroupName(names), coreGroupName(names)].filter((one) => one !== null);

  const add = (groupName: string) =>
    run('communities.addGroup', {
      communityId: community.id,
      name: groupName,
      capacity: wechatGroupCapacity,
    });
  const submit = useOnce(async () => {
    if (name.trim() && (await add(name.trim()))) setName('');
    return false;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void submit();
  };
  return (
    <form onSubmit={onSubmit}>
      <Group gap="xs">
        {proposed.map((one) => (
          <Button
            key={one}
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} />}
            onClick={() => void add(one)}
          >
            {words.addNext(one)}
          </Button>
        ))}
        <TextInput
          size="xs"
          w={180}
          aria-label={words.addGroupHint}
          placeholder={words.addGroupHint}
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" type="submit" disabled={!name.trim()}>
          {words.addGroup}
        </Button>
      </Group>
    </form>
  );
}
