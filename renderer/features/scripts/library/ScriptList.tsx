import { Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconStarFilled } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useRef } from 'react';
import { type Day, dayOf } from '../../../../shared/domain/days';
import type { Script } from '../../../../shared/domain/scripts/script';
import { excerptOf } from '../../../../shared/domain/scripts/script-excerpt';
import { useToday } from '../../../data/use-today';
import { sayDay, sayFully } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import virtual from '../../../ui/VirtualRows.module.css';
import classes from './Library.module.css';

type ScriptListProps = Readonly<{
  id: string;
  scripts: readonly Script[];
  /** Index of the script that Enter opens. */
  active: number;
  openId: string | null;
  onOpen: (id: string, index: number) => void;
}>;

const words = text.scripts;

/** Heights of a row and of the head, as the stylesheet has them. */
const rowHeight = 36;

/** So few rows fit into any window, and need no room below them. */
const mostShort = 8;

/** The scripts, one a row; of a long library only the rows in view are drawn. */
export function ScriptList({ id, scripts, active, openId, onOpen }: ScriptListProps) {
  const today = useToday();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: scripts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => scripts[index]?.id ?? index,
    // The head stays above the rows while they scroll under it.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    overscan: 10,
  });
  const { scrollToIndex } = virtualizer;
  useEffect(() => {
    if (active >= 0) scrollToIndex(active);
  }, [active, scrollToIndex]);
  // One that was opened, or has just been made, is in view when the eye comes back to the list.
  const openIndex = openId ? scripts.findIndex((script) => script.id === openId) : -1;
  useEffect(() => {
    if (openIndex >= 0) scrollToIndex(openIndex);
  }, [openIndex, scrollToIndex]);
  // The rows are drawn anew only for what they say, not for what opens them.
  const open = useRef(onOpen);
  useEffect(() => {
    open.current = onOpen;
  });
  const openRow = useCallback((scriptId: string, index: number) => open.current(scriptId, index), []);

  return (
    <div ref={scroller} className={classes.card} data-long={scripts.length > mostShort || undefined}>
      <div className={classes.head} aria-hidden>
        <span />
        <span>{words.columns.title}</span>
        <span className={classes.wideOnly}>{words.columns.excerpt}</span>
        <span>{words.columns.scenario}</span>
        <span className={classes.number}>{words.columns.used}</span>
        <span>{words.columns.lastUsed}</span>
      </div>
      <div
        role="listbox"
        id={id}
        aria-label={words.list}
        className={virtual.rows}
        style={{ height: scripts.length * rowHeight }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const script = scripts[index];
          return script ? (
            <ScriptRow
              key={key}
              id={`${id}-${index}`}
              script={script}
              index={index}
              total={scripts.length}
              top={start - rowHeight}
              today={today}
              active={index === active}
              open={script.id === openId}
              onOpen={openRow}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

type ScriptRowProps = Readonly<{
  id: string;
  script: Script;
  /** Which row it is of how many, drawn or not. */
  index: number;
  total: number;
  /** Pixels below the top of the list. */
  top: number;
  today: Day;
  active: boolean;
  open: boolean;
  onOpen: (id: string, index: number) => void;
}>;

const ScriptRow = memo(function ScriptRow(props: ScriptRowProps) {
  const { id, script, index, total, top, today, active, open, onOpen } = props;
  return (
    <UnstyledButton
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={open}
      aria-label={script.title}
      aria-posinset={index + 1}
      aria-setsize={total}
      mod={{ active, open, archived: script.archivedAt !== null }}
      className={`${classes.row} ${virtual.row}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(script.id, index)}
    >
      {script.favourite ? (
        <IconStarFilled size={13} className={classes.star ?? ''} aria-label={words.favourite} />
      ) : (
        <span />
      )}
      <span className="one-line person-text">{script.title}</span>
      <Text span size="sm" c="dimmed" className={`${classes.wideOnly} one-line person-text`}>
        {excerptOf(script.body)}
      </Text>
      <Text span size="sm" c="dimmed">
        {script.scenario}
      </Text>
      <Text span size="sm" c="dimmed" className={classes.number ?? ''}>
        {words.times(script.useCount)}
      </Text>
      {script.lastUsedAt !== null && (
        <Tooltip label={sayFully(script.lastUsedAt)}>
          <Text span size="sm" c="dimmed" className="one-line">
            {sayDay(dayOf(script.lastUsedAt), today)}
          </Text>
        </Tooltip>
      )}
    </UnstyledButton>
  );
});
