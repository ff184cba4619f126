import type { Activity, Task } from '../../../../shared/domain/activities/activity';
import { startAnchor } from '../../../../shared/domain/activities/parts';
import { dueDay } from '../../../../shared/domain/activities/schedule';
import { anchorDay, offsetDay } from '../../../../shared/domain/activities/schedule/plan-tasks';
import type { Day } from '../../../../shared/domain/days';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import type { PlanView } from './plan-view';

const words = text.tasks.details;

/** Why a task is on its day, in a sentence: its offset, a day off it rolls over, or what it must come before. */
export function sayWhy(
  task: Task,
  activity: Pick<Activity, 'startsOn' | 'anchors'>,
  { days, today }: Pick<PlanView, 'days' | 'today'>,
): string {
  const { dueOn, offsetDays } = task;
  const say = (day: Day) => sayDateAndWeekday(day, today);
  if (dueOn === null) return '';
  if (task.doneAt !== null) return words.doneThen(say(dueOn));
  if (task.pinned) return words.pinnedAt(say(dueOn));
  const from = anchorDay(task.anchorId, activity);
  if (offsetDays === null || from === null) return words.handSet;
  const when = sayOffset(task.anchorId, offsetDays, activity);
  const plain = dueDay(from, offsetDays);
  const arithmetic = offsetDay(task, activity, days) ?? plain;
  if (dueOn !== arithmetic) return words.linked(when, say(arithmetic), say(dueOn));
  return dueOn === plain ? words.falls(when, say(dueOn)) : words.rolled(when, say(plain), say(dueOn));
}

/** 截团前 1 天, 活动开始当天. */
function sayOffset(anchorId: string, offset: number, { anchors }: Pick<Activity, 'anchors'>): string {
  const named = anchors.find(({ id }) => id === anchorId)?.name ?? words.start;
  const name = anchorId === startAnchor ? words.start : named;
  const side = offset < 0 ? words.sides.before : offset > 0 ? words.sides.after : words.sides.on;
  return words.hang(name, side, Math.abs(offset));
}
