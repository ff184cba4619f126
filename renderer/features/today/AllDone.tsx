import { IconLeaf } from '@tabler/icons-react';
import type { Day, Instant } from '../../../shared/domain/days';
import { isSent } from '../../../shared/domain/planner/readiness';
import { isMissed } from '../../../shared/domain/planner/sending/is-missed';
import type { QueryResult } from '../../../shared/wire/vault-contract';
import { text } from '../../i18n/text';
import classes from './TodayScreen.module.css';

type AllDoneProps = Readonly<{ view: QueryResult<'today.view'>; today: Day; now: Instant }>;

/** A calm word when something was planned for today and nothing of it is left. */
export function AllDone({ view: { items, missed, newcomers, activities }, today, now }: AllDoneProps) {
  const due = activities
    .flatMap(({ tasks }) => tasks)
    .some(({ dueOn, doneAt }) => doneAt === null && dueOn !== null && dueOn <= today);
  const settled = items.every((item) => isSent(item) || item.skippedAt !== null);
  const left = missed.some((item) => isMissed(item, now)) || newcomers.length > 0 || due || !settled;
  if (left || items.length === 0) return null;
  return (
    <p className={classes.done} role="status">
      <IconLeaf size={16} stroke={1.6} aria-hidden />
      {text.today.allDone}
    </p>
  );
}
