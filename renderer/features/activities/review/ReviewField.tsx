import { Text, Textarea } from '@mantine/core';
import { noteLimit } from '../../../../shared/domain/text';
import { text } from '../../../i18n/text';
import type { SaveText } from '../../../ui/draft-saver';
import { Panel } from '../../../ui/Panel';
import { useDraft } from '../../../ui/use-draft';
import classes from './Review.module.css';

const words = text.activities.review;
/** Saved after this long without a key. */
const pause = 600;

type ReviewFieldProps = Readonly<{ label: string; hint: string; value: string; onSave: SaveText }>;

/** One part of the retrospective, one point a line; what is typed is saved in pauses and when left. */
export function ReviewField({ label, hint, value, onSave }: ReviewFieldProps) {
  const draft = useDraft(value, onSave, { pause });
  const state = draft.unsaved ? words.saving : value ? words.saved : '';
  return (
    <Panel
      title={label}
      note={words.onePerLine}
      buttons={
        <Text size="xs" c="dimmed" role="status">
          {state}
        </Text>
      }
    >
      <Textarea
        variant="unstyled"
        autosize
        minRows={4}
        aria-label={label}
        placeholder={hint}
        maxLength={noteLimit}
        classNames={{ input: classes.field ?? '' }}
        value={draft.value}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.commit}
      />
    </Panel>
  );
}
