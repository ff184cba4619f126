import { Textarea } from '@mantine/core';
import type { RefObject } from 'react';
import { lineLimit } from '../../../shared/domain/text';
import { text } from '../../i18n/text';
import { fieldKeys } from '../../ui/field-keys';
import { type SaveText, useLineDraft } from '../../ui/use-draft';
import classes from './ItemDrawer.module.css';

type TitleFieldProps = Readonly<{
  value: string;
  onSave: SaveText;
  inputRef: RefObject<HTMLTextAreaElement | null>;
}>;

/** The title, edited where it stands: Enter or leaving saves, Esc goes back. An emptied one goes back too. */
export function TitleField({ value, onSave, inputRef }: TitleFieldProps) {
  const draft = useLineDraft(value, onSave, { required: true });
  return (
    <Textarea
      ref={inputRef}
      aria-label={text.planner.fields.title}
      placeholder={text.planner.fields.titlePlaceholder}
      classNames={{ input: classes.title ?? '' }}
      autosize
      maxLength={lineLimit}
      value={draft.value}
      onChange={({ currentTarget }) => draft.change(currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, draft.commit)}
    />
  );
}
