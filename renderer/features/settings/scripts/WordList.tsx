import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { DictionaryRow } from '../../../../shared/domain/checks/dictionary-rows';
import { text } from '../../../i18n/text';
import virtual from '../../../ui/VirtualRows.module.css';
import classes from './ScriptsPart.module.css';
import { WordRow } from './WordRow';

const words = text.dictionary;
const rowHeight = 40;

/** The words of the dictionary; only those in view are drawn. */
export function WordList({ rows }: Readonly<{ rows: readonly DictionaryRow[] }>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.word ?? index,
    overscan: 8,
  });
  return (
    <>
      <div className={classes.head} aria-hidden>
        {[words.word, words.category, words.severity, words.suggestion, words.enabled].map((column) => (
          <span key={column}>{column}</span>
        ))}
      </div>
      <div ref={scroller} className={classes.scroller}>
        <ul className={virtual.rows} style={{ height: virtualizer.getTotalSize() }} aria-label={words.list}>
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <li
                key={key}
                className={`${virtual.row} ${classes.row}`}
                style={{ transform: `translateY(${start}px)` }}
                data-row
                data-off={row.enabled ? undefined : true}
                tabIndex={-1}
                aria-label={row.word}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
              >
                <WordRow row={row} />
              </li>
            );
          })}
        </ul>
      </div>
    </>
  );
}
