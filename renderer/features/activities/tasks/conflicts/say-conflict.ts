import type { ScheduleConflict } from '../../../../../shared/domain/activities/schedule/assess-schedule';
import { startDay } from '../../../../../shared/domain/activities/schedule/plan-tasks';
import type { Day } from '../../../../../shared/domain/days';
import type { ActivityDetail } from '../../../../../shared/wire/nouns/activities';
import { sayDay } from '../../../../i18n/say-day';
import { text } from '../../../../i18n/text';
import type { PlanView } from '../plan-view';

const words = text.tasks.conflicts;

/** What does not work out, in a sentence. */
export function sayConflict(
  conflict: ScheduleConflict,
  { tasks, activity }: Pick<ActivityDetail, 'tasks' | 'activity'>,
  { today }: Pick<PlanView, 'today'>,
): string {
  const { kind, taskIds, day, owner, count } = conflict;
  const about = taskIds.flatMap((id) => tasks.find((task) => task.id === id) ?? []);
  const [first, second] = about;
  const title = first?.title ?? '';
  const say = (on: Day | null | undefined) => (on ? sayDay(on, today) : '');
  const { perDay, quietFrom, quietTo } = activity.workload;
  switch (kind) {
    case 'cycle':
      return second ? words.cycle(about.map((task) => `「${task.title}」`).join('')) : words.self(title);
    case 'dependency':
      if (second?.doneAt) return words.dependencyDone(title, second.title);
      return words.dependency(
        title,
        say(first?.dueOn),
        second?.title ?? '',
        say(second?.dueOn && startDay(second, second.dueOn)),
      );
    case 'past':
      return words.past(title, say(day));
    case 'overload':
      return words.overload(owner, say(day), count, perDay);
    case 'quiet':
      return words.quiet(title, first?.dueAt ?? '', quietFrom, quietTo);
    case 'no-owner':
      return words.noOwner(title);
    case 'no-time':
      return words.noTime(title);
    case 'year-unknown':
      return words.yearUnknown(day?.slice(0, 4) ?? '', count);
  }
}
