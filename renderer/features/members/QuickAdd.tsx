import { Button, Card, Group, Select, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { GroupId } from '../../../shared/domain/ids';
import { memberNicknameLimit } from '../../../shared/domain/members/member';
import { useScope } from '../../data/scope';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { useEscape } from '../../ui/use-escape';

/** A nickname and Enter is all a new member takes; the field stays for the next one. */
export function QuickAdd({ onClose }: Readonly<{ onClose: () => void }>) {
  const words = text.members.quickAdd;
  const { community, group } = useScope();
  const run = useRun();
  useEscape(onClose);
  const [nickname, setNickname] = useState('');
  const [groupId, setGroupId] = useState<string | null>(group?.id ?? community.groups[0]?.id ?? null);
  const [added, setAdded] = useState('');

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const name = nickname.trim();
    if (!name) return;
    setNickname('');
    const receipt = await run('members.create', {
      communityId: community.id,
      groupId: groupId as GroupId | null,
      fields: { nickname: name },
    });
    if (receipt) setAdded(name);
    else setNickname(name);
  };

  return (
    <Card component="form" p="sm" aria-label={words.title} onSubmit={add}>
      <Group align="end" gap="xs">
        <TextInput
          label={words.label}
          placeholder={words.hint}
          value={nickname}
          maxLength={memberNicknameLimit}
          onChange={(event) => setNickname(event.currentTarget.value)}
          autoFocus
          flex={1}
        />
        <Select
          label={words.group}
          w={140}
          data={community.groups.map(({ id, name }) => ({ value: id, label: name }))}
          placeholder={words.noGroup}
          clearable
          value={groupId}
          onChange={setGroupId}
        />
        <Button type="submit" variant="light" disabled={!nickname.trim()}>
          {words.save}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {text.frame.close}
        </Button>
      </Group>
      {added && (
        <Text size="xs" c="dimmed" mt={6} role="status" className="person-text">
          {words.added(added)}
        </Text>
      )}
    </Card>
  );
}
