import { Text, Textarea } from '@mantine/core';
import type { ContentKind } from '../../../shared/domain/planner/planner-item';
import { longestReading, readingSeconds } from '../../../shared/domain/planner/reading-time';
import { characterCount, normalizeChatText } from '../../../shared/domain/scripts/chat-text';
import { noteLimit } from '../../../shared/domain/text';
import { text } from '../../i18n/text';
import { type SaveText, useDraft } from '../../ui/use-draft';
import classes from './ItemDrawer.module.css';

type BodyFieldProps = Readonly<{ value: string; kind: ContentKind; onSave: SaveText }>;

/** What is copied into the group, with its length as it will be copied and how long it takes to read. */
export function BodyField({ value, kind, onSave }: BodyFieldProps) {
  const draft = useDraft(value, onSave);
  const copied = normalizeChatText(draft.value);
  const seconds = readingSeconds(copied);
  const longest = longestReading(kind);
  return (
    <div>
      <Textarea
        label={text.planner.fields.body}
        placeholder={text.planner.fields.bodyPlaceholder}
        classNames={{ label: classes.label ?? '' }}
        autosize
        minRows={7}
        maxRows={16}
        maxLength={noteLimit}
        value={draft.value}
        onChange={({ currentTarget }) => draft.change(currentTarget.value)}
        onBlur={draft.commit}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {text.planner.length(characterCount(copied), seconds)}
        {seconds > longest ? (
          <span className={classes.warning}>{text.planner.tooLong(kind, longest)}</span>
        ) : null}
      </Text>
    </div>
  );
}
