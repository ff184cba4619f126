import { Badge, Button, Group, NumberInput, Progress, Table, Text } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { wechatGroupCapacity } from '../../../../shared/domain/communities/community';
import { type FillLevel, fillOf, sizeStepOf } from '../../../../shared/domain/communities/group-fill';
import type { GroupSummary } from '../../../../shared/wire/nouns/communities';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { GroupMenu } from './GroupMenu';
import { NoticeRow } from './NoticeRow';

const words = text.communities;

const colorOfLevel: Readonly<Record<FillLevel, string>> = {
  calm: 'teal',
  warned: 'yellow',
  pressing: 'orange',
  full: 'red',
};

type GroupRowProps = Readonly<{
  group: GroupSummary;
  /** Shares of the capacity, in percent, from which the fill is warned of. */
  warnings: readonly number[];
  up: (() => void) | null;
  down: (() => void) | null;
}>;

/** One group: its name, how full it is, its limit, its notice. */
export function GroupRow({ group, warnings, up, down }: GroupRowProps) {
  const save = useSave();
  const [noticeOpen, setNoticeOpen] = useState(false);
  const { id, name, capacity, archivedAt, notice } = group;
  const archived = archivedAt !== null;
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <Group gap="xs" wrap="nowrap">
            <InlineText
              label={words.groupName}
              labelHidden
              required
              value={name}
              onSave={(next) => save('communities.updateGroup', { id, patch: { name: next } })}
            />
            {archived && (
              <Badge variant="light" color="gray" tt="none" flex="none">
                {words.group.archived}
              </Badge>
            )}
          </Group>
        </Table.Td>
        <Table.Td>
          <Fill group={group} warnings={warnings} />
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
        <Table.Td>
          <Group gap={4} justify="end" wrap="nowrap">
            <Button
              size="compact-xs"
              variant={notice ? 'light' : 'subtle'}
              {...(notice ? {} : { color: 'gray' })}
              leftSection={<IconSpeakerphone size={14} />}
              aria-expanded={noticeOpen}
              aria-label={words.group.noticeOf(name)}
              onClick={() => setNoticeOpen(!noticeOpen)}
            >
              {words.group.notice}
            </Button>
            <GroupMenu group={group} up={up} down={down} />
          </Group>
        </Table.Td>
      </Table.Tr>
      {noticeOpen && <NoticeRow group={group} />}
    </>
  );
}

/** 412 / 500, as a bar, with a word from the limits the operator set and WeChat's own step that was passed. */
function Fill({ group, warnings }: Readonly<Pick<GroupRowProps, 'group' | 'warnings'>>) {
  const { activeMembers, capacity } = group;
  const { percent, level } = fillOf(activeMembers, capacity, warnings);
  const step = sizeStepOf(activeMembers);
  return (
    <Group gap="xs" wrap="nowrap" title={step ? words.size.hints[step] : undefined}>
      <Progress
        w={110}
        value={Math.min(100, percent)}
        color={colorOfLevel[level]}
        aria-label={words.people}
        flex="none"
      />
      <Text size="sm" flex="none">
        {words.fill(activeMembers, capacity)}
      </Text>
      {level !== 'calm' && (
        <Text size="xs" fw={600} className="one-line">
          {words.fillLevels[level]}
        </Text>
      )}
    </Group>
  );
}
