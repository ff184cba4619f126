import type { ActivityReport } from '../../../../wire/nouns/activities';
import { type Day, dayOf, daysBetween } from '../../../days';
import { type ActivityPhase, activityPhases, type Task } from '../../activity';
import { writeAmount } from '../../deviation';
import { activityPhaseLabels } from '../../vocabulary';
import { listed, quoted } from '../say';
import type { Fact } from './fact';

const plan = { tab: 'plan', id: '' } as const;

/** A task that was done after its day, and by how many days. */
export type LateTask = Readonly<{ task: Task; days: number }>;

/** Tasks done after their day, the latest first. */
export function lateTasks(tasks: readonly Task[]): readonly LateTask[] {
  return tasks
    .flatMap((task) => {
      if (task.doneAt === null || task.dueOn === null) return [];
      const days = daysBetween(task.dueOn, dayOf(task.doneAt));
      return days > 0 ? [{ task, days }] : [];
    })
    .toSorted((a, b) => b.days - a.days);
}

/** The phases whose tasks should be done by now: those that are over. */
export function phasesOver({
  activity: { status },
}: Pick<ActivityReport, 'activity'>): readonly ActivityPhase[] {
  if (status === 'planned') return [];
  return status === 'running' ? ['before'] : activityPhases;
}

/** What was done of the tasks: of each phase that is over, and what was late. */
export function taskFacts(report: ActivityReport, today: Day): readonly Fact[] {
  const { tasks } = report;
  const over = phasesOver(report);
  const running = tasks.filter(({ phase }) => !over.includes(phase));
  return [
    ...(over.length === activityPhases.length && tasks.length > 0 && tasks.every(isDone)
      ? [fact('tasks:all', 'achieved', `${writeAmount(tasks.length, '项')}任务全部完成`)]
      : over.flatMap((phase) => phaseFacts(phase, report, today))),
    ...lateFacts(tasks),
    ...overdueFacts(running, today),
  ];
}

/** Tasks that were done late, as one sentence. */
export function lateFacts(tasks: readonly Task[]): readonly Fact[] {
  const late = lateTasks(tasks);
  const dated = tasks.filter(({ dueOn }) => dueOn !== null);
  if (late.length > 0) {
    const names = late.map(({ task, days }) => `${quoted(task.title)}晚 ${writeAmount(days, '天')}`);
    return [
      fact('tasks:late', 'missed', `${writeAmount(late.length, '项')}任务做晚了：${listed(names, '项')}`),
    ];
  }
  return dated.length > 0 && dated.every(isDone)
    ? [fact('tasks:late', 'achieved', `有日子的 ${writeAmount(dated.length, '项')}任务都按时做完`)]
    : [];
}

function phaseFacts(phase: ActivityPhase, report: ActivityReport, today: Day): readonly Fact[] {
  const tasks = report.tasks.filter((task) => task.phase === phase);
  if (tasks.length === 0) return [];
  const label = activityPhaseLabels[phase];
  const open = tasks.filter((task) => !isDone(task));
  const key = `tasks:${phase}`;
  if (open.length === 0)
    return [fact(key, 'achieved', `${label}的 ${writeAmount(tasks.length, '项')}任务全部完成`)];
  const undone = open.filter((task) => !isAhead(task, report, today));
  if (undone.length === 0) return [];
  const counts = `${label}的 ${writeAmount(tasks.length, '项')}任务完成 ${writeAmount(tasks.length - open.length, '项')}`;
  const names = undone.map(({ title }) => quoted(title));
  const ahead = open.length - undone.length;
  const rest = ahead > 0 ? `，还有 ${writeAmount(ahead, '项')}没到日子` : '';
  return [fact(key, 'missed', `${counts}，没做完：${listed(names, '项')}${rest}`)];
}

/** Whether the day of an open task is still to come; one without a day waits as long as its phase goes on. */
export function isAhead(
  { phase, dueOn }: Task,
  report: Pick<ActivityReport, 'activity'>,
  today: Day,
): boolean {
  return dueOn === null ? !phasesOver(report).includes(phase) : dueOn >= today;
}

function overdueFacts(tasks: readonly Task[], today: Day): readonly Fact[] {
  const overdue = tasks.filter((task) => !isDone(task) && task.dueOn !== null && task.dueOn < today);
  if (overdue.length === 0) return [];
  const names = overdue.map(({ title }) => quoted(title));
  return [
    fact(
      'tasks:overdue',
      'missed',
      `${writeAmount(overdue.length, '项')}任务过了日子还没做：${listed(names, '项')}`,
    ),
  ];
}

function isDone({ doneAt }: Task): boolean {
  return doneAt !== null;
}

function fact(key: string, section: Fact['section'], text: string): Fact {
  return { key, section, text, link: plan };
}
