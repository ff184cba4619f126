import { Text } from '@mantine/core';
import type { ReschedulePreview } from '../../../../shared/domain/activities/schedule/schedule-changes';
import type { Day } from '../../../../shared/domain/days';
import { sayDate } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import classes from './Reschedule.module.css';

const words = text.tasks.reschedule;

type KeptListProps = Readonly<{ kept: ReschedulePreview['kept']; today: Day }>;

/** What keeps its day whatever happens, and why. */
export function KeptList({ kept, today }: KeptListProps) {
  if (kept.length === 0) return null;
  return (
    <section>
      <Text fw={600}>{words.kept(kept.length)}</Text>
      <ul className={classes.kept} aria-label={words.keptLabel}>
        {kept.map(({ task, reason }) => (
          <li key={task.id}>
            <span className="person-text">{task.title}</span>
            <Text span size="xs" c="dimmed" className={classes.day ?? ''}>
              {task.dueOn ? `${sayDate(task.dueOn, today)} · ` : ''}
              {words.reasons[reason]}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
