import { NumberInput } from '@mantine/core';
import { text } from '../../../i18n/text';
import { fieldKeys } from '../../../ui/field-keys';
import { useDraft } from '../../../ui/use-draft';
import classes from '../inline/Flat.module.css';

type NumberCellProps = Readonly<{
  value: number | null;
  label: string;
  cell: string;
  /** The number is counted and not typed. */
  isCounted?: boolean;
  onSave: (value: number | null) => Promise<boolean>;
}>;

/** What was typed as a number; null for an empty field. */
function numberOf(typed: string): number | null {
  const value = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : null;
}

/** A number edited in its place: Enter or leaving saves, Esc takes it back, emptied means not known. */
export function NumberCell({ value, label, cell, isCounted = false, onSave }: NumberCellProps) {
  const draft = useDraft(value === null ? '' : String(value), async (typed) => {
    const number = numberOf(typed);
    return number === value || onSave(number);
  });
  return (
    <NumberInput
      variant="unstyled"
      hideControls
      // ↑ and ↓ go from row to row, as in any table of numbers.
      withKeyboardEvents={false}
      decimalScale={2}
      aria-label={label}
      {...(isCounted ? { title: label } : {})}
      placeholder={text.frame.none}
      data-cell={cell}
      classNames={{ input: `${classes.number} ${isCounted ? classes.counted : ''}` }}
      value={draft.value}
      onChange={(typed) => {
        if (String(typed) !== draft.value) draft.change(String(typed));
      }}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, draft.commit)}
    />
  );
}
