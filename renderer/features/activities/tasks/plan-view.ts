import type { SchedulePlan } from '../../../../shared/domain/activities/schedule/assess-schedule';
import type { DayRules } from '../../../../shared/domain/activities/schedule/plan-tasks';
import type { Day } from '../../../../shared/domain/days';
import type { TaskId } from '../../../../shared/domain/ids';

/** How the tasks of a phase are ordered on the screen. */
export const taskOrders = ['own', 'priority', 'due'] as const;
export type TaskOrder = (typeof taskOrders)[number];

/** A field of a task: the `data-cell` of its row or of its details. */
export type TaskCell = 'title' | 'owner' | 'due' | 'time' | 'depends';

/** What the rows of a plan know of the whole: what the scheduler makes of it, and which row is unfolded. */
export type PlanView = Readonly<{
  plan: SchedulePlan;
  days: DayRules;
  today: Day;
  order: TaskOrder;
  unfolded: TaskId | null;
  unfold: (id: TaskId | null) => void;
  /** Brings a task before the eyes with the keyboard in one of its fields. */
  goTo: (id: TaskId, cell: TaskCell) => void;
  /** Back to the matrix, from the row of a task that was gone to from there; null elsewhere. */
  goBack: ((id: TaskId) => void) | null;
  /** The task of the matrix one has come back to. */
  landing: TaskId | null;
}>;
