import { ActionIcon, Popover, SegmentedControl, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { DutyOffer } from '../../../../shared/domain/communities/community';
import type { MemberId } from '../../../../shared/domain/ids';
import type { Duty } from '../../../../shared/domain/members/member';
import { text } from '../../../i18n/text';
import { MemberFinder } from '../../../ui/MemberFinder';
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
  const { give } = useDutyHolders();
  const [claimedBy, setClaimedBy] = useState<Duty['claimedBy']>('appointed');

  const choose = async (id: MemberId) => {
    if (await give(id, duty, claimedBy)) onDone();
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
      <MemberFinder
        label={words.assign(duty.title)}
        labelHidden
        opened
        withinPortal={false}
        placeholder={words.assignHint}
        nobody={words.noMember}
        onPick={(member) => void choose(member.id)}
      />
    </Stack>
  );
}
