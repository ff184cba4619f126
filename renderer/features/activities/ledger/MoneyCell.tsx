import { TextInput } from '@mantine/core';
import { readFen, writeYuan } from '../../../../shared/domain/activities/budget/fen';
import { text } from '../../../i18n/text';
import { fieldKeys } from '../../../ui/field-keys';
import { useDraft } from '../../../ui/use-draft';
import flat from '../inline/Flat.module.css';

type MoneyCellProps = Readonly<{
  /** In fen; null where nobody said. */
  value: number | null;
  label: string;
  cell: string;
  /** An emptied field saves null. */
  onSave: (fen: number | null) => Promise<boolean>;
}>;

/** Money edited in its place, typed as people type it: Enter or leaving saves, Esc takes it back. */
export function MoneyCell({ value, label, cell, onSave }: MoneyCellProps) {
  const draft = useDraft(value === null ? '' : writeYuan(value), async (typed) => {
    const fen = readFen(typed);
    if (fen === undefined) return false;
    return fen === value || onSave(fen);
  });
  const unclear = draft.unsaved && readFen(draft.value) === undefined;
  return (
    <TextInput
      variant="unstyled"
      aria-label={label}
      placeholder={text.frame.none}
      inputMode="decimal"
      maxLength={40}
      data-cell={cell}
      data-money
      classNames={{ input: flat.number ?? '' }}
      error={unclear && text.ledgers.money.unclear}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, draft.commit)}
    />
  );
}
