import { ActionIcon, Group, MultiSelect, Table } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useState } from 'react';
import { type TimeOfDay, timeOfDaySchema } from '../../../../shared/domain/days';
import { contentKinds } from '../../../../shared/domain/planner/planner-item';
import type { PlannerSlot } from '../../../../shared/domain/planner/rhythm';
import { text } from '../../../i18n/text';
import { InlineText } from '../../../ui/InlineFields';
import { RemoveButton } from '../../../ui/RemoveButton';

const words = text.rhythm.settings.slots;

type SlotRowProps = Readonly<{
  slot: PlannerSlot;
  /** Longest name, in characters. */
  nameLimit: number;
  /** False keeps what was typed. */
  onChange: (patch: Partial<PlannerSlot>) => Promise<boolean>;
  onRemove: () => void;
}>;

/** One slot, each part edited in its place. */
export function SlotRow({ slot, nameLimit, onChange, onRemove }: SlotRowProps) {
  const { name, from, suggested, kinds } = slot;
  return (
    <Table.Tr>
      <Table.Td>
        <InlineText
          label={`${words.name}：${name}`}
          labelHidden
          required
          maxLength={nameLimit}
          value={name}
          onSave={(next) => onChange({ name: next })}
        />
      </Table.Td>
      <Table.Td>
        <SlotTime label={`${words.from}：${name}`} time={from} onSave={(time) => onChange({ from: time })} />
      </Table.Td>
      <Table.Td>
        <SlotTime
          label={`${words.suggested}：${name}`}
          time={suggested}
          onSave={(time) => onChange({ suggested: time })}
        />
      </Table.Td>
      <Table.Td>
        <Weekdays slot={slot} onChange={(weekdays) => void onChange({ weekdays: [...weekdays] })} />
      </Table.Td>
      <Table.Td>
        <MultiSelect
          size="xs"
          aria-label={`${words.kinds}：${name}`}
          placeholder={kinds.length === 0 ? words.anyKind : ''}
          data={[...contentKinds]}
          value={[...kinds]}
          onChange={(chosen) =>
            void onChange({ kinds: contentKinds.filter((kind) => chosen.includes(kind)) })
          }
        />
      </Table.Td>
      <Table.Td>
        <RemoveButton label={words.remove(name)} onRemove={onRemove} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The weekdays a slot exists on; the last one stays on. */
function Weekdays({
  slot: { name, weekdays },
  onChange,
}: Readonly<{ slot: PlannerSlot; onChange: (weekdays: readonly number[]) => void }>) {
  const toggle = (weekday: number) => {
    const next = weekdays.includes(weekday)
      ? weekdays.filter((one) => one !== weekday)
      : [...weekdays, weekday].toSorted((a, b) => a - b);
    if (next.length > 0) onChange(next);
  };
  return (
    <Group gap={2} wrap="nowrap">
      {words.weekdayNames.map((said, index) => {
        const on = weekdays.includes(index + 1);
        return (
          <ActionIcon
            key={said}
            size={22}
            fz="xs"
            variant={on ? 'light' : 'subtle'}
            color={on ? 'ember' : 'gray'}
            aria-pressed={on}
            aria-label={words.weekday(name, said)}
            onClick={() => toggle(index + 1)}
          >
            {said}
          </ActionIcon>
        );
      })}
    </Group>
  );
}

type SlotTimeProps = Readonly<{
  label: string;
  time: TimeOfDay;
  onSave: (time: TimeOfDay) => Promise<boolean>;
}>;

/** A time on a 24-hour clock; leaving saves, and one that is refused goes back. */
function SlotTime({ label, time, onSave }: SlotTimeProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = async () => {
    const next = timeOfDaySchema.safeParse((typed ?? time).slice(0, 5));
    if (next.success && next.data !== time) await onSave(next.data);
    setTyped(null);
  };
  return (
    <TimePicker
      size="xs"
      format="24h"
      aria-label={label}
      hoursInputLabel={words.hours(label)}
      minutesInputLabel={words.minutes(label)}
      value={typed ?? time}
      onChange={setTyped}
      onBlur={() => void leave()}
    />
  );
}
