import { Checkbox, Text } from '@mantine/core';
import { useState } from 'react';
import type { Task } from '../../../shared/domain/activities/activity';
import { type Day, daysBetween } from '../../../shared/domain/days';
import { useRun } from '../../data/use-run';
import { sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import rows from './rows.module.css';

type TaskRowProps = Readonly<{ task: Task; today: Day }>;

/** One task to tick: what, who, until when. */
export function TaskRow({ task, today }: TaskRowProps) {
  const run = useRun();
  const [ticked, setTicked] = useState(false);
  const tick = async (done: boolean) => {
    setTicked(done);
    if (!(await run('activities.tickTask', { id: task.id, done }))) setTicked(!done);
  };
  const done = ticked || task.doneAt !== null;
  const due = task.dueOn !== null && task.dueOn <= today;
  return (
    <div className={rows.row} data-done={done || undefined}>
      <Checkbox
        className={rows.words ?? ''}
        classNames={{ body: rows.task ?? '', labelWrapper: rows.taskLabel ?? '', label: rows.title ?? '' }}
        label={task.title}
        checked={done}
        onChange={(event) => void tick(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" flex="none" maw={96} className="one-line person-text" title={task.owner}>
        {task.owner}
      </Text>
      <Text size="sm" flex="none" className={rows.due ?? ''} data-due={due || undefined}>
        {dueInWords(task.dueOn, today)}
      </Text>
    </div>
  );
}

function dueInWords(dueOn: Day | null, today: Day): string {
  if (dueOn === null) return text.today.noDay;
  const late = daysBetween(dueOn, today);
  return late > 0 ? text.today.late(late) : sayDay(dueOn, today);
}
