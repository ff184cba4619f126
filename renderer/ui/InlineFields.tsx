import { type ComboboxData, Select, TagsInput, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { type Day, isDay } from '../../shared/domain/days';
import { lineLimit, noteLimit } from '../../shared/domain/text';
import type { SaveText } from './draft-saver';
import { fieldKeys, leaveField } from './field-keys';
import { GrowingTextarea } from './GrowingTextarea';
import classes from './InlineFields.module.css';
import { useDraft, useLineDraft } from './use-draft';

/** Fields that read as text and are edited in place: Enter or leaving saves, Esc goes back. */

const quiet = { input: classes.input ?? '', label: classes.label ?? '' };
/** Among fields with frames, one without would not be seen. */
const framedField = { label: classes.label ?? '' };

type FieldProps<Value> = Readonly<{
  label: string;
  value: Value;
  onSave: (value: Value) => void;
  placeholder?: string;
}>;

type TextFieldProps = Omit<FieldProps<string>, 'onSave'> &
  Readonly<{
    onSave: SaveText;
    /** Has the frame of other inputs. */
    framed?: boolean;
  }>;

type InlineTextProps = TextFieldProps &
  Readonly<{
    required?: boolean;
    labelHidden?: boolean;
    maxLength?: number;
    /** As low as the numbers beside it. */
    low?: boolean;
  }>;

/** One line of text. A required one that is emptied goes back to what it was. */
export function InlineText({
  label,
  value,
  onSave,
  placeholder = '—',
  required = false,
  labelHidden = false,
  framed = false,
  maxLength = lineLimit,
  low = false,
}: InlineTextProps) {
  const draft = useLineDraft(value, onSave, { required });
  return (
    <TextInput
      size={low ? 'xs' : 'sm'}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      classNames={framed ? framedField : quiet}
      maxLength={maxLength}
      title={draft.value}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, leaveField)}
    />
  );
}

/** Several lines of text; leaving saves. One with a frame begins with a single row. */
export function InlineTextarea(props: TextFieldProps) {
  const { label, value, onSave, placeholder = '—', framed = false } = props;
  const draft = useDraft(value, onSave);
  return (
    <GrowingTextarea
      label={label}
      placeholder={placeholder}
      classNames={framed ? framedField : quiet}
      minRows={framed ? 1 : 2}
      maxRows={12}
      maxLength={noteLimit}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft)}
    />
  );
}

/** One of a few values. */
export function InlineSelect<Value extends string>(
  props: FieldProps<Value | null> & Readonly<{ data: ComboboxData; clearable?: boolean }>,
) {
  const { label, value, onSave, placeholder = '—', data, clearable = false } = props;
  return (
    <Select
      label={label}
      placeholder={placeholder}
      classNames={quiet}
      data={data}
      clearable={clearable}
      allowDeselect={clearable}
      value={value}
      onChange={(chosen) => {
        if (chosen !== value) onSave(chosen as Value | null);
      }}
    />
  );
}

/** A day counts once it is typed to its end: half of one is some other day, and would be saved as that. */
const typedDay = (typed: string): Day | null => {
  const whole = typed.trim().replace(/[/.]/g, '-');
  return isDay(whole) ? whole : null;
};

/** A calendar day, typed as 2026-11-22 or chosen. */
export function InlineDay({ label, value, onSave, placeholder = '—' }: FieldProps<Day | null>) {
  return (
    <DateInput
      label={label}
      placeholder={placeholder}
      classNames={quiet}
      size="sm"
      clearable
      valueFormat="YYYY-MM-DD"
      dateParser={typedDay}
      value={value}
      onChange={(chosen) => {
        const next = chosen !== null && isDay(chosen) ? chosen : null;
        if (next !== value) onSave(next);
      }}
    />
  );
}

/** Several short words. */
export function InlineWords(
  props: FieldProps<readonly string[]> &
    Readonly<{ data?: readonly string[]; onSearch?: (text: string) => void }>,
) {
  const { label, value, onSave, placeholder = '', data = [] } = props;
  return (
    <TagsInput
      label={label}
      placeholder={value.length === 0 ? placeholder : ''}
      classNames={value.length === 0 ? quiet : { ...quiet, inputField: classes.nextWord ?? '' }}
      size="sm"
      data={[...data]}
      value={[...value]}
      maxTags={50}
      acceptValueOnBlur
      onChange={(words) => onSave(words.map((word) => word.trim()).filter(Boolean))}
    />
  );
}
