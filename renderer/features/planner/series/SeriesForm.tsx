import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { SeriesFields } from '../../../../shared/domain/planner/series';
import { lineLimit } from '../../../../shared/domain/text';
import { useOnce } from '../../../data/use-once';
import { useToday } from '../../../data/use-today';
import { sayDate, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import type { DryPlan } from './dry-plan';
import { ItemPart } from './ItemPart';
import { ProblemList } from './ProblemList';
import { RhythmPart } from './RhythmPart';
import classes from './Series.module.css';
import { changedFields, fieldsOf, type SeriesDetail } from './series-detail';
import { useDryPlan } from './use-dry-plan';
import { useFocusOnce } from './use-focus-once';

const words = text.series;

export type SeriesFormProps = Readonly<{
  fields: SeriesFields;
  /** The series as it is; null for a new one. */
  detail: SeriesDetail | null;
  onChange: (fields: SeriesFields) => void;
  /** Puts it back as it is; only of one that is kept. */
  onRevert?: () => void;
  /** Saves it; false when that failed. */
  onSave: () => Promise<boolean>;
}>;

/** A part of the form: shows fields, and changes some. */
export type FormPartProps = Readonly<{
  fields: SeriesFields;
  change: (patch: Partial<SeriesFields>) => void;
}>;

/** Everything of a series but who takes its turns, and what saving it would do. */
export function SeriesForm({ fields, detail, onChange, onRevert, onSave }: SeriesFormProps) {
  const plan = useDryPlan(fields, detail);
  const nameRef = useFocusOnce<HTMLInputElement>(detail === null);
  const [nameless, setNameless] = useState(false);
  const change = (patch: Partial<SeriesFields>) => onChange({ ...fields, ...patch });
  const save = useOnce(async () => {
    if (fields.name.trim() === '') {
      setNameless(true);
      nameRef.current?.focus();
      return false;
    }
    await onSave();
    return false;
  });
  const isSame = detail !== null && Object.keys(changedFields(fieldsOf(detail.series), fields)).length === 0;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <TextInput
          ref={nameRef}
          label={words.form.name}
          classNames={{ label: classes.label ?? '' }}
          placeholder={words.form.namePlaceholder}
          maxLength={lineLimit}
          value={fields.name}
          error={nameless && fields.name.trim() === '' ? words.form.nameMissing : null}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <RhythmPart fields={fields} change={change} />
        <ItemPart fields={fields} change={change} />
        <ProblemList problems={plan.problems} />
      </Stack>
      <div className={classes.foot}>
        <div className={classes.footWords}>
          <PlanInWords plan={plan} isNew={detail === null} isSame={isSame} fields={fields} />
        </div>
        {detail && !isSame && onRevert ? (
          <Button variant="subtle" onClick={onRevert}>
            {words.form.revert}
          </Button>
        ) : null}
        <Button type="submit" disabled={isSame}>
          {detail ? words.form.save : words.form.create}
        </Button>
      </div>
    </form>
  );
}

type PlanProps = Readonly<{ plan: DryPlan; isNew: boolean; isSame: boolean; fields: SeriesFields }>;

/** What saving does: how many items there will be and until when; of one that is kept, what changes. */
function PlanInWords({ plan, isNew, isSame, fields: { ends } }: PlanProps) {
  const { total, last, moved, added, removed, renamed } = plan;
  const today = useToday();
  const say = ends.kind === 'never' ? words.preview.endless : words.preview.ends;
  return (
    <>
      <Text size="sm" aria-live="polite">
        {last ? say(sayDate(last, today), total) : words.preview.none}
      </Text>
      {isNew ? null : (
        <Text size="xs" c="dimmed" title={last ? sayDayFully(last) : ''}>
          {isSame ? words.form.same : words.preview.changes(moved, added, removed, renamed)}
        </Text>
      )}
    </>
  );
}
