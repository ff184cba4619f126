import { NumberInput } from '@mantine/core';
import { fieldKeys, leaveField } from './field-keys';
import { useDraft } from './use-draft';

type InlineNumberProps = Readonly<{
  label: string;
  /** The label is shown elsewhere and only said here. */
  labelHidden?: boolean;
  value: number | null;
  least: number;
  most: number;
  /** Saves it; null only where it may be emptied. False keeps what was typed. */
  onSave: (value: number | null) => Promise<boolean>;
  clearable?: boolean;
  placeholder?: string;
  prefix?: string;
  suffix?: string;
  w?: number;
}>;

/** A whole number edited in its place: Enter or leaving saves, Esc goes back, one out of bounds becomes the nearest. */
export function InlineNumber({
  label,
  labelHidden = false,
  value,
  least,
  most,
  onSave,
  clearable = false,
  placeholder = '',
  prefix = '',
  suffix = '',
  w = 110,
}: InlineNumberProps) {
  const stored = value === null ? '' : String(value);
  const draft = useDraft(stored, async (typed) => {
    const next = wholeWithin(typed, least, most);
    // What is not to be saved counts as settled, so that the field shows what is stored.
    if (next === value || (next === null && !clearable)) return true;
    return onSave(next);
  });
  return (
    <NumberInput
      size="xs"
      w={w}
      labelProps={{ fz: 12, fw: 400, c: 'dimmed' }}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder}
      prefix={prefix}
      suffix={suffix}
      min={least}
      max={most}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      value={draft.value}
      onChange={(typed) => {
        if (String(typed) !== draft.value) draft.change(String(typed));
      }}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, leaveField)}
    />
  );
}

function wholeWithin(typed: string, least: number, most: number): number | null {
  const number = typed.trim() === '' ? Number.NaN : Math.round(Number(typed));
  return Number.isFinite(number) ? Math.min(most, Math.max(least, number)) : null;
}
