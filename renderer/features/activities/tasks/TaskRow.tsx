import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconGripVertical, IconPin, IconPinFilled } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Task } from '../../../../shared/domain/activities/activity';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { InlineText } from '../inline/InlineText';
import type { ActivityEditor } from '../page/use-activity-editor';
import { TaskDue } from './TaskDue';
import { TaskMenu } from './TaskMenu';
import classes from './Tasks.module.css';
import type { RowDrag } from './use-drag-order';

const words = text.activities.tasks;

type TaskRowProps = Readonly<{
  task: Task;
  editor: ActivityEditor;
  drag: RowDrag;
  /** Moves it up (−1) or down (1). */
  onMove: (step: -1 | 1) => void;
}>;

/** One task: ticked, named, given to someone, dated, moved. */
export function TaskRow({ task, editor, drag, onMove }: TaskRowProps) {
  const today = useToday();
  const { id, title, owner, pinned } = task;
  const done = task.doneAt !== null;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <li
      className={classes.row}
      aria-label={words.row(title)}
      data-row
      data-done={done || undefined}
      data-dragging={drag.dragging || undefined}
      data-landing={drag.landing ?? undefined}
      // Not a stop of the Tab key, but where the focus goes when a field of it is done with.
      tabIndex={-1}
      onKeyDown={onKeyDown}
      {...drag.row}
    >
      <span className={classes.handle} title={words.drag} aria-hidden {...drag.handle}>
        <IconGripVertical size={16} stroke={1.6} />
      </span>
      <Checkbox
        size="sm"
        aria-label={words.tick(title)}
        data-cell="tick"
        checked={done}
        onChange={(event) => void editor.tickTask(id, event.currentTarget.checked)}
      />
      <InlineText
        value={title}
        label={words.title(title)}
        required
        cell="title"
        flex={1}
        className={classes.title ?? ''}
        onSave={(typed) => editor.editTask(id, { title: typed })}
      />
      <InlineText
        value={owner}
        label={words.owner(title)}
        placeholder={words.ownerHint}
        cell="owner"
        className={classes.owner ?? ''}
        onSave={(typed) => editor.editTask(id, { owner: typed })}
      />
      <TaskDue task={task} today={today} onChange={(dueOn) => void editor.editTask(id, { dueOn })} />
      <Tooltip label={pinned ? words.unpinHint : words.pinHint}>
        <ActionIcon
          variant="subtle"
          color={pinned ? 'ember' : 'gray'}
          className={pinned ? '' : (classes.quiet ?? '')}
          aria-label={pinned ? words.unpin(title) : words.pin(title)}
          aria-pressed={pinned}
          onClick={() => void editor.editTask(id, { pinned: !pinned })}
        >
          {pinned ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.6} />}
        </ActionIcon>
      </Tooltip>
      <TaskMenu task={task} editor={editor} onMove={onMove} />
    </li>
  );
}
