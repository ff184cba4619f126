import { MultiSelect, Select, Stack } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { type RefObject, useState } from 'react';
import { type TimeOfDay, timeOfDaySchema } from '../../../shared/domain/days';
import type { GroupId } from '../../../shared/domain/ids';
import { contentKinds } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { useScope } from '../../data/scope';
import { text } from '../../i18n/text';
import { DayField } from '../../ui/DayField';
import type { BodyHandle } from './BodyField';
import classes from './ItemDrawer.module.css';
import { BodyPart } from './item/BodyPart';
import { OriginFields } from './item/OriginFields';
import { StatusField } from './item/StatusField';
import type { ItemEditing } from './use-item-editing';

const words = text.planner.fields;

type ItemFieldsProps = Readonly<{
  editing: ItemEditing;
  /** What others do with the text that is being written. */
  body: RefObject<BodyHandle | null>;
}>;

/** Every field of an item but its title, each edited in place. */
export function ItemFields({ editing, body }: ItemFieldsProps) {
  const { fields, item, save } = editing;
  const groups = useScope().community.groups;
  const sent = item !== null && isSent(item);
  const label = { label: classes.label ?? '' };
  return (
    <Stack gap="sm">
      <div className={classes.pair}>
        <Select
          label={words.kind}
          classNames={label}
          data={[...contentKinds]}
          value={fields.kind}
          allowDeselect={false}
          onChange={(kind) => kind && kind !== fields.kind && save({ kind })}
        />
        <StatusField editing={editing} />
        <DayField
          label={words.day}
          classNames={label}
          value={fields.day}
          disabled={sent}
          onChange={(day) => day && day !== fields.day && save({ day })}
        />
        <TimeField time={fields.time} disabled={sent} onSave={(time) => save({ time })} />
      </div>
      <MultiSelect
        label={words.groups}
        classNames={label}
        data={groups.map(({ id, name }) => ({ value: id, label: name }))}
        value={[...fields.groupIds]}
        placeholder={fields.groupIds.length === 0 ? words.allGroups : ''}
        onChange={(groupIds) => save({ groupIds: groupIds as GroupId[] })}
      />
      <OriginFields editing={editing} />
      <BodyPart editing={editing} handle={body} />
    </Stack>
  );
}

type TimeFieldProps = Readonly<{ time: TimeOfDay; disabled: boolean; onSave: (time: TimeOfDay) => void }>;

/** The time on a 24-hour clock, with the slots' usual times offered; leaving saves. */
function TimeField({ time, disabled, onSave }: TimeFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const { slots } = useScope().community.rhythm;
  const leave = () => {
    const next = timeOfDaySchema.safeParse((typed ?? time).slice(0, 5));
    if (next.success && next.data !== time) onSave(next.data);
    setTyped(null);
  };
  return (
    <TimePicker
      label={words.time}
      classNames={{ label: classes.label ?? '' }}
      format="24h"
      withDropdown
      presets={slots.map(({ suggested }) => suggested)}
      value={typed ?? time}
      disabled={disabled}
      onChange={setTyped}
      onBlur={leave}
    />
  );
}
