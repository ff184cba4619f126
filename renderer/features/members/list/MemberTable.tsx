import { Button, Group } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type Ref,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import type { MemberFilter } from '../../../../shared/wire/nouns/members';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { columnLayout } from './column-layout';
import { hasConditions, useMemberList } from './filter-store';
import classes from './MemberTable.module.css';
import { MemberTableHead } from './MemberTableHead';
import { MemberTableRow, type RowActions } from './MemberTableRow';
import { useListKeys } from './use-list-keys';
import type { ListView } from './use-list-view';
import type { MemberWindow } from './use-member-window';

/** What the screen asks of the table: where the keyboard goes from the search box. */
export type MemberTableHandle = Readonly<{ focus: () => void; openFirst: () => void }>;

type MemberTableProps = Readonly<{
  ref: Ref<MemberTableHandle>;
  window: MemberWindow;
  filter: MemberFilter;
  view: ListView;
  openId: MemberId | null;
  onFirstSeen: (index: number) => void;
  onOpen: (id: MemberId) => void;
  onAdd: () => void;
  onImport: () => void;
}>;

const rowHeight = 37;
const headHeight = 36;
/** Rows drawn above and below those in view. */
const overscan = 5;
/** The members as a grid that draws only the rows in view, with the columns that were chosen. */
export function MemberTable(props: MemberTableProps) {
  const { ref, window: list, filter, view, openId, onFirstSeen, onOpen, onAdd, onImport } = props;
  const words = text.members;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: measured, width, height } = useElementSize();
  const scrollerRef = useMergedRef(scroller, measured);
  const [active, setActive] = useState(0);
  const { conditions, selected } = useMemberList();
  const { vault } = useHost();
  const today = useToday();
  const { columns, sort } = view;

  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The head stays above the rows while they scroll under it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan,
    // Drawn with the next frame: several steps of a wheel in one frame are drawn once.
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const firstSeen = items[0]?.index ?? 0;
  useEffect(() => onFirstSeen(firstSeen), [onFirstSeen, firstSeen]);

  // A row that leaves the view is drawn anew as one that comes: changing texts is cheaper than making elements.
  const ring = Math.max(items.length, Math.ceil(height / rowHeight) + 2 * overscan + 2);
  // A narrower list may end above the row the keyboard stood on.
  const activeRow = Math.min(active, Math.max(0, list.total - 1));

  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    openFirst: () => {
      // Asked of the vault, so that typing a name and Enter at once never opens an earlier result.
      vault.query('members.list', { filter, sort, today, start: 0, count: 1 }).then(({ rows }) => {
        if (rows[0]) onOpen(rows[0].id);
      }, showError);
    },
  }));

  const keys = useListKeys({
    total: list.total,
    active: activeRow,
    page: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2),
    rowAt: list.rowAt,
    filter,
    sort,
    onMove: (row) => {
      setActive(row);
      virtualizer.scrollToIndex(row);
    },
    onOpen,
  });

  const newest = useRef<RowActions | null>(null);
  useEffect(() => {
    newest.current = {
      open: (index, row) => {
        setActive(index);
        if (row) onOpen(row.id);
      },
      toggle: (index, row, range) => {
        keys.choose(index, row.id, range);
        if (!range) setActive(index);
      },
    };
  });
  const actions = useMemo<RowActions>(
    () => ({
      open: (...row) => newest.current?.open(...row),
      toggle: (...row) => newest.current?.toggle(...row),
    }),
    [],
  );

  if (list.loaded && list.total === 0) {
    return hasConditions(conditions) ? (
      <EmptyState sentence={words.notFound} />
    ) : (
      <EmptyState
        sentence={words.empty}
        button={
          <Group gap="xs">
            <Button variant="light" onClick={onImport}>
              {words.emptyImport}
            </Button>
            <Button variant="subtle" onClick={onAdd}>
              {words.emptyAdd}
            </Button>
          </Group>
        }
      />
    );
  }

  const { grid: tracks, least } = columnLayout(columns);
  const layout = { '--columns': tracks, '--least': `${least}px` } as CSSProperties;
  return (
    <div
      ref={grid}
      className={classes.card}
      role="grid"
      tabIndex={0}
      aria-label={words.list}
      aria-rowcount={list.total + 1}
      aria-colcount={columns.length + 2}
      aria-multiselectable
      aria-busy={!list.current}
      data-slow={list.slow || undefined}
      data-wide={least > width || undefined}
      aria-activedescendant={`member-row-${activeRow}`}
      onKeyDown={keys.onKeyDown}
      style={layout}
    >
      <div ref={scrollerRef} className={classes.scroller} role="presentation">
        <MemberTableHead
          columns={columns}
          sort={sort}
          total={list.total}
          selected={selected.size}
          onSelectAll={(all) => void keys.selectAll(all)}
          onSort={view.sortBy}
        />
        <div className={classes.rows} role="rowgroup" style={{ height: list.total * rowHeight }}>
          {items.map(({ index, start }) => {
            const row = list.rowAt(index);
            return (
              <MemberTableRow
                key={index % ring}
                index={index}
                top={start - headHeight}
                row={row}
                columns={columns}
                active={index === activeRow}
                open={row !== undefined && row.id === openId}
                selected={row !== undefined && selected.has(row.id)}
                actions={actions}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
