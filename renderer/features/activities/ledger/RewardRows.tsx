import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import type { Reward } from '../../../../shared/domain/activities/reward';
import { text } from '../../../i18n/text';
import virtual from '../../../ui/VirtualRows.module.css';
import classes from './Rewards.module.css';

const words = text.ledgers.rewards;
const { columns } = words;
/** Up to so many rows all of them are drawn. */
const drawnAtOnce = 100;
const rowHeight = 41;

type RewardRowsProps = Readonly<{ rows: readonly Reward[]; children: (reward: Reward) => ReactNode }>;

/** The rewards with the names of their columns; of many only those in view are drawn. */
export function RewardRows({ rows, children }: RewardRowsProps) {
  if (rows.length === 0) return null;
  return (
    <>
      <div className={classes.head} aria-hidden>
        <span>{columns.sent}</span>
        <span>{columns.who}</span>
        <span>{columns.kind}</span>
        <span>{columns.what}</span>
        <span className={classes.right}>{columns.cost}</span>
        <span>{columns.tracking}</span>
        <span>{columns.thanks}</span>
      </div>
      {rows.length > drawnAtOnce ? (
        <ManyRows rows={rows}>{children}</ManyRows>
      ) : (
        <ul className={classes.rows} aria-label={words.list}>
          {rows.map((reward) => (
            <li key={reward.id} className={classes.row} {...rowLook(reward)}>
              {children(reward)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function rowLook({ name, what, sentAt }: Reward) {
  return { 'aria-label': words.row(name, what), 'data-sent': sentAt !== null || undefined };
}

function ManyRows({ rows, children }: RewardRowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 8,
  });
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={virtual.rows} style={{ height: virtualizer.getTotalSize() }} aria-label={words.list}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const reward = rows[index];
          return reward ? (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={`${virtual.row} ${classes.row}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              {...rowLook(reward)}
            >
              {children(reward)}
            </li>
          ) : null;
        })}
      </ul>
    </div>
  );
}
