import { Progress, Text, Textarea } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import type { ContentKind } from '../../../shared/domain/planner/planner-item';
import { readingGate } from '../../../shared/domain/planner/reading/gate';
import { saidIn } from '../../../shared/domain/planner/reading/said-in';
import { insertInto } from '../../../shared/domain/planner/sending/insert-material';
import { characterCount, normalizeChatText } from '../../../shared/domain/scripts/chat-text';
import { noteLimit } from '../../../shared/domain/text';
import { useScope } from '../../data/scope';
import { text } from '../../i18n/text';
import type { SaveText } from '../../ui/draft-saver';
import { useDraft } from '../../ui/use-draft';
import classes from './ItemDrawer.module.css';

/** What others do with the text that is being written. */
export type BodyHandle = Readonly<{
  /** The text with another put in where the cursor was last, or at its end. */
  withInserted: (added: string) => string;
  /** Saves what was typed, if anything, and tells whether it is stored. */
  settle: () => Promise<boolean>;
  /** What was typed is saved otherwise: forget it here. */
  settled: () => void;
}>;

type BodyFieldProps = Readonly<{
  value: string;
  kind: ContentKind;
  onSave: SaveText;
  /** Tells the text as it is being typed. */
  onTyping: (value: string) => void;
  handle: RefObject<BodyHandle | null>;
  /** Another name than 正文, for a group's own text. */
  label?: string;
}>;

/** What is copied into the group, with its length as it will be copied and how long it takes to read. */
export function BodyField({ value, kind, onSave, onTyping, handle, label }: BodyFieldProps) {
  const draft = useDraft(value, onSave, { pause: 2000 });
  const field = useRef<HTMLTextAreaElement>(null);
  const cursor = useRef<number | null>(null);
  useEffect(() => {
    handle.current = {
      withInserted: (added) => insertInto(draft.value, cursor.current ?? draft.value.length, added),
      settle: draft.settle,
      settled: draft.revert,
    };
    return () => {
      handle.current = null;
    };
  });
  return (
    <div data-field="body">
      <Textarea
        ref={field}
        label={label ?? text.planner.fields.body}
        placeholder={text.planner.fields.bodyPlaceholder}
        classNames={{ label: classes.label ?? '' }}
        autosize
        minRows={7}
        maxRows={16}
        maxLength={noteLimit}
        value={draft.value}
        onChange={({ currentTarget }) => {
          draft.change(currentTarget.value);
          onTyping(currentTarget.value);
        }}
        onSelect={({ currentTarget }) => {
          cursor.current = currentTarget.selectionEnd;
        }}
        onBlur={draft.commit}
      />
      <ReadingTime kind={kind} body={draft.value} />
    </div>
  );
}

/** How long the text is and takes to read, against the longest its kind may take. One figure only. */
function ReadingTime({ kind, body }: Readonly<{ kind: ContentKind; body: string }>) {
  const { rhythm } = useScope().community;
  const copied = normalizeChatText(body);
  const { seconds, most, fits } = readingGate({ kind, body: copied }, rhythm);
  return (
    <>
      <Text size="xs" c="dimmed" mt={4}>
        {text.planner.length(characterCount(saidIn(copied)), fits ? seconds : 0)}
        {fits ? null : (
          <span className={classes.warning} role="status">
            {text.item.body.tooLong(kind, seconds, most)}
          </span>
        )}
      </Text>
      {seconds > 0 ? (
        <Progress
          mt={4}
          size={3}
          value={Math.min(100, (seconds / most) * 100)}
          color={fits ? 'gray' : 'yellow'}
          aria-label={text.item.body.gauge}
        />
      ) : null}
    </>
  );
}
