import { Stack, Table, Text } from '@mantine/core';
import type { DutyOffer } from '../../../../shared/domain/communities/community';
import type { CommunityOverview } from '../../../../shared/wire/nouns/communities';
import { useScope } from '../../../data/scope';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import { DutyRow } from './DutyRow';

const words = text.communities.duties;

/** 职务: what is offered, its duty text, and who does it. */
export function DutiesPanel({ overview: { duties } }: Readonly<{ overview: CommunityOverview }>) {
  const { community } = useScope();
  const save = useSave();
  const offers = community.duties;
  const write = (next: readonly DutyOffer[]) =>
    save('communities.update', { id: community.id, patch: { duties: [...next] } });
  const add = (offer: DutyOffer) => write([...offers, offer]);

  return (
    <Panel title={words.title} note={words.note}>
      {duties.length === 0 ? (
        <Text size="sm" c="dimmed" px={16} pt="sm">
          {words.empty}
        </Text>
      ) : (
        <Table
          borderColor="var(--weilu-hairline-soft)"
          aria-label={words.title}
          verticalSpacing={4}
          horizontalSpacing="sm"
          layout="fixed"
        >
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>{words.column.title}</Table.Th>
              <Table.Th>{words.column.description}</Table.Th>
              <Table.Th w={84}>{words.column.unique}</Table.Th>
              <Table.Th w="36%">{words.column.holders}</Table.Th>
              <Table.Th w={40} aria-label={text.frame.more} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {duties.map((duty) => (
              <DutyRow
                key={
                  duty.offered ? `offer ${offers.findIndex(({ title }) => title === duty.title)}` : duty.title
                }
                duty={duty}
                onChange={(patch) =>
                  write(offers.map((offer) => (offer.title === duty.title ? { ...offer, ...patch } : offer)))
                }
                onOffer={() => void add({ title: duty.title, description: duty.description, unique: false })}
                onRemove={() => void write(offers.filter(({ title }) => title !== duty.title))}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Stack px={16} pb="xs" gap={0}>
        <AddLine
          label={words.add}
          placeholder={words.addHint}
          maxLength={100}
          onAdd={(title) => add({ title, description: '', unique: false })}
        />
      </Stack>
    </Panel>
  );
}
