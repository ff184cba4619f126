import { Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ReadRhythm, readRhythm } from '../../../../shared/domain/planner/series/read-rhythm';
import { ruleOf } from '../../../../shared/domain/planner/series/rule-in-words';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { EndFields } from './EndFields';
import { RuleFields } from './RuleFields';
import { fullParts, type Rhythm, rhythmInWords, rhythmLine } from './rhythm-line';
import classes from './Series.module.css';
import type { FormPartProps } from './SeriesForm';
import { TimeField } from './TimeField';

const words = text.series.form;

/** 节奏: a line that is read as it is typed, and the same as fields; each follows the other. */
export function RhythmPart({ fields, change }: FormPartProps) {
  const today = useToday();
  /** What is being typed, while it is what the fields were read from. */
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readRhythm(typed, today);
  const understood = typed === null || read !== null;
  // Where the fields have gone on without it, by an undo or a save, it is theirs again.
  const line = typed !== null && (read === null || says(read, fields)) ? typed : rhythmLine(fields);
  const type = (next: string) => {
    setTyped(next);
    const now = readRhythm(next, today);
    if (!now) return;
    const { rule, time, ends } = now;
    // The line says all of it: an end that was taken out of it is none.
    change({ rule, ends: ends ?? { kind: 'never' }, ...(time ? { time } : {}) });
  };
  const changeFields: FormPartProps['change'] = (patch) => {
    setTyped(null);
    change(patch);
  };
  return (
    <Stack gap="sm" className={classes.part ?? ''}>
      <TextInput
        label={words.rhythm}
        classNames={{ label: classes.label ?? '' }}
        placeholder={words.rhythmPlaceholder}
        maxLength={200}
        autoComplete="off"
        value={line}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ currentTarget }) => type(currentTarget.value)}
        inputWrapperOrder={['label', 'input', 'description']}
        description={
          <Text span size="xs" c={understood ? 'dimmed' : 'var(--weilu-warning-text)'} aria-live="polite">
            {understood ? words.understood(rhythmInWords(fields)) : words.notUnderstood}
          </Text>
        }
      />
      <RuleFields parts={fullParts(fields)} onChange={(parts) => changeFields({ rule: ruleOf(parts) })} />
      <div className={classes.fields}>
        <TimeField time={fields.time} onChange={(time) => changeFields({ time })} />
        <DayField
          label={words.startsOn}
          classNames={{ label: classes.label ?? '' }}
          size="xs"
          w={150}
          value={fields.startsOn}
          onChange={(startsOn) => startsOn && changeFields({ startsOn })}
        />
        <EndFields fields={fields} change={changeFields} />
      </div>
    </Stack>
  );
}

/** Whether a line that was read says the rhythm of these fields. */
function says({ rule, time, ends }: ReadRhythm, fields: Rhythm): boolean {
  const end = ends ?? { kind: 'never' };
  const isSameTime = time === null || time === fields.time;
  return rule === fields.rule && isSameTime && JSON.stringify(end) === JSON.stringify(fields.ends);
}
