import type {
  Activity,
  ActivityPatch,
  ActivityPhase,
  TaskPatch,
} from '../../../../shared/domain/activities/activity';
import { orderTasks, tasksOfPhase } from '../../../../shared/domain/activities/order-tasks';
import type { TaskId } from '../../../../shared/domain/ids';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useOverlay } from '../../../data/use-overlay';
import { useSave } from '../../../data/use-run';

/** What the panels of an activity's page show and do. Each change resolves to whether it was saved. */
export type ActivityEditor = Readonly<{
  /** What is stored, with changes on their way. */
  detail: ActivityDetail;
  /** Changes the activity; `change` is given its newest state. */
  edit: (change: (activity: Activity) => ActivityPatch, options?: EditOptions) => Promise<boolean>;
  addTask: (phase: ActivityPhase, title: string) => Promise<boolean>;
  editTask: (id: TaskId, patch: TaskPatch, options?: EditOptions) => Promise<boolean>;
  tickTask: (id: TaskId, done: boolean) => Promise<boolean>;
  orderPhase: (phase: ActivityPhase, ids: readonly TaskId[]) => Promise<boolean>;
  removeTask: (id: TaskId) => Promise<boolean>;
}>;

/** `aloud` says in a toast what was done, with 撤销; an edit one sees in its place needs no toast. */
type EditOptions = Readonly<{ aloud?: boolean }>;

/** Edits one activity: seen at once, saved by named commands, one at a time undone. */
export function useActivityEditor(stored: ActivityDetail): ActivityEditor {
  const save = useSave();
  const { value: detail, latest, send } = useOverlay(stored);
  const { id } = stored.activity;
  const quiet = { quiet: true };

  const changeTask = (taskId: TaskId, patch: TaskPatch) => (now: ActivityDetail) => ({
    ...now,
    tasks: now.tasks.map((task) => (task.id === taskId ? { ...task, ...patch } : task)),
  });

  return {
    detail,
    edit: (change, { aloud = false } = {}) => {
      const patch = change(latest().activity);
      return send(
        (now) => ({ ...now, activity: { ...now.activity, ...patch } }),
        () => save('activities.update', { id, patch }, { quiet: !aloud }),
      );
    },
    addTask: (phase, title) =>
      save('activities.addTask', { activityId: id, phase, title, owner: '', dueOn: null }, quiet),
    editTask: (taskId, patch, { aloud = false } = {}) =>
      send(changeTask(taskId, patch), () =>
        save('activities.updateTask', { id: taskId, patch }, { quiet: !aloud }),
      ),
    tickTask: (taskId, done) =>
      send(changeTask(taskId, { doneAt: done ? Date.now() : null }), () =>
        save('activities.tickTask', { id: taskId, done }),
      ),
    orderPhase: (phase, ids) =>
      send(
        (now) => {
          const moved = new Map(
            orderTasks(tasksOfPhase(now.tasks, phase), ids).map((task) => [task.id, task]),
          );
          return { ...now, tasks: now.tasks.map((task) => moved.get(task.id) ?? task) };
        },
        () => save('activities.orderTasks', { activityId: id, phase, ids: [...ids] }, quiet),
      ),
    removeTask: (taskId) =>
      send(
        (now) => ({ ...now, tasks: now.tasks.filter((task) => task.id !== taskId) }),
        () => save('activities.removeTask', { id: taskId }),
      ),
  };
}
