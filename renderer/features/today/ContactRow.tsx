import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconCopy, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Day, shiftDay } from '../../../shared/domain/days';
import type { DueContact } from '../../../shared/wire/nouns/today';
import { useCareCopy } from '../../data/use-care-copy';
import { useRun } from '../../data/use-run';
import { sayFully, sayMoment } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { MemberAvatar } from '../../ui/MemberAvatar';
import { MoreMenu } from '../../ui/MoreMenu';
import { ContactNote } from './ContactNote';
import rows from './rows.module.css';

/** Days a contact may be put off for. */
const snoozes = [3, 7, 14] as const;
const words = text.today;
const icon = { size: 15, stroke: 1.8 } as const;

type ContactRowProps = Readonly<{ contact: DueContact; today: Day }>;

/** Somebody to contact: how late, by which rule; write it down, copy a greeting, or put it off. */
export function ContactRow({ contact, today }: ContactRowProps) {
  const { memberId, nickname, everyDays, ruleName, lastContactAt, overdue, state } = contact;
  const [noting, setNoting] = useState(false);
  const copy = useCareCopy();
  const run = useRun();
  const last =
    lastContactAt === null ? words.neverContacted : words.lastContact(sayMoment(lastContactAt, today));
  const about = [words.everyDays(everyDays, ruleName), last].join(' · ');
  const greet = () =>
    copy({
      memberId,
      occasion: 'contact',
      on: today,
      label: '',
      sentence: words.blessings.contact,
      done: words.greeted,
    });
  return (
    <article aria-label={nickname} className={rows.contact}>
      <div className={rows.row}>
        <MemberAvatar member={contact} size={30} />
        <div className={rows.words}>
          <div className={rows.name}>
            <Link
              className={`${rows.person} one-line person-text`}
              to={`/members/${memberId}`}
              title={nickname}
            >
              {nickname}
            </Link>
            <Text
              size="xs"
              flex="none"
              c={state === 'red' ? 'var(--mantine-color-error)' : 'var(--weilu-warning-text)'}
              fw={state === 'red' ? 600 : 400}
            >
              {overdue > 0 ? words.overdueBy(overdue) : words.dueNow}
            </Text>
          </div>
          <Text
            size="xs"
            c="dimmed"
            className="one-line person-text"
            title={lastContactAt === null ? about : `${about}（${sayFully(lastContactAt)}）`}
          >
            {about}
          </Text>
        </div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy {...icon} />}
          aria-label={words.greetOf(nickname)}
          onClick={() => void greet()}
        >
          {words.greet}
        </Button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.logContactOf(nickname)}
          title={words.logContact}
          aria-expanded={noting}
          onClick={() => setNoting(!noting)}
        >
          <IconPencil {...icon} />
        </ActionIcon>
        <MoreMenu label={words.moreOf(nickname)}>
          {snoozes.map((days) => (
            <Menu.Item
              key={days}
              onClick={() => void run('members.snooze', { id: memberId, until: shiftDay(today, days) })}
            >
              {words.snooze(days)}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item component={Link} to={`/members/${memberId}`}>
            {words.openMember}
          </Menu.Item>
        </MoreMenu>
      </div>
      {noting ? <ContactNote memberId={memberId} name={nickname} onDone={() => setNoting(false)} /> : null}
    </article>
  );
}
