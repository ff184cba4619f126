import { SegmentedControl, Text, VisuallyHidden } from '@mantine/core';
import { type RefObject, useEffect, useState } from 'react';
import type { Task, TaskPatch } from '../../../../shared/domain/activities/activity';
import {
  columnLimit,
  dayInColumn,
  type MatrixScale,
  matrixColumns,
  taskMatrix,
} from '../../../../shared/domain/activities/schedule/task-matrix';
import type { TaskId } from '../../../../shared/domain/ids';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import type { ActivityEditor } from '../page/use-activity-editor';
import type { PlanView } from '../tasks/plan-view';
import classes from './Matrix.module.css';
import { MatrixBoard } from './MatrixBoard';
import { MatrixChip } from './MatrixChip';
import type { Place } from './next-chip';
import { sayColumn } from './say-column';
import { useCarry } from './use-carry';

const words = text.tasks.matrix;
const scales = ['days', 'weeks'] as const;

type MatrixPanelProps = Readonly<{ editor: ActivityEditor; view: PlanView }>;

/** People against time: who has what when, who has too much; a task is moved to another person or day. */
export function MatrixPanel({ editor, view }: MatrixPanelProps) {
  const { tasks, elsewhere, activity } = editor.detail;
  const { today, days, goTo, landing } = view;
  const [chosen, setScale] = useState<MatrixScale>('days');
  const [said, setSaid] = useState('');
  const [dragged, setDragged] = useState<Task | null>(null);
  const [active, setActive] = useState<TaskId | null>(null);
  const tooLong = matrixColumns(tasks, 'days').length >= columnLimit;
  const scale = tooLong ? 'weeks' : chosen;
  const { columns, rows, undated } = taskMatrix(tasks, elsewhere, scale);

  const placeIn = ({ row, column }: Place) => {
    const at = columns[column];
    return words.place(rows[row]?.owner || words.nobody, at ? sayColumn(at, today) : '');
  };
  const drop = (task: Task, target: Place) => {
    const column = columns[target.column];
    const owner = rows[target.row]?.owner;
    if (!column || owner === undefined) return;
    const dueOn = dayInColumn(task.dueOn, column);
    const patch: TaskPatch = {
      ...(owner === task.owner.trim() ? {} : { owner }),
      ...(dueOn === task.dueOn ? {} : { dueOn, offsetDays: null }),
    };
    if (Object.keys(patch).length === 0) return;
    setSaid(words.dropped(task.title, placeIn(target)));
    void editor.editTask(task.id, patch, { aloud: true });
  };
  const placeOf = ({ owner, dueOn }: Task): Place => ({
    row: Math.max(
      0,
      rows.findIndex((row) => row.owner === owner.trim()),
    ),
    column: Math.max(
      0,
      columns.findIndex(({ from, to }) => dueOn !== null && dueOn >= from && dueOn <= to),
    ),
  });
  const size = { row: rows.length, column: columns.length };
  const { board, carried, onKeyDown, putBack, land } = useCarry({ tasks, size, placeOf, onDrop: drop });

  useLanding(board, landing);

  const first = undated[0] ?? rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.tasks))[0];
  const stop = tasks.some(({ id }) => id === active) ? active : first?.id;
  const chip = (task: Task) => (
    <MatrixChip
      key={task.id}
      task={task}
      today={today}
      dated={scale === 'weeks'}
      carried={carried?.task.id === task.id}
      stop={stop === task.id}
      onFocus={() => setActive(task.id)}
      onOpen={() => goTo(task.id, 'title')}
      onDrag={setDragged}
    />
  );
  const buttons = (
    <SegmentedControl
      size="xs"
      aria-label={words.scale}
      disabled={tooLong}
      value={scale}
      onChange={setScale}
      data={scales.map((value) => ({ value, label: words.scales[value] }))}
    />
  );
  const note = tasks.length === 0 ? words.empty : columns.length === 0 ? words.noDays : null;
  return (
    <Panel title={words.label} note={tooLong ? words.byWeeks : null} buttons={buttons}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the tasks inside, which are buttons */}
      <div
        ref={board}
        onKeyDown={onKeyDown}
        onBlur={(event) => leaves(event.relatedTarget, event.currentTarget) && putBack()}
      >
        {note ? (
          <Text size="sm" c="dimmed" p="md">
            {note}
          </Text>
        ) : null}
        {undated.length > 0 ? (
          <div className={classes.undated} data-place="-1 0" role="group" aria-label={words.undated}>
            <Text size="xs" c="dimmed">
              {words.undated}
            </Text>
            {undated.map(chip)}
          </div>
        ) : null}
        {columns.length > 0 ? (
          <MatrixBoard
            {...{ columns, rows, days, today, chip }}
            perDay={activity.workload.perDay}
            target={carried?.target ?? null}
            onDrop={
              dragged
                ? (target) => {
                    land(dragged.id);
                    drop(dragged, target);
                  }
                : null
            }
          />
        ) : null}
        <Text size="xs" c="dimmed" className={classes.hint} aria-live="polite">
          {carried ? words.carrying(carried.task.title, placeIn(carried.target)) : words.hint}
        </Text>
        <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
      </div>
    </Panel>
  );
}

/** Coming back from the list, the keyboard is on the task it left for. */
function useLanding(board: RefObject<HTMLElement | null>, id: TaskId | null) {
  useEffect(() => {
    if (id === null) return;
    const chip = board.current?.querySelector<HTMLElement>(`[data-chip="${CSS.escape(id)}"]`);
    chip?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    chip?.focus({ preventScroll: true });
  }, [board, id]);
}

/** Whether the keyboard goes somewhere else; a chip drawn anew loses it to nowhere. */
function leaves(to: EventTarget | null, board: HTMLElement): boolean {
  return to instanceof Node && !board.contains(to);
}
