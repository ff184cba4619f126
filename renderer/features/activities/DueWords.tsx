import { Text } from '@mantine/core';
import type { Task } from '../../../shared/domain/activities/activity';
import { dueState } from '../../../shared/domain/activities/due-state';
import { type Day, daysBetween } from '../../../shared/domain/days';
import { sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';

/** When a task is due, as people say it: 今天, 12月4日 周五, 逾期 3 天. */
export function sayDue(task: Pick<Task, 'doneAt' | 'dueOn'>, today: Day): string {
  if (task.dueOn === null) return '';
  return dueState(task, today) === 'overdue'
    ? text.activities.due.overdue(daysBetween(task.dueOn, today))
    : sayDay(task.dueOn, today);
}

/** Colour of a due day, beside words that say the same. */
export function dueColor(task: Pick<Task, 'doneAt' | 'dueOn'>, today: Day): string {
  const state = dueState(task, today);
  if (state === 'overdue') return 'var(--weilu-warning-text)';
  return state === 'today' ? 'var(--weilu-accent-text)' : 'dimmed';
}

type DueWordsProps = Readonly<{ dueOn: Day | null; today: Day }>;

/** The due day of an open task in words. */
export function DueWords({ dueOn, today }: DueWordsProps) {
  const task = { dueOn, doneAt: null };
  const pressing = ['overdue', 'today'].includes(dueState(task, today));
  return (
    <Text component="span" size="sm" c={dueColor(task, today)} fw={pressing ? 600 : 400}>
      {sayDue(task, today)}
    </Text>
  );
}
