import { Text, Textarea } from '@mantine/core';
import type { RefObject } from 'react';
import { lineLimit } from '../../../shared/domain/text';
import { text } from '../../i18n/text';
import type { SaveText } from '../../ui/draft-saver';
import { fieldKeys } from '../../ui/field-keys';
import { useLineDraft } from '../../ui/use-draft';
import classes from './ItemDrawer.module.css';

type TitleFieldProps = Readonly<{
  value: string;
  onSave: SaveText;
  inputRef: RefObject<HTMLTextAreaElement | null>;
  /** Of a numbered item: its number, and the title its series makes of number and topic. The field is the topic. */
  numbered?: Readonly<{ number: string; title: string }> | null;
}>;

/** The title, edited where it stands: Enter or leaving saves, Esc goes back. An emptied one goes back too, but not a topic. */
export function TitleField({ value, onSave, inputRef, numbered = null }: TitleFieldProps) {
  const draft = useLineDraft(value, onSave, { required: numbered === null });
  const field = (
    <Textarea
      ref={inputRef}
      flex={1}
      aria-label={numbered ? text.item.topic : text.planner.fields.title}
      placeholder={numbered ? text.item.topicPlaceholder : text.planner.fields.titlePlaceholder}
      classNames={{ input: classes.title ?? '' }}
      autosize
      maxLength={lineLimit}
      value={draft.value}
      onChange={({ currentTarget }) => draft.change(currentTarget.value)}
      onBlur={draft.commit}
      onKeyDown={fieldKeys(draft, draft.commit)}
    />
  );
  if (!numbered) return field;
  return (
    <div>
      <div className={classes.numbered}>
        <Text
          span
          className={classes.number ?? ''}
          title={text.item.number(numbered.number)}
          aria-label={text.item.number(numbered.number)}
        >
          {numbered.number}
        </Text>
        {field}
      </div>
      <Text size="xs" c="dimmed" className="person-text" aria-label={text.item.wholeTitle(numbered.title)}>
        {numbered.title}
      </Text>
    </div>
  );
}
