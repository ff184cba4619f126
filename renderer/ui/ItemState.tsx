import { IconCheck } from '@tabler/icons-react';
import type { Instant } from '../../shared/domain/days';
import { dayOf, timeOf } from '../../shared/domain/days';
import type { PlannerItem } from '../../shared/domain/planner/planner-item';
import { isSent, readinessOf } from '../../shared/domain/planner/readiness';
import { sayDate, sayFully } from '../i18n/say-day';
import { text } from '../i18n/text';
import classes from './ItemState.module.css';

type ItemStateProps = Readonly<{ item: PlannerItem; now: Instant }>;

/** Whether it was said that a missed item will not be sent. */
function isLeftOut(item: PlannerItem): boolean {
  return item.skippedAt !== null && !isSent(item);
}

/** How an item stands, in words. */
export function itemStateInWords(item: PlannerItem, now: Instant): string {
  const readiness = readinessOf(item, now);
  if (isLeftOut(item)) return text.item.skipped;
  if (readiness === 'unwritten') return text.planner.unwritten;
  if (readiness === 'missed') return text.planner.missed;
  if (item.status === 'reviewed' || item.sentAt === null) return text.planner.statuses[item.status];
  const day = dayOf(item.sentAt);
  const time = timeOf(item.sentAt);
  return text.planner.sentAt(day === item.day ? time : `${sayDate(day, item.day)} ${time}`);
}

/** Whether how an item stands is more than its status: 还没写好, 过点没发, when it was sent. */
export function saysMoreThanStatus(item: PlannerItem, now: Instant): boolean {
  return itemStateInWords(item, now) !== text.planner.statuses[item.status];
}

/** How an item stands, in words and colour: planned for a time is not the same as ready for it. */
export function ItemState({ item, now }: ItemStateProps) {
  const readiness = isLeftOut(item) ? 'skipped' : readinessOf(item, now);
  return (
    <span
      className={classes.state}
      data-readiness={readiness}
      title={item.sentAt === null ? undefined : text.planner.sentFully(sayFully(item.sentAt))}
    >
      {readiness === 'sent' ? <IconCheck size={12} stroke={2} aria-hidden /> : null}
      {itemStateInWords(item, now)}
    </span>
  );
}
