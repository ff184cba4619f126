import type { Task } from '../../../../shared/domain/activities/activity';
import { dueState } from '../../../../shared/domain/activities/due-state';
import { type Day, daysBetween } from '../../../../shared/domain/days';
import { sayDate, sayDayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { DayField } from '../../../ui/DayField';
import { dueColor, sayDue } from '../DueWords';
import classes from './Tasks.module.css';

const words = text.activities.due;

type TaskDueProps = Readonly<{ task: Task; today: Day; onChange: (day: Day | null) => void }>;

/** The day and time of a task in words; pressing it opens a calendar. */
export function TaskDue({ task, today, onChange }: TaskDueProps) {
  const state = dueState(task, today);
  const say = sayWhen(task, today);
  const color = dueColor(task, today);
  return (
    <DayField
      variant="unstyled"
      value={task.dueOn}
      say={() => say}
      onChange={onChange}
      placeholder={words.none}
      clearable={false}
      aria-label={task.dueOn ? words.label(task.title, say) : words.change(task.title)}
      title={task.dueOn ? sayDayFully(task.dueOn) : undefined}
      data-cell="due"
      classNames={{ input: classes.due ?? '' }}
      styles={{
        input: {
          color: color === 'dimmed' ? 'var(--mantine-color-dimmed)' : color,
          fontWeight: state === 'overdue' || state === 'today' ? 600 : 400,
        },
      }}
    />
  );
}

/** 12月4日 周五; with a time, which leaves no room for the weekday, 12月4日 18:00. */
function sayWhen(task: Task, today: Day): string {
  const { dueOn, dueAt } = task;
  if (dueOn === null) return '';
  if (task.doneAt !== null) return sayDate(dueOn, today);
  if (dueAt === null) return sayDue(task, today);
  const near = daysBetween(today, dueOn) <= 2;
  return text.tasks.row.by(near ? sayDue(task, today) : sayDate(dueOn, today), dueAt);
}
