import { Button, Group, Menu, Switch, Text } from '@mantine/core';
import type { Member, MembershipPatch } from '../../../../shared/domain/members/member';
import { joinMethods, membershipStatuses } from '../../../../shared/domain/members/member';
import type { MemberDetail } from '../../../../shared/wire/nouns/members';
import { useScope } from '../../../data/scope';
import { useRun, useSave } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { InlineDay, InlineSelect, InlineText } from '../../../ui/InlineFields';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';

const words = text.members.drawer.membership;

type GroupsSectionProps = Readonly<{ member: Member; memberships: MemberDetail['memberships'] }>;

/** The groups a member is or was in, each with its own nickname, dates, inviter and status. */
export function GroupsSection({ member, memberships }: GroupsSectionProps) {
  const { community } = useScope();
  const run = useRun();
  const today = useToday();
  const others = community.groups.filter(({ id }) => !memberships.some(({ groupId }) => groupId === id));
  return (
    <Section title={text.members.drawer.sections.groups}>
      {memberships.length === 0 && (
        <Text size="sm" c="dimmed">
          {words.none}
        </Text>
      )}
      {memberships.map((membership) => (
        <OneMembership key={membership.id} membership={membership} member={member} />
      ))}
      {others.length > 0 && (
        <Menu shadow="md" position="bottom-start">
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" color="gray">
              {words.join}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ id, name }) => (
              <Menu.Item
                key={id}
                onClick={() =>
                  void run('members.join', { memberId: member.id, groupId: id, joinedOn: today })
                }
              >
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </Section>
  );
}

type OneMembershipProps = Readonly<{ membership: MemberDetail['memberships'][number]; member: Member }>;

function OneMembership({ membership, member }: OneMembershipProps) {
  const saveCommand = useSave();
  const today = useToday();
  const save = (patch: MembershipPatch) =>
    saveCommand('members.updateMembership', { id: membership.id, patch });
  const { status, welcomedAt, leftOn } = membership;
  return (
    <fieldset className={classes.membership} aria-label={membership.groupName}>
      <Group justify="space-between">
        <Text fw={600} className="person-text">
          {membership.groupName}
        </Text>
        <Text size="xs" c="dimmed">
          {[
            membership.spokenCount > 0 ? words.spoken(membership.spokenCount) : '',
            welcomedAt === null ? words.notWelcomed : words.welcomed,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </Group>
      <div className={classes.grid}>
        <InlineText
          label={words.nickname}
          placeholder={words.nicknameSame}
          value={membership.nickname}
          onSave={(nickname) => save({ nickname: nickname === member.nickname ? '' : nickname })}
        />
        <InlineSelect
          label={words.status}
          data={membershipStatuses.map((value) => ({ value, label: words.statuses[value] }))}
          value={status}
          onSave={(next) =>
            next && save({ status: next, leftOn: next === 'left' ? (leftOn ?? today) : null })
          }
        />
        <InlineDay
          label={words.joinedOn}
          value={membership.joinedOn}
          onSave={(joinedOn) => save({ joinedOn })}
        />
        <InlineText
          label={words.inviter}
          value={membership.inviter.name}
          onSave={(name) => save({ inviter: { name, memberId: null } })}
        />
        <InlineSelect
          label={words.method}
          data={joinMethods.map((value) => ({ value, label: words.methods[value] }))}
          value={membership.method}
          onSave={(method) => method && save({ method })}
        />
        {status === 'left' && (
          <InlineDay label={words.leftOn} value={leftOn} onSave={(day) => save({ leftOn: day })} />
        )}
      </div>
      <Group gap="md" mt={6}>
        <Switch
          size="xs"
          label={words.muted}
          checked={membership.muted}
          onChange={(event) => save({ muted: event.currentTarget.checked })}
        />
        <Switch
          size="xs"
          label={words.pinned}
          checked={membership.pinned}
          onChange={(event) => save({ pinned: event.currentTarget.checked })}
        />
      </Group>
    </fieldset>
  );
}
