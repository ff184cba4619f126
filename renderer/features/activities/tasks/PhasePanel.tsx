import { Box, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { ActivityPhase, Task } from '../../../../shared/domain/activities/activity';
import { movedTo, tasksOfPhase } from '../../../../shared/domain/activities/order-tasks';
import { byPriority } from '../../../../shared/domain/activities/schedule/owner-load';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import type { TaskId } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import { moveBetweenRows } from '../inline/move-between-rows';
import type { ActivityEditor } from '../page/use-activity-editor';
import type { PlanView, TaskOrder } from './plan-view';
import { TaskRow } from './TaskRow';
import classes from './Tasks.module.css';
import { useDragOrder } from './use-drag-order';
import { useKeptFocus } from './use-kept-focus';

const words = text.activities.tasks;

/** What is still to do in front, by priority or by day; or the tasks' own order. */
function inOrder(tasks: readonly Task[], order: TaskOrder): readonly Task[] {
  if (order === 'own') return tasks;
  const isDone = ({ doneAt }: Task) => Number(doneAt !== null);
  const due = ({ dueOn, dueAt }: Task) => `${dueOn ?? '9999-12-31'} ${dueAt ?? '99:99'}`;
  const compare = order === 'priority' ? byPriority : (a: Task, b: Task) => due(a).localeCompare(due(b));
  return tasks.toSorted((a, b) => isDone(a) - isDone(b) || compare(a, b));
}

type PhasePanelProps = Readonly<{ phase: ActivityPhase; editor: ActivityEditor; view: PlanView }>;

/** The checklist of one phase: tick, write, order, add. */
export function PhasePanel({ phase, editor, view }: PhasePanelProps) {
  const label = activityPhaseLabels[phase];
  const tasks = inOrder(tasksOfPhase(editor.detail.tasks, phase), view.order);
  const ordered = view.order === 'own';
  const [justDone, setJustDone] = useState<TaskId | null>(null);
  const ids = tasks.map(({ id }) => id);
  const done = tasks.filter(({ doneAt }) => doneAt !== null).length;
  const { listRef, keepFocus } = useKeptFocus(ids.join(' '));

  const move = (task: Task, index: number) => {
    const order = movedTo(ids, task.id, index);
    if (order.every((id, place) => id === ids[place])) return;
    keepFocus();
    void editor.orderPhase(phase, order);
  };
  const drag = useDragOrder(phase, ids, (order) => void editor.orderPhase(phase, order));

  return (
    <Panel
      title={label}
      note={words.progress(done, tasks.length)}
      buttons={
        <Progress
          value={tasks.length > 0 ? (done / tasks.length) * 100 : 0}
          w={120}
          size={6}
          aria-label={words.progressLabel(label)}
        />
      }
    >
      <Box data-rows className={classes.list} onKeyDown={moveBetweenRows}>
        <ul className={classes.rows} aria-label={words.list(label)} ref={listRef}>
          {tasks.map((task, index) => (
            <TaskRow
              key={task.id}
              task={task}
              editor={editor}
              view={view}
              drag={ordered ? drag.row(task.id) : null}
              onMove={ordered ? (step) => move(task, index + step) : null}
              justDone={justDone === task.id}
              onTick={(ticked) => {
                setJustDone(ticked ? task.id : null);
                void editor.tickTask(task.id, ticked);
              }}
              onNoted={() => setJustDone(null)}
            />
          ))}
        </ul>
        <AddLine
          inputClass={flat.add}
          label={words.add(label)}
          placeholder={words.addHint}
          cell="title"
          onAdd={(title) => editor.addTask(phase, title)}
        />
        {tasks.length > 1 && ordered ? (
          <Text className={classes.hint ?? ''} size="xs" c="dimmed">
            {words.keysHint}
          </Text>
        ) : null}
      </Box>
    </Panel>
  );
}
