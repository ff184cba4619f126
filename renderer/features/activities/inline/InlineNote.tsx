import { noteLimit } from '../../../../shared/domain/text';
import type { SaveText } from '../../../ui/draft-saver';
import { GrowingTextarea } from '../../../ui/GrowingTextarea';
import { useDraft } from '../../../ui/use-draft';
import classes from './Flat.module.css';

/** Saved after this long without a key. */
const pause = 700;

type InlineNoteProps = Readonly<{
  value: string;
  /** Accessible name. */
  label: string;
  placeholder?: string;
  minRows?: number;
  autoFocus?: boolean;
  onSave: SaveText;
}>;

/** Text of several lines edited in its place; saved in pauses and when left. */
export function InlineNote({ value, label, placeholder, minRows = 1, autoFocus, onSave }: InlineNoteProps) {
  const draft = useDraft(value, onSave, { pause });
  return (
    <GrowingTextarea
      variant="unstyled"
      minRows={minRows}
      aria-label={label}
      placeholder={placeholder}
      maxLength={noteLimit}
      autoFocus={autoFocus}
      classNames={{ input: classes.note ?? '' }}
      value={draft.value}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.commit}
    />
  );
}
