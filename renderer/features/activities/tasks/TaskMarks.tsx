import { Tooltip } from '@mantine/core';
import type { Task } from '../../../../shared/domain/activities/activity';
import { startDay } from '../../../../shared/domain/activities/schedule/plan-tasks';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import type { PlanView } from './plan-view';
import classes from './Tasks.module.css';

const words = text.tasks.row;

type Mark = Readonly<{ key: string; said: string; hint: string; strong?: boolean }>;

type TaskMarksProps = Readonly<{ task: Task; tasks: readonly Task[]; view: PlanView }>;

/** What is special about a task, in a word or two each. */
export function TaskMarks({ task, tasks, view }: TaskMarksProps) {
  return (
    <span className={classes.marks}>
      {marksOf(task, tasks, view).map(({ key, said, hint, strong }) => (
        <Tooltip key={key} label={hint} multiline maw={280}>
          <span className={classes.mark} data-strong={strong || undefined}>
            {said}
          </span>
        </Tooltip>
      ))}
    </span>
  );
}

function marksOf(task: Task, tasks: readonly Task[], { plan, today }: PlanView): readonly Mark[] {
  const { id, dueOn, workday, durationDays, dependsOn, evidence, doneAt } = task;
  const open = doneAt === null;
  const waits = tasks.filter((other) => dependsOn.includes(other.id));
  const marks: Mark[] = [];
  if (plan.criticalPath.includes(id)) {
    marks.push({ key: 'critical', said: words.critical, hint: words.criticalHint, strong: true });
  }
  if (open && workday) marks.push({ key: 'workday', said: words.workday, hint: words.workdayHint });
  if (open && durationDays > 1) {
    const from = dueOn ? sayDay(startDay(task, dueOn), today) : '';
    marks.push({ key: 'days', said: words.days(durationDays), hint: words.daysHint(from) });
  }
  if (open && waits.length > 0) {
    const titles = waits.map(({ title }) => title).join('、');
    marks.push({ key: 'waits', said: words.waits(waits.length), hint: words.waitsHint(titles) });
  }
  if (evidence.trim()) marks.push({ key: 'evidence', said: words.evidence, hint: evidence });
  return marks;
}
