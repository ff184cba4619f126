import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconChevronDown, IconGripVertical, IconPin, IconPinFilled } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import type { Task } from '../../../../shared/domain/activities/activity';
import { text } from '../../../i18n/text';
import { InlineText } from '../inline/InlineText';
import type { ActivityEditor } from '../page/use-activity-editor';
import { DoneNote } from './DoneNote';
import type { PlanView } from './plan-view';
import { TaskDetails } from './TaskDetails';
import { TaskDue } from './TaskDue';
import { TaskMarks } from './TaskMarks';
import { TaskMenu } from './TaskMenu';
import { TaskPriority } from './TaskPriority';
import classes from './Tasks.module.css';
import type { RowDrag } from './use-drag-order';

const words = text.activities.tasks;

type TaskRowProps = Readonly<{
  task: Task;
  editor: ActivityEditor;
  view: PlanView;
  /** Null where the order on the screen is not the tasks' own. */
  drag: RowDrag | null;
  /** Moves it up (−1) or down (1). */
  onMove: ((step: -1 | 1) => void) | null;
  /** It was ticked just now: something can be noted with it. */
  justDone: boolean;
  onTick: (done: boolean) => void;
  onNoted: () => void;
}>;

/** One task: ticked, named, given to someone, dated, moved; what else there is to it unfolds below. */
export function TaskRow({ task, editor, view, drag, onMove, justDone, onTick, onNoted }: TaskRowProps) {
  const { id, title, owner, pinned } = task;
  const done = task.doneAt !== null;
  const unfolded = view.unfolded === id;
  const detailsId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape' && view.goBack && !unfolded && !event.defaultPrevented) {
      event.preventDefault();
      view.goBack(id);
    }
    if (!onMove || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  const fold = () => {
    view.unfold(null);
    opener.current?.focus();
  };
  return (
    <li
      className={classes.item}
      aria-label={words.row(title)}
      data-row
      data-task={id}
      data-unfolded={unfolded || undefined}
      data-dragging={drag?.dragging || undefined}
      data-landing={drag?.landing ?? undefined}
      // Not a stop of the Tab key, but where the focus goes when a field of it is done with.
      tabIndex={-1}
      onKeyDown={onKeyDown}
      {...drag?.row}
    >
      <div className={classes.row} data-done={done || undefined}>
        <span
          className={classes.handle}
          aria-hidden
          data-off={drag === null || undefined}
          {...(drag ? { title: words.drag, ...drag.handle } : {})}
        >
          <IconGripVertical size={16} stroke={1.6} />
        </span>
        <Checkbox
          size="sm"
          aria-label={words.tick(title)}
          data-cell="tick"
          checked={done}
          onChange={(event) => onTick(event.currentTarget.checked)}
        />
        <TaskPriority task={task} onChange={(priority) => void editor.editTask(id, { priority })} />
        <InlineText
          value={title}
          label={words.title(title)}
          required
          cell="title"
          flex={1}
          className={classes.title ?? ''}
          onSave={(typed) => editor.editTask(id, { title: typed })}
        />
        <TaskMarks task={task} tasks={editor.detail.tasks} view={view} />
        <InlineText
          value={owner}
          label={words.owner(title)}
          placeholder={words.ownerHint}
          cell="owner"
          className={classes.owner ?? ''}
          onSave={(typed) => editor.editTask(id, { owner: typed })}
        />
        <TaskDue
          task={task}
          today={view.today}
          onChange={(dueOn) => {
            if (dueOn !== task.dueOn) void editor.editTask(id, { dueOn, offsetDays: null });
          }}
        />
        <Tooltip label={pinned ? words.unpinHint : words.pinHint}>
          <ActionIcon
            variant="subtle"
            color={pinned ? 'ember' : 'gray'}
            className={pinned ? '' : `${classes.over} ${classes.pin}`}
            aria-label={pinned ? words.unpin(title) : words.pin(title)}
            aria-pressed={pinned}
            onClick={() => void editor.editTask(id, { pinned: !pinned })}
          >
            {pinned ? <IconPinFilled size={15} /> : <IconPin size={15} stroke={1.6} />}
          </ActionIcon>
        </Tooltip>
        <ActionIcon
          ref={opener}
          variant="subtle"
          color="gray"
          className={classes.fold ?? ''}
          data-cell="fold"
          aria-label={text.tasks.row.unfold(title)}
          aria-expanded={unfolded}
          {...(unfolded ? { 'aria-controls': detailsId } : {})}
          onClick={() => view.unfold(unfolded ? null : id)}
        >
          <IconChevronDown size={16} stroke={1.6} />
        </ActionIcon>
        <TaskMenu task={task} editor={editor} onMove={onMove} />
      </div>
      {justDone && done && !unfolded ? <DoneNote task={task} editor={editor} onClose={onNoted} /> : null}
      {unfolded ? (
        <TaskDetails id={detailsId} task={task} editor={editor} view={view} onClose={fold} />
      ) : null}
    </li>
  );
}
