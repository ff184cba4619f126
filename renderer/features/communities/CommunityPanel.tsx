import {
  ActionIcon,
  Badge,
  Button,
  Group,
  Menu,
  NumberInput,
  Progress,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { wechatGroupCapacity } from '../../../shared/domain/communities/community';
import type { CommunitySummary, GroupSummary } from '../../../shared/wire/nouns/communities';
import { useScope, useScopeStore } from '../../data/scope';
import { useOnce } from '../../data/use-once';
import { useRun, useSave } from '../../data/use-run';
import { text } from '../../i18n/text';
import { InlineText } from '../../ui/InlineFields';
import { Panel } from '../../ui/Panel';

const words = text.communities;

/** From this share on, a group counts as almost full. */
const almostFull = 0.9;

/** One community: its name, what it is for, and its groups. */
export function CommunityPanel({ community }: Readonly<{ community: CommunitySummary }>) {
  const run = useRun();
  const save = useSave();
  const scope = useScope();
  const choose = useScopeStore((state) => state.choose);
  const { id, name, purpose, groups, demo, people, memberships } = community;
  const current = scope.community.id === id;

  const pick = () => {
    choose(id, null);
    void run('settings.change', { patch: { currentCommunityId: id } }, { quiet: true });
  };

  return (
    <Panel
      title={name}
      note={words.peopleOf(people, memberships)}
      buttons={
        <>
          {demo && (
            <Badge variant="light" color="gray" tt="none">
              {words.demo}
            </Badge>
          )}
          {current ? (
            <Badge variant="light" tt="none">
              {words.current}
            </Badge>
          ) : (
            <Button size="compact-sm" variant="default" onClick={pick}>
              {words.choose}
            </Button>
          )}
          <Menu position="bottom-end" shadow="md">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`${text.frame.more}：${name}`}>
                <IconDots size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={15} />}
                onClick={() => void run('communities.remove', { id })}
              >
                {words.remove}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <Stack px={16} py="sm" gap="sm">
        <Group grow>
          <InlineText
            label={words.name}
            required
            value={name}
            onSave={(next) => save('communities.update', { id, patch: { name: next } })}
          />
          <InlineText
            label={words.purpose}
            placeholder={words.purposeHint}
            value={purpose}
            onSave={(next) => save('communities.update', { id, patch: { purpose: next } })}
          />
        </Group>
        <Table aria-label={words.groups} verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.groupName}</Table.Th>
              <Table.Th>{words.people}</Table.Th>
              <Table.Th w={130}>{words.capacity}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map((group) => (
              <GroupRow key={group.id} group={group} />
            ))}
          </Table.Tbody>
        </Table>
        <AddGroup community={community} />
      </Stack>
    </Panel>
  );
}

function GroupRow({ group }: Readonly<{ group: GroupSummary }>) {
  const save = useSave();
  const { id, name, capacity, activeMembers } = group;
  const share = activeMembers / capacity;
  const color = share >= 1 ? 'red' : share >= almostFull ? 'yellow' : 'teal';
  return (
    <Table.Tr>
      <Table.Td>
        <InlineText
          label={words.groupName}
          labelHidden
          required
          value={name}
          onSave={(next) => save('communities.updateGroup', { id, patch: { name: next } })}
        />
      </Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Progress w={120} value={Math.min(100, share * 100)} color={color} aria-label={words.people} />
          <Text size="sm">{words.fill(activeMembers, capacity)}</Text>
          {share >= almostFull && (
            <Text size="xs" fw={600}>
              {share >= 1 ? words.full : words.almostFull}
            </Text>
          )}
        </Group>
      </Table.Td>
      <Table.Td>
        <NumberInput
          aria-label={words.capacity}
          size="xs"
          min={1}
          max={wechatGroupCapacity}
          clampBehavior="blur"
          allowDecimal={false}
          defaultValue={capacity}
          key={capacity}
          onBlur={(event) => {
            const typed = Number(event.currentTarget.value);
            const valid = Number.isInteger(typed) && typed >= 1 && typed <= wechatGroupCapacity;
            if (valid && typed !== capacity)
              void save('communities.updateGroup', { id, patch: { capacity: typed } });
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
}

function AddGroup({ community }: Readonly<{ community: CommunitySummary }>) {
  const run = useRun();
  const [name, setName] = useState('');
  const add = useOnce(async () => {
    const input = { communityId: community.id, name: name.trim(), capacity: wechatGroupCapacity };
    if (name.trim() && (await run('communities.addGroup', input))) setName('');
    return false;
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    void add();
  };
  return (
    <form onSubmit={onSubmit}>
      <Group gap="xs">
        <TextInput
          size="xs"
          w={220}
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
