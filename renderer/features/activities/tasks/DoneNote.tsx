import { CloseButton, Text } from '@mantine/core';
import type { Task } from '../../../../shared/domain/activities/activity';
import { text } from '../../../i18n/text';
import { InlineText } from '../inline/InlineText';
import type { ActivityEditor } from '../page/use-activity-editor';
import classes from './Tasks.module.css';

const words = text.tasks;

type DoneNoteProps = Readonly<{ task: Task; editor: ActivityEditor; onClose: () => void }>;

/** Right after ticking: who did it and what shows it, for whoever cares to note it. The next tick takes it away. */
export function DoneNote({ task, editor, onClose }: DoneNoteProps) {
  const { id, title, owner, doneBy, evidence } = task;
  return (
    <div className={classes.note} role="group" aria-label={words.done.region(title)}>
      <Text size="xs" c="dimmed" flex="none">
        {words.done.lead}
      </Text>
      <InlineText
        value={doneBy}
        label={words.details.doneBy}
        placeholder={owner.trim() || words.details.doneBy}
        className={classes.noteName ?? ''}
        onSave={(typed) => editor.editTask(id, { doneBy: typed })}
      />
      <InlineText
        value={evidence.replace(/\n+/gu, ' ')}
        label={words.details.evidence}
        placeholder={words.details.evidenceHint}
        flex={1}
        onSave={(typed) => editor.editTask(id, { evidence: typed })}
      />
      <CloseButton size="sm" aria-label={words.done.close} onClick={onClose} />
    </div>
  );
}
