import { type Day, daysBetween, shiftDay } from '../days';
import type { ActivityId, CommunityId, IdSource, TaskId } from '../ids';
import { newTaskFields, type Task } from './activity';
import type { TemplateContent } from './activity-template';
import type { ProposedTask } from './lesson';
import { dueDay, tasksFromTemplate } from './schedule';
import { criticalPathOf } from './schedule/critical-path';
import { type DayRules, offsetDay, planTasks, type ScheduleAnchors, startDay } from './schedule/plan-tasks';

/** A task that is going to be made, and what its day is like. */
export type PreviewTask = Readonly<{
  task: Task;
  /** A lesson proposed it. */
  lesson: boolean;
  /** `past`: before today. `rolled`: moved off a day of rest. `rest`: on a day of rest. */
  mark: 'past' | 'rolled' | 'rest' | null;
}>;

export type PlanPreview = Readonly<{
  tasks: readonly PreviewTask[];
  /** The latest day by which the first task must begin (最晚开工日). */
  latestStart: Day | null;
  /**
   * Where that is over, or a task is late from the beginning: the earliest start of the event with which every
   * task can still begin; null where all is in time, and where no such day was found.
   */
  betterStart: Day | null;
}>;

/** What an activity that is yet to be made begins with. */
export type PreviewPlan = Readonly<{
  template: Pick<TemplateContent, 'tasks' | 'anchors'>;
  proposals: readonly ProposedTask[];
  startsOn: Day;
}>;

/** The tasks of an activity before it is made, dated as the vault will date them. */
export function planPreview(plan: PreviewPlan, days: DayRules, today: Day): PlanPreview {
  const { startsOn, template } = plan;
  const anchors = { startsOn, anchors: template.anchors };
  const planned = datedTasks(plan, days);
  const latestStart = criticalPathOf(planned, days).latestStart;
  return {
    tasks: planned.map((task, index) => ({
      task,
      lesson: index >= template.tasks.length,
      mark: markOf(task, anchors, days, today),
    })),
    latestStart,
    betterStart: inTime(planned, latestStart, today) ? null : laterStart(plan, planned, days, today),
  };
}

function datedTasks({ template, proposals, startsOn }: PreviewPlan, days: DayRules): readonly Task[] {
  const place = { activityId: 'preview' as ActivityId, communityId: 'preview' as CommunityId };
  let count = 0;
  const newId: IdSource = <Id extends string>() => {
    count += 1;
    return `task-${count}` as unknown as Id;
  };
  const made = tasksFromTemplate(template, { ...place, startsOn, newId });
  const proposed = proposals.map(
    (proposal, index): Task => ({
      ...newTaskFields,
      ...proposal,
      ...place,
      id: newId<TaskId>(),
      dueOn: dueDay(startsOn, proposal.offsetDays),
      pinned: false,
      doneAt: null,
      position: made.length + index,
    }),
  );
  return planTasks([...made, ...proposed], { startsOn, anchors: template.anchors }, days);
}

function markOf(task: Task, anchors: ScheduleAnchors, days: DayRules, today: Day): PreviewTask['mark'] {
  const { dueOn, workday } = task;
  if (dueOn === null) return null;
  if (dueOn < today) return 'past';
  if (workday && dueOn !== offsetDay({ ...task, workday: false }, anchors, days)) return 'rolled';
  return days.isWorkday(dueOn) ? null : 'rest';
}

function inTime(tasks: readonly Task[], latestStart: Day | null, today: Day): boolean {
  const late = tasks.some(({ dueOn }) => dueOn !== null && dueOn < today);
  return !late && (latestStart === null || latestStart >= today);
}

/** How many later days are tried: days of rest and dependencies shift the plan by no more than a long holiday. */
const longestSearch = 30;

/** The first later start with which every task can begin today or later. */
function laterStart(plan: PreviewPlan, planned: readonly Task[], days: DayRules, today: Day): Day | null {
  const least = Math.max(1, daysBetween(firstDay(planned, today), today));
  for (let more = least; more <= least + longestSearch; more += 1) {
    const startsOn = shiftDay(plan.startsOn, more);
    if (firstDay(datedTasks({ ...plan, startsOn }, days), today) >= today) return startsOn;
  }
  return null;
}

/** The day the first task begins as it is planned, and never later than `today`. */
function firstDay(tasks: readonly Task[], today: Day): Day {
  const begins = tasks.map((task) => (task.dueOn === null ? today : startDay(task, task.dueOn)));
  return [today, ...begins].toSorted()[0] ?? today;
}
