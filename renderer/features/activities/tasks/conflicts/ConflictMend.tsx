import { Button, Menu } from '@mantine/core';
import type { Task } from '../../../../../shared/domain/activities/activity';
import type { ScheduleConflict } from '../../../../../shared/domain/activities/schedule/assess-schedule';
import { offsetForDay } from '../../../../../shared/domain/activities/schedule/keep-hanging';
import { spreadMove } from '../../../../../shared/domain/activities/schedule/owner-load';
import { nearestWorkday, startDay } from '../../../../../shared/domain/activities/schedule/plan-tasks';
import type { Day } from '../../../../../shared/domain/days';
import { sayDay } from '../../../../i18n/say-day';
import { text } from '../../../../i18n/text';
import type { ActivityEditor } from '../../page/use-activity-editor';
import type { PlanView, TaskCell } from '../plan-view';
import classes from './Conflicts.module.css';

const words = text.tasks.conflicts;

/** Where the keyboard goes to mend it by hand. */
const cells: Readonly<Record<ScheduleConflict['kind'], TaskCell>> = {
  cycle: 'depends',
  dependency: 'due',
  past: 'due',
  overload: 'due',
  quiet: 'time',
  'no-owner': 'owner',
  'no-time': 'due',
  'year-unknown': 'due',
};

type ConflictMendProps = Readonly<{
  conflict: ScheduleConflict;
  editor: ActivityEditor;
  view: PlanView;
  onImport: () => void;
}>;

/** The buttons of a conflict: what mends it at once, where something does, and the way to its task. */
export function ConflictMend({ conflict, editor, view, onImport }: ConflictMendProps) {
  const { kind, taskIds } = conflict;
  const task = editor.detail.tasks.find(({ id }) => id === taskIds[0]);
  if (!task) return null;
  if (kind === 'year-unknown') return <MendButton said={words.import} onClick={onImport} />;
  const mend = mendOf(conflict, task, editor, view);
  return (
    <span className={classes.buttons}>
      {kind === 'no-owner' ? <GiveMenu task={task} editor={editor} /> : null}
      {mend ? <MendButton {...mend} /> : null}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={words.lookAt(task.title)}
        onClick={() => view.goTo(task.id, cells[kind])}
      >
        {words.look}
      </Button>
    </span>
  );
}

type Mend = Readonly<{ said: string; label?: string; onClick: () => void }>;

function MendButton({ said, label, onClick }: Mend) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      aria-label={label ?? said}
      title={label ?? said}
      onClick={onClick}
    >
      {said}
    </Button>
  );
}

function mendOf(
  conflict: ScheduleConflict,
  task: Task,
  editor: ActivityEditor,
  { days, today }: PlanView,
): Mend | null {
  const { tasks, elsewhere, activity } = editor.detail;
  const open = tasks.filter(({ doneAt }) => doneAt === null);
  // It goes on hanging on the event where it did: what the scheduler moved goes along when the event moves.
  const put = (moved: Task, dueOn: Day) => () => {
    const offsetDays = offsetForDay(moved, dueOn, tasks, activity, days);
    void editor.editTask(moved.id, { dueOn, offsetDays }, { aloud: true });
  };
  if (conflict.kind === 'past' && !task.pinned) {
    return { said: words.today, label: words.todayFor(task.title), onClick: put(task, today) };
  }
  if (conflict.kind === 'overload') {
    const { owner, day, taskIds } = conflict;
    const { perDay } = activity.workload;
    const move = day && spreadMove({ owner, day, taskIds }, open, elsewhere, { perDay, days, today });
    const moved = move && tasks.find(({ id }) => id === move.taskId);
    if (!move || !moved) return null;
    return { said: words.spread(moved.title, sayDay(move.dueOn, today)), onClick: put(moved, move.dueOn) };
  }
  const successor = tasks.find(({ id }) => id === conflict.taskIds[1]);
  if (conflict.kind !== 'dependency' || task.pinned || !successor?.dueOn || successor.doneAt) return null;
  const begins = startDay(successor, successor.dueOn);
  const dueOn = task.workday ? nearestWorkday(begins, -1, days) : begins;
  if (dueOn < today) return null;
  return { said: words.pull(task.title, sayDay(dueOn, today)), onClick: put(task, dueOn) };
}

/** Gives a task to one of those who have something to do here already. */
function GiveMenu({ task, editor }: Readonly<{ task: Task; editor: ActivityEditor }>) {
  const owners = [...new Set(editor.detail.tasks.map(({ owner }) => owner.trim()).filter(Boolean))];
  if (owners.length === 0) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" size="compact-sm" aria-label={words.giveFor(task.title)}>
          {words.give}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={300} style={{ overflowY: 'auto' }}>
        {owners.map((owner) => (
          <Menu.Item
            key={owner}
            className="person-text"
            onClick={() => void editor.editTask(task.id, { owner }, { aloud: true })}
          >
            {owner}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
