import { Badge, Button, Group, Text } from '@mantine/core';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useChooseCommunity } from '../../../data/use-choose-community';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { CommunityMenu } from './CommunityMenu';

const words = text.communities;

/** A community the switcher does not stand on: its groups in a line, and the way there. */
export function OtherCommunity({ community }: Readonly<{ community: CommunitySummary }>) {
  const choose = useChooseCommunity();
  const { id, name, groups, demo, people, memberships } = community;
  const shown = groups.filter(({ archivedAt }) => archivedAt === null);
  return (
    <Panel
      title={name}
      note={words.peopleOf(people, memberships)}
      buttons={
        <>
          {demo && <DemoBadge />}
          <Button size="compact-sm" variant="default" onClick={() => choose(id)}>
            {words.choose}
          </Button>
          <CommunityMenu community={community} last={false} />
        </>
      }
    >
      <Group px={16} py="xs" gap="md">
        {shown.map((group) => (
          <Text key={group.id} size="sm" c="dimmed" className="person-text">
            {group.name} {words.fill(group.activeMembers, group.capacity)}
          </Text>
        ))}
        {shown.length === 0 && (
          <Text size="sm" c="dimmed">
            {words.group.empty}
          </Text>
        )}
      </Group>
    </Panel>
  );
}

/** Marks the made-up community. */
export function DemoBadge() {
  return (
    <Badge variant="light" color="gray" tt="none">
      {words.demo}
    </Badge>
  );
}
