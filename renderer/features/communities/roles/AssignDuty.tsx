import { ActionIcon, Popover, SegmentedControl, Select, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DutyOffer } from '../../../../shared/domain/communities/community';
import type { Duty } from '../../../../shared/domain/members/member';
import { noConditions } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { useDutyHolders } from './use-duty-holders';

const words = text.communities.duties;

/** The plus behind the holders: find a member, and they have it. */
export function AssignDuty({ duty }: Readonly<{ duty: DutyOffer }>) {
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={260} position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={words.assign(duty.title)}
          title={words.assign(duty.title)}
          onClick={() => setOpened(!opened)}
        >
          <IconPlus size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>{opened && <Finder duty={duty} onDone={() => setOpened(false)} />}</Popover.Dropdown>
    </Popover>
  );
}

type FinderProps = Readonly<{ duty: DutyOffer; onDone: () => void }>;

function Finder({ duty, onDone }: FinderProps) {
  const { community, group } = useScope();
  const { give } = useDutyHolders();
  const [search, setSearch] = useState('');
  const [claimedBy, setClaimedBy] = useState<Duty['claimedBy']>('appointed');
  const filter = { ...noConditions, communityId: community.id, groupId: group?.id ?? null, search };
  const found = useVaultQuery('members.list', { filter, start: 0, count: 12 });
  const rows = found.data?.rows ?? [];

  const choose = async (id: string | null) => {
    const member = rows.find((row) => row.id === id);
    if (member && (await give(member.id, duty, claimedBy))) onDone();
  };

  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={words.claimedBy}
        data={(['appointed', 'self'] as const).map((value) => ({ value, label: words.claimed[value] }))}
        value={claimedBy}
        onChange={setClaimedBy}
      />
      <Select
        aria-label={words.assign(duty.title)}
        placeholder={words.assignHint}
        data-autofocus
        searchable
        comboboxProps={{ withinPortal: false }}
        nothingFoundMessage={found.stale ? null : words.noMember}
        // What matches was decided in the vault: pinyin and aliases included.
        filter={({ options }) => options}
        data={rows.map(({ id, nickname }) => ({ value: id, label: nickname }))}
        searchValue={search}
        onSearchChange={setSearch}
        value={null}
        onChange={(id) => void choose(id)}
      />
    </Stack>
  );
}
