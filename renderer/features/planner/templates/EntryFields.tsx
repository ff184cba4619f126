import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { TimePicker } from '@mantine/dates';
import { useState } from 'react';
import { timeOfDaySchema } from '../../../../shared/domain/days';
import type { PlanTemplateEntry } from '../../../../shared/domain/planner/plan-template';
import { contentKinds } from '../../../../shared/domain/planner/planner-item';
import { lineLimit, noteLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import { RemoveButton } from '../../../ui/RemoveButton';
import classes from './templates.module.css';

const words = text.exchange.templates;
const inPlace = { withinPortal: false, width: 110, position: 'bottom-start' } as const;

type EntryFieldsProps = Readonly<{
  entry: PlanTemplateEntry;
  onChange: (part: Partial<PlanTemplateEntry>) => void;
  onRemove: () => void;
}>;

/** One line of a template: when, what kind, its title, and its text when asked for. */
export function EntryFields({ entry, onChange, onRemove }: EntryFieldsProps) {
  const [withBody, setWithBody] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);
  // Half of a time is kept while it is typed, and is no time yet.
  const setTime = (next: string) => {
    setTyped(next);
    const time = timeOfDaySchema.safeParse(next.slice(0, 5));
    if (time.success) onChange({ time: time.data });
  };
  return (
    <>
      <div className={classes.fields}>
        <Select
          size="xs"
          aria-label={words.weekday}
          allowDeselect={false}
          comboboxProps={inPlace}
          value={`${entry.weekday}`}
          onChange={(next) => onChange({ weekday: Number(next ?? entry.weekday) })}
          data={words.weekdays.map((label, index) => ({ value: `${index + 1}`, label }))}
        />
        <TimePicker
          size="xs"
          aria-label={words.time}
          hoursInputLabel={words.hours}
          minutesInputLabel={words.minutes}
          format="24h"
          value={typed ?? entry.time}
          onChange={setTime}
          onBlur={() => setTyped(null)}
        />
        <Select
          size="xs"
          aria-label={words.kind}
          allowDeselect={false}
          comboboxProps={inPlace}
          value={entry.kind}
          onChange={(next) => onChange({ kind: contentKinds.find((kind) => kind === next) ?? entry.kind })}
          data={contentKinds.map((kind) => ({ value: kind, label: kind }))}
        />
        <TextInput
          size="xs"
          aria-label={words.lineTitle}
          maxLength={lineLimit}
          value={entry.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={withBody}
          onClick={() => setWithBody(!withBody)}
        >
          {words.showBody}
        </Button>
        <RemoveButton label={words.removeLine(entry.title)} onRemove={onRemove} />
      </div>
      {withBody && (
        <Textarea
          mt={6}
          size="xs"
          autosize
          minRows={2}
          maxRows={8}
          aria-label={words.body}
          maxLength={noteLimit}
          value={entry.body}
          onChange={(event) => onChange({ body: event.currentTarget.value })}
        />
      )}
    </>
  );
}
