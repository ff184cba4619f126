import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { crowdOf } from '../../../../shared/domain/tags/tag-limits';
import { useScope } from '../../../data/scope';
import { useRun } from '../../../data/use-run';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import { Waiting } from '../../../ui/Waiting';
import { TagGroupPanel } from './TagGroupPanel';
import { TagRows } from './TagRows';

const words = text.tags;

/** 标签: tags by their groups, with how many people have each. */
export function TagsPart() {
  const { community } = useScope();
  const run = useRun();
  const list = useVaultQuery('tags.list', { communityId: community.id });
  const [onlyUnused, setOnlyUnused] = useState(false);
  if (!list.data || list.stale) return <Waiting />;
  const { groups, tags, conflicts } = list.data;
  const shown = onlyUnused ? tags.filter(({ members }) => members === 0) : tags;
  const loose = shown.filter(({ groupName }) => groupName === '');
  const names = groups.map(({ name }) => name);

  const addGroup = async (name: string) => {
    const group = { name, color: 'teal', exclusive: false } as const;
    return (await run('tags.saveGroup', { communityId: community.id, name: null, group })) !== null;
  };

  return (
    <Stack gap="md">
      <TagHints tags={tags} onlyUnused={onlyUnused} onUnused={setOnlyUnused} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
        {groups.map((group) => (
          <TagGroupPanel
            key={group.name}
            group={group}
            groups={names}
            tags={shown.filter(({ groupName }) => groupName === group.name)}
            all={tags}
            conflicts={conflicts.find((one) => one.group === group.name)?.members ?? 0}
          />
        ))}
        <Panel title={words.ungrouped} note={words.count(loose.length)}>
          <TagRows group="" groups={names} tags={loose} all={tags} />
        </Panel>
      </SimpleGrid>
      <Panel title={words.addGroup}>
        <Stack px={16} py="xs" gap={0}>
          <AddLine
            label={words.groupName}
            placeholder={words.groupNameHint}
            maxLength={100}
            onAdd={addGroup}
          />
        </Stack>
      </Panel>
    </Stack>
  );
}

type TagHintsProps = Readonly<{
  tags: readonly Readonly<{ members: number }>[];
  onlyUnused: boolean;
  onUnused: (only: boolean) => void;
}>;

/** Says what tags and groups are for, and when there are too many to choose from. */
function TagHints({ tags, onlyUnused, onUnused }: TagHintsProps) {
  const crowd = crowdOf(tags);
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {tags.length === 0 ? words.empty : words.lead}
        </Text>
        {(crowd.unused > 0 || onlyUnused) && (
          <Group gap="xs">
            <Text size="sm" c="dimmed">
              {words.emptyOnes(crowd.unused)}
            </Text>
            <Button
              size="compact-xs"
              variant="default"
              aria-pressed={onlyUnused}
              onClick={() => onUnused(!onlyUnused)}
            >
              {onlyUnused ? words.showAll : words.removeEmpty}
            </Button>
          </Group>
        )}
      </Group>
      {crowd.tooMany && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle size={16} />}>
          {words.tooMany(tags.length)}
          {crowd.nearCompanyLimit && ` ${words.companyLimit(tags.length, crowd.companyLimit)}`}
        </Alert>
      )}
    </Stack>
  );
}
