import { Badge, Button, Menu, Text } from '@mantine/core';
import { IconCopy, IconDroplet } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Day } from '../../../shared/domain/days';
import { describeSkin } from '../../../shared/domain/members/skin';
import type { Newcomer } from '../../../shared/wire/nouns/today';
import { useRun } from '../../data/use-run';
import { sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { MemberAvatar } from '../../ui/MemberAvatar';
import { MoreMenu } from '../../ui/MoreMenu';
import { welcomeAddress } from '../../ui/welcome-address';
import rows from './rows.module.css';

type NewcomerRowProps = Readonly<{ newcomer: Newcomer; today: Day }>;

const words = text.today;

/** One newcomer: who, brought by whom, since when. */
export function NewcomerRow({ newcomer: { member, membership, groupName }, today }: NewcomerRowProps) {
  const run = useRun();
  const name = membership.nickname || member.nickname;
  const inviter = membership.inviter.name || member.inviter.name;
  const skin = describeSkin(member.skin);
  const about = [
    inviter ? words.invitedBy(inviter) : member.source,
    membership.joinedOn ? sayDay(membership.joinedOn, today) : '',
    groupName,
  ].filter(Boolean);

  return (
    <article className={rows.row} aria-label={name}>
      <MemberAvatar member={member} size={34} />
      <div className={rows.words}>
        <div className={rows.name}>
          <span className={`${rows.title} one-line person-text`} title={name}>
            {name}
          </span>
          {skin ? (
            <Badge
              variant="light"
              color="cyan"
              size="sm"
              tt="none"
              fw={400}
              flex="none"
              leftSection={<IconDroplet size={11} aria-hidden />}
            >
              {skin}
            </Badge>
          ) : null}
        </div>
        <Text size="xs" c="dimmed" className="one-line person-text">
          {about.join(' · ')}
        </Text>
      </div>
      <Button
        component={Link}
        to={welcomeAddress([member.id], 'each', { groups: new Map([[member.id, membership.groupId]]) })}
        size="xs"
        variant="default"
        leftSection={<IconCopy size={15} stroke={1.8} />}
        aria-label={words.copyWelcomeOf(name)}
      >
        {words.copyWelcome}
      </Button>
      <MoreMenu label={words.moreOf(name)}>
        <Menu.Item component={Link} to={`/members/${member.id}`}>
          {words.openMember}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            void run('members.updateMembership', {
              id: membership.id,
              patch: { welcomedAt: Date.now() },
            })
          }
        >
          {words.markWelcomed}
        </Menu.Item>
      </MoreMenu>
    </article>
  );
}
