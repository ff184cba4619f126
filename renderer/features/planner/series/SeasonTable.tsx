import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import { isSent } from '../../../../shared/domain/planner/readiness';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import classes from './Season.module.css';
import { SeasonRow } from './SeasonRow';
import type { SeriesDetail } from './series-detail';

const words = text.series.plan;
const rowHeight = 38;
const headHeight = 34;

type SeasonTableProps = Readonly<{
  detail: SeriesDetail;
  chosen: ReadonlySet<PlannerItemId>;
  onToggle: (id: PlannerItemId) => void;
  onLeave: () => void;
}>;

/** Every session as a row; only those in view are drawn. It opens at the first that is still to come. */
export function SeasonTable({ detail, chosen, onToggle, onLeave }: SeasonTableProps) {
  const { items, series } = detail;
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The head stays above the rows while they scroll under it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 10,
  });
  const { scrollToIndex } = virtualizer;
  const first = useRef(items.findIndex((item) => item.day >= today && !isSent(item)));
  useEffect(() => {
    if (first.current > 0) scrollToIndex(first.current, { align: 'start' });
  }, [scrollToIndex]);

  /** Puts the cursor into the topic of a row; what is sent cannot be written any more and is passed over. */
  const focusTopic = (index: number, step: 1 | -1) => {
    let next = index;
    let item = items[next];
    while (item && isSent(item)) {
      next += step;
      item = items[next];
    }
    if (!item) return false;
    scrollToIndex(next);
    const focus = () => {
      const input = scroller.current?.querySelector<HTMLInputElement>(`[data-topic="${next}"] input`);
      input?.focus();
      input?.select();
      return input;
    };
    // At once where it is drawn: what is typed next is not to land in the row before. Else with the rows that come.
    if (!focus()) requestAnimationFrame(focus);
    return true;
  };
  const hasDomains = items.some(({ domain }) => domain !== '');
  const hasNumbers = items.some(({ number }) => number !== null);
  const { columns } = words;
  return (
    <div
      role="grid"
      aria-label={words.name}
      aria-rowcount={items.length + 1}
      className={classes.table}
      data-domains={hasDomains || undefined}
      data-numbers={hasNumbers || undefined}
    >
      <div ref={scroller} className={classes.scroller} role="presentation">
        <div role="row" tabIndex={-1} className={`${classes.cells} ${classes.head}`}>
          <span role="columnheader" tabIndex={-1} aria-label={words.swap} />
          {hasNumbers ? (
            <span role="columnheader" tabIndex={-1}>
              {columns.number}
            </span>
          ) : null}
          <span role="columnheader" tabIndex={-1}>
            {columns.day}
          </span>
          <span role="columnheader" tabIndex={-1}>
            {columns.host}
          </span>
          {hasDomains ? (
            <span role="columnheader" tabIndex={-1}>
              {columns.domain}
            </span>
          ) : null}
          <span role="columnheader" tabIndex={-1}>
            {columns.topic}
          </span>
          <span role="columnheader" tabIndex={-1}>
            {columns.state}
          </span>
        </div>
        <div role="rowgroup" className={classes.rows} style={{ height: items.length * rowHeight }}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index];
            return item ? (
              <SeasonRow
                key={key}
                item={item}
                series={series}
                index={index}
                top={start - headHeight}
                chosen={chosen.has(item.id)}
                shows={{ domain: hasDomains, number: hasNumbers }}
                onToggle={() => onToggle(item.id)}
                onStep={(step) => focusTopic(index + step, step)}
                onLeave={onLeave}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
