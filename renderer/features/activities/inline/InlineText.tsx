import { TextInput } from '@mantine/core';
import { lineLimit } from '../../../../shared/domain/text';
import type { SaveText } from '../../../ui/draft-saver';
import { fieldKeys, leaveField } from '../../../ui/field-keys';
import { GrowingTextarea } from '../../../ui/GrowingTextarea';
import { useLineDraft } from '../../../ui/use-draft';
import classes from './Flat.module.css';

type InlineTextProps = Readonly<{
  value: string;
  /** Accessible name. */
  label: string;
  placeholder?: string;
  /** Must not be blank: emptied, it goes back to what it was. */
  required?: boolean;
  /** A long line is broken instead of cut. */
  wrapped?: boolean;
  /** Name of the column, for going up and down with the arrow keys. */
  cell?: string;
  className?: string;
  flex?: number;
  onSave: SaveText;
}>;

/** One line of text edited in its place: Enter or leaving saves, Esc takes it back. */
export function InlineText({ value, label, required = false, wrapped = false, ...rest }: InlineTextProps) {
  const { cell, className = '', onSave, placeholder = '', flex } = rest;
  const draft = useLineDraft(value, onSave, { required });
  const shared = {
    variant: 'unstyled',
    'aria-label': label,
    'data-cell': cell,
    placeholder,
    maxLength: lineLimit,
    value: draft.value,
    onBlur: draft.commit,
    onKeyDown: fieldKeys(draft, leaveField),
    ...(flex === undefined ? {} : { flex }),
  } as const;
  return wrapped ? (
    <GrowingTextarea
      {...shared}
      classNames={{ input: `${classes.note} ${className}` }}
      onChange={(event) => draft.change(event.currentTarget.value.replace(/[\r\n]+/gu, ' '))}
    />
  ) : (
    <TextInput
      {...shared}
      title={value}
      classNames={{ input: `${classes.input} ${className}` }}
      onChange={(event) => draft.change(event.currentTarget.value)}
    />
  );
}
