import { Button, Group, Stack, Text } from '@mantine/core';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { CommunityMenu } from './CommunityMenu';

const words = text.communities;

/** Communities put aside: whole, and one click from being back. */
export function ArchivedPanel({ communities }: Readonly<{ communities: readonly CommunitySummary[] }>) {
  const run = useRun();
  return (
    <Panel title={words.archivedTitle} note={words.archivedLead}>
      <Stack px={16} py="xs" gap={4}>
        {communities.map((community) => (
          <Group key={community.id} gap="sm" wrap="nowrap">
            <Text className="one-line person-text" title={community.name}>
              {community.name}
            </Text>
            <Text size="sm" c="dimmed" flex={1} className="one-line">
              {words.peopleOf(community.people, community.memberships)}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => void run('communities.archive', { id: community.id, archived: false })}
            >
              {words.unarchive}
            </Button>
            <CommunityMenu community={community} archived last={false} />
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
