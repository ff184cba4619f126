import { IconAlertTriangle } from '@tabler/icons-react';
import { clashingIn } from '../../../../shared/domain/planner/advice/collisions';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { isSent } from '../../../../shared/domain/planner/readiness';
import { text } from '../../../i18n/text';
import classes from './views.module.css';

/** Says that several items come to one group in one slot; nothing where they do not. */
export function CrowdBadge({ items }: Readonly<{ items: readonly PlannerItem[] }>) {
  const count = clashingIn(items).length;
  // What was sent can no longer be moved apart.
  if (count === 0 || items.every(isSent)) return null;
  return (
    <span className={classes.crowd} title={text.planner.crowdSentence(count)}>
      <IconAlertTriangle size={12} stroke={2} aria-hidden />
      {text.planner.crowd(count)}
    </span>
  );
}
