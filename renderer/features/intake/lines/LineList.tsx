import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { PreviewLine } from '../../../../shared/domain/intake/preview';
import type { Correction, Corrections } from '../../../../shared/domain/intake/writes';
import { text } from '../../../i18n/text';
import virtual from '../../../ui/VirtualRows.module.css';
import classes from '../intake.module.css';
import { LineRow } from './LineRow';

const rowHeight = 42;

type LineListProps = Readonly<{
  lines: readonly PreviewLine[];
  corrections: Corrections;
  nameOf: (id: string) => string;
  onCorrect: (id: string, change: Correction) => void;
}>;

/** The lines of a dry run; only those in view are drawn. */
export function LineList({ lines, corrections, nameOf, onCorrect }: LineListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul
        className={virtual.rows}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={text.intake.lines}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <li
              key={key}
              className={`${virtual.row} ${classes.row}`}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={lines.length}
              aria-posinset={index + 1}
            >
              <LineRow line={line} corrections={corrections} nameOf={nameOf} onCorrect={onCorrect} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
