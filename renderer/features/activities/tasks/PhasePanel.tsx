import { Box, Progress, Text } from '@mantine/core';
import type { ActivityPhase, Task } from '../../../../shared/domain/activities/activity';
import { movedTo, tasksOfPhase } from '../../../../shared/domain/activities/order-tasks';
import { activityPhaseLabels } from '../../../../shared/domain/activities/vocabulary';
import { text } from '../../../i18n/text';
import { AddLine } from '../../../ui/AddLine';
import { Panel } from '../../../ui/Panel';
import flat from '../inline/Flat.module.css';
import { moveBetweenRows } from '../inline/move-between-rows';
import type { ActivityEditor } from '../page/use-activity-editor';
import { TaskRow } from './TaskRow';
import classes from './Tasks.module.css';
import { useDragOrder } from './use-drag-order';
import { useKeptFocus } from './use-kept-focus';

const words = text.activities.tasks;

type PhasePanelProps = Readonly<{ phase: ActivityPhase; editor: ActivityEditor }>;

/** The checklist of one phase: tick, write, order, add. */
export function PhasePanel({ phase, editor }: PhasePanelProps) {
  const label = activityPhaseLabels[phase];
  const tasks = tasksOfPhase(editor.detail.tasks, phase);
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
              drag={drag.row(task.id)}
              onMove={(step) => move(task, index + step)}
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
        {tasks.length > 1 ? (
          <Text className={classes.hint ?? ''} size="xs" c="dimmed">
            {words.keysHint}
          </Text>
        ) : null}
      </Box>
    </Panel>
  );
}
