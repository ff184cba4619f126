import { Anchor, Group, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { structureRoleLabels } from '../../../../shared/domain/members/vocabulary';
import type { CommunityOverview, PersonName } from '../../../../shared/wire/nouns/communities';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';

const words = text.communities.roles;

/** Names shown of those who hold a role. */
const shownNames = 12;

/** 结构角色: who holds each, and who holds none yet. */
export function RolesPanel({
  overview: { roles, withoutRole, people },
}: Readonly<{ overview: CommunityOverview }>) {
  return (
    <Panel title={words.title} note={words.note}>
      <Table
        borderColor="var(--weilu-hairline-soft)"
        aria-label={words.title}
        verticalSpacing={6}
        horizontalSpacing="md"
        layout="fixed"
      >
        <Table.Tbody>
          {roles.map(({ role, count, people: holders }) => (
            <Table.Tr key={role}>
              <Table.Th scope="row" w={110} fw={400}>
                {structureRoleLabels[role]}
              </Table.Th>
              <Table.Td w={104}>
                <Text size="sm" c="dimmed" className="one-line">
                  {count > 0 ? words.holders(count) : words.nobody}
                </Text>
              </Table.Td>
              <Table.Td>
                <Names people={holders} count={count} />
              </Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Td colSpan={2}>
              <Text size="sm" fw={withoutRole.count > 0 ? 600 : 400}>
                {withoutRole.count > 0 ? words.without(withoutRole.count) : people > 0 && words.allHave}
              </Text>
            </Table.Td>
            <Table.Td>
              <Names people={withoutRole.people} count={withoutRole.count} />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Panel>
  );
}

type NamesProps = Readonly<{ people: readonly PersonName[]; count: number }>;

function Names({ people, count }: NamesProps) {
  const shown = people.slice(0, shownNames);
  return (
    <Group gap="xs">
      {shown.map(({ id, nickname }) => (
        <Anchor
          key={id}
          component={Link}
          to={`/members/${id}`}
          size="sm"
          c="inherit"
          maw={160}
          className="one-line person-text"
          title={nickname}
        >
          {nickname}
        </Anchor>
      ))}
      {count > shown.length && (
        <Text size="sm" c="dimmed">
          {words.more(count)}
        </Text>
      )}
    </Group>
  );
}
