import { UnstyledButton } from '@mantine/core';
import type { Task } from '../../../../shared/domain/activities/activity';
import type { Day } from '../../../../shared/domain/days';
import { sayDay, sayDayOfMonth } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Matrix.module.css';

const words = text.tasks.matrix;
const { priorities } = text.tasks.row;

type MatrixChipProps = Readonly<{
  task: Task;
  today: Day;
  /** Shown with its day, where the column is a whole week. */
  dated: boolean;
  carried: boolean;
  /** The stop of the Tab key. */
  stop: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onDrag: (task: Task | null) => void;
}>;

/** One task in its cell: its priority and its title. Pressing it leads to its row. */
export function MatrixChip({ task, today, dated, carried, stop, onFocus, onOpen, onDrag }: MatrixChipProps) {
  const { id, title, priority, owner, dueOn } = task;
  const done = task.doneAt !== null;
  const day = dueOn ? sayDay(dueOn, today) : words.undated;
  return (
    <UnstyledButton
      className={classes.chip}
      data-chip={id}
      data-priority={priority}
      data-done={done || undefined}
      data-carried={carried || undefined}
      tabIndex={stop ? 0 : -1}
      aria-label={
        done
          ? words.doneTask(title)
          : words.task(title, priorities[priority], owner.trim() || words.nobody, day)
      }
      title={title}
      draggable={!done}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('application/x-weilu-task', id);
        onDrag(task);
      }}
      onDragEnd={() => onDrag(null)}
      onFocus={onFocus}
      onClick={onOpen}
    >
      {priority === 'normal' ? null : <span className={classes.rank}>{priorities[priority]}</span>}
      <span className="one-line person-text">{title}</span>
      {dated && dueOn ? <span className={classes.on}>{sayDayOfMonth(dueOn)}</span> : null}
    </UnstyledButton>
  );
}
