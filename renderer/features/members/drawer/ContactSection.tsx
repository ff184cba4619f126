import { Button, Group, Menu, NumberInput, Text } from '@mantine/core';
import { shiftDay } from '../../../../shared/domain/days';
import type { Member } from '../../../../shared/domain/members/member';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { InlineDay } from '../../../ui/InlineFields';
import inline from '../../../ui/InlineFields.module.css';
import { YearlyDateField } from '../../../ui/YearlyDateField';
import classes from './MemberDrawer.module.css';
import { Section } from './Section';
import { useMemberEdit } from './use-member-edit';

const words = text.members.drawer;

/** Days 先不联系 offers. */
const snoozes = [3, 7, 14, 30];

/** Key dates, how often to be in touch, and a rest from it. */
export function ContactSection({ member }: Readonly<{ member: Member }>) {
  const { save } = useMemberEdit(member);
  return (
    <Section title={words.sections.contact}>
      <div className={classes.grid}>
        <YearlyDateField
          label={words.birthday}
          value={member.birthday}
          onSave={(birthday) => void save({ birthday })}
        />
        <InlineDay
          label={words.paidUntil}
          value={member.paidUntil}
          onSave={(paidUntil) => save({ paidUntil })}
        />
        <CadenceField days={member.cadenceDays} onSave={(cadenceDays) => void save({ cadenceDays })} />
        <Snooze member={member} />
      </div>
    </Section>
  );
}

type CadenceFieldProps = Readonly<{ days: number | null; onSave: (days: number | null) => void }>;

/** Days between two contacts for this member alone; empty takes the community's rule. */
function CadenceField({ days, onSave }: CadenceFieldProps) {
  const settle = (typed: string) => {
    const next = /^\d+$/.test(typed) ? Math.min(365, Math.max(1, Number(typed))) : null;
    if (next !== days) onSave(next);
  };
  return (
    <NumberInput
      // What is stored is what the field begins with, after an undo too.
      key={days ?? ''}
      label={words.cadence}
      placeholder={words.cadenceHint}
      classNames={{ input: inline.input ?? '', label: inline.label ?? '' }}
      min={1}
      max={365}
      allowDecimal={false}
      hideControls
      suffix={` ${words.cadenceDays}`}
      defaultValue={days ?? ''}
      onBlur={(event) => settle(event.currentTarget.value.replace(/\D/g, ''))}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
    />
  );
}

function Snooze({ member: { id, snoozedUntil } }: Readonly<{ member: Member }>) {
  const run = useRun();
  const today = useToday();
  if (snoozedUntil !== null && snoozedUntil > today) {
    return (
      <Group gap={6} align="end">
        <Text size="xs" c="dimmed">
          {words.snoozedUntil(sayDay(snoozedUntil, today))}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => void run('members.snooze', { id, until: null })}
        >
          {words.unsnooze}
        </Button>
      </Group>
    );
  }
  return (
    <Group align="end">
      <Menu shadow="md" position="bottom-start">
        <Menu.Target>
          <Button size="compact-xs" variant="subtle" color="gray">
            {words.snooze}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {snoozes.map((days) => (
            <Menu.Item
              key={days}
              onClick={() => void run('members.snooze', { id, until: shiftDay(today, days) })}
            >
              {words.snoozeFor(days)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
