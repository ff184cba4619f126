import { Group, Stack, Table, Text } from '@mantine/core';
import type { GroupId } from '../../../../shared/domain/ids';
import type { CommunitySummary } from '../../../../shared/wire/nouns/communities';
import { useRun } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { AddGroup } from './AddGroup';
import { FillWarnings } from './FillWarnings';
import { GroupRow } from './GroupRow';
import { SizeHints } from './SizeHints';

const words = text.communities;

/** The groups of a community, in their order, with how full each is. */
export function GroupTable({ community }: Readonly<{ community: CommunitySummary }>) {
  const run = useRun();
  const { groups } = community;
  const shown = [...groups].sort((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null));
  const open = groups.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);

  const move = (id: GroupId, by: -1 | 1) => {
    const from = open.indexOf(id);
    const ids = open.filter((one) => one !== id);
    ids.splice(from + by, 0, id);
    void run('communities.orderGroups', { communityId: community.id, ids });
  };

  return (
    <Panel title={words.groups} buttons={<SizeHints />}>
      <Stack px={16} py="sm" gap="sm">
        {shown.length === 0 ? (
          <Text size="sm" c="dimmed">
            {words.group.empty}
          </Text>
        ) : (
          <Table
            borderColor="var(--weilu-hairline-soft)"
            aria-label={words.groups}
            verticalSpacing={4}
            layout="fixed"
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.groupName}</Table.Th>
                <Table.Th w={300}>{words.people}</Table.Th>
                <Table.Th w={110}>{words.capacity}</Table.Th>
                <Table.Th w={150} aria-label={text.frame.more} />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((group) => (
                <GroupRow
                  key={group.id}
                  group={group}
                  warnings={community.fillWarnings}
                  up={open.indexOf(group.id) > 0 ? () => move(group.id, -1) : null}
                  down={open.includes(group.id) && open.at(-1) !== group.id ? () => move(group.id, 1) : null}
                />
              ))}
            </Table.Tbody>
          </Table>
        )}
        <Group justify="space-between" align="end">
          <AddGroup community={community} />
          <FillWarnings community={community} />
        </Group>
      </Stack>
    </Panel>
  );
}
