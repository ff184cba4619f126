import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core';
import {
  IconArrowMerge,
  IconCopy,
  IconDots,
  IconHistory,
  IconPencilPlus,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import { daysBetween } from '../../../../shared/domain/days';
import { memberNicknameLimit } from '../../../../shared/domain/members/member';
import type { MemberDetail } from '../../../../shared/wire/nouns/members';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { historyAddress } from '../../../ui/history-address';
import { InlineText } from '../../../ui/InlineFields';
import { MemberAvatar } from '../../../ui/MemberAvatar';
import { mergeIntoAddress } from '../merging/merge-address';
import { LogForm } from './LogForm';
import classes from './MemberDrawer.module.css';
import { useMemberEdit } from './use-member-edit';

type DrawerHeadProps = Readonly<{ detail: MemberDetail; onClose: () => void }>;

/** Who it is, and what is done most: copy a script, note something down. */
export function DrawerHead({ detail, onClose }: DrawerHeadProps) {
  const words = text.members.drawer;
  const { member } = detail;
  const { save } = useMemberEdit(member);
  // In the address, so that the palette leads straight to it.
  const [search, setSearch] = useSearchParams();
  const logging = search.get('do') === 'log';
  const setLogging = (open: boolean) => setSearch(open ? { do: 'log' } : {}, { replace: true });
  const navigate = useNavigate();
  const run = useRun();

  const remove = async () => {
    if (await run('members.remove', { ids: [member.id] })) onClose();
  };

  return (
    <Stack gap="xs">
      <Group wrap="nowrap" gap="sm" align="start">
        <MemberAvatar member={member} size={42} />
        <div className={classes.name}>
          <InlineText
            label={words.nickname}
            labelHidden
            required
            maxLength={memberNicknameLimit}
            value={member.nickname}
            onSave={(nickname) => save({ nickname })}
          />
          <Text size="sm" c="dimmed" className="person-text">
            <Standing detail={detail} />
          </Text>
        </div>
        <ActionIcon variant="subtle" color="gray" aria-label={words.close} onClick={onClose}>
          <IconX size={18} />
        </ActionIcon>
      </Group>
      <Group gap="xs">
        <Button
          size="compact-md"
          leftSection={<IconCopy size={15} />}
          onClick={() => navigate(`/scripts?member=${member.id}`)}
        >
          {words.copyScript}
        </Button>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPencilPlus size={15} />}
          aria-expanded={logging}
          onClick={() => setLogging(!logging)}
        >
          {words.log}
        </Button>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={text.frame.more}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconHistory size={15} />}
              onClick={() => navigate(historyAddress(member.id, member.nickname))}
            >
              {text.history.recordLink}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowMerge size={15} />}
              onClick={() => navigate(mergeIntoAddress(member.id))}
            >
              {words.mergeInto}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={() => void remove()}>
              {words.remove}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {logging && <LogForm member={member} onDone={() => setLogging(false)} />}
    </Stack>
  );
}

/** `1群 · 入群 96 天 · 桃子邀请` */
function Standing({ detail: { member, memberships } }: Readonly<{ detail: MemberDetail }>) {
  const words = text.members.drawer;
  const today = useToday();
  const groups = memberships.filter(({ status }) => status !== 'left').map(({ groupName }) => groupName);
  const parts = [
    groups.join('、'),
    member.joinedOn && member.joinedOn <= today ? words.joinedDays(daysBetween(member.joinedOn, today)) : '',
    member.inviter.name ? words.invitedBy(member.inviter.name) : '',
  ];
  return <>{parts.filter(Boolean).join(' · ')}</>;
}
