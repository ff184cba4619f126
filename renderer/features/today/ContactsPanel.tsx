import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import type { Day } from '../../../shared/domain/days';
import type { QueryResult } from '../../../shared/wire/vault-contract';
import { useScope } from '../../data/scope';
import { text } from '../../i18n/text';
import { Panel } from '../../ui/Panel';
import { useRowFocus } from '../../ui/use-row-focus';
import { CadenceDialog } from './CadenceDialog';
import { ContactRow } from './ContactRow';
import rows from './rows.module.css';

/** People shown at first. */
const shownAtFirst = 5;
const words = text.today;

type ContactsPanelProps = Readonly<{ people: QueryResult<'today.people'>; today: Day }>;

/** 该联系的人: those not heard of for as long as the rule allows, longest overdue first. */
export function ContactsPanel({ people: { contacts, dueCount }, today }: ContactsPanelProps) {
  const { community } = useScope();
  const [editing, setEditing] = useState(false);
  const [all, setAll] = useState(false);
  const rowFocus = useRowFocus();
  const shown = all ? contacts : contacts.slice(0, shownAtFirst);
  const hidden = contacts.length - shown.length;
  const unruled = community.cadences.length === 0;
  return (
    <Panel
      title={words.contacts}
      note={dueCount > 0 ? words.people(dueCount) : null}
      buttons={
        <Tooltip label={words.cadences}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.cadences}
            onClick={() => setEditing(true)}
          >
            <IconAdjustments size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      }
    >
      <div {...rowFocus}>
        {contacts.length === 0 ? (
          <Text c="dimmed" className={rows.quiet ?? ''}>
            {unruled ? words.noCadence : words.nobodyDue}{' '}
            {unruled ? (
              <Button variant="light" size="compact-sm" onClick={() => setEditing(true)}>
                {words.setCadence}
              </Button>
            ) : null}
          </Text>
        ) : null}
        {shown.map((contact) => (
          <ContactRow key={contact.memberId} contact={contact} today={today} />
        ))}
      </div>
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-sm" m="xs" onClick={() => setAll(true)}>
          {words.restOfNewcomers(hidden)}
        </Button>
      ) : null}
      {hidden === 0 && dueCount > contacts.length ? (
        <Text size="xs" c="dimmed" className={rows.quiet ?? ''}>
          {words.moreDue(dueCount - contacts.length)}
        </Text>
      ) : null}
      <CadenceDialog opened={editing} onClose={() => setEditing(false)} />
    </Panel>
  );
}
