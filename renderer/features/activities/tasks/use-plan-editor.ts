import type { Task, TaskPatch } from '../../../../shared/domain/activities/activity';
import { movedAlong } from '../../../../shared/domain/activities/schedule/schedule-changes';
import { showAction } from '../../../data/toasts';
import { useHistoryCommands } from '../../../data/use-history-commands';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';
import type { PlanView } from './plan-view';

const words = text.tasks.plan;

/**
 * The editor of an activity as the plan uses it: where a change of one task (its 前置, its days, 工作日) makes the
 * scheduler move others, it says how many and where to, with 撤销.
 */
export function usePlanEditor(editor: ActivityEditor, { days, today }: PlanView): ActivityEditor {
  const { undo } = useHistoryCommands();
  const { tasks, activity } = editor.detail;
  const editTask: ActivityEditor['editTask'] = async (id, patch, options) => {
    const moved = movedAlong(tasks, { id, patch: asStored(tasks, id, patch) }, activity, days);
    if (!(await editor.editTask(id, patch, options))) return false;
    const [first] = moved;
    if (first) {
      const title = tasks.find((task) => task.id === id)?.title ?? '';
      const to = first.to ? sayDate(first.to, today) : '';
      const said = words.movedAlong(title, moved.length, first.task.title, to);
      showAction(said, text.frame.undo, () => void undo());
    }
    return true;
  };
  return { ...editor, editTask };
}

/** A day set by hand no longer hangs on the event, as the vault has it. */
function asStored(tasks: readonly Task[], id: Task['id'], patch: TaskPatch): TaskPatch {
  const before = tasks.find((task) => task.id === id);
  const hangs = patch.offsetDays !== undefined || patch.anchorId !== undefined;
  const byHand = !hangs && patch.dueOn !== undefined && patch.dueOn !== before?.dueOn;
  return byHand ? { ...patch, offsetDays: null } : patch;
}
