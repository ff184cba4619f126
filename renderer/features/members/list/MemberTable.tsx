import { Button, Checkbox, Group } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { MemberId } from '../../../../shared/domain/ids';
import type { MemberFilter } from '../../../../shared/wire/nouns/members';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { hasConditions, useMemberList } from './filter-store';
import classes from './MemberTable.module.css';
import { MemberTableRow } from './MemberTableRow';
import type { MemberWindow } from './use-member-window';

/** What the screen asks of the table: where the keyboard goes from the search box. */
export type MemberTableHandle = Readonly<{ focus: () => void; openFirst: () => void }>;

type MemberTableProps = Readonly<{
  ref: Ref<MemberTableHandle>;
  window: MemberWindow;
  filter: MemberFilter;
  openId: MemberId | null;
  onFirstSeen: (index: number) => void;
  onOpen: (id: MemberId) => void;
  onAdd: () => void;
  onImport: () => void;
}>;

const rowHeight = 37;

/** The members as a grid that draws only the rows in view. Arrows move, Enter opens, Space selects. */
export function MemberTable(props: MemberTableProps) {
  const { ref, window: list, filter, openId, onFirstSeen, onOpen, onAdd, onImport } = props;
  const words = text.members;
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { conditions, selected, select } = useMemberList();
  const { vault } = useHost();

  const virtualizer = useVirtualizer({
    count: list.total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  const items = virtualizer.getVirtualItems();
  const firstSeen = items[0]?.index ?? 0;
  useEffect(() => onFirstSeen(firstSeen), [onFirstSeen, firstSeen]);

  // A narrower list may end above the row the keyboard stood on.
  const activeRow = Math.min(active, Math.max(0, list.total - 1));

  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    openFirst: () => {
      // Asked of the vault, so that typing a name and Enter at once never opens an earlier result.
      vault.query('members.list', { filter, start: 0, count: 1 }).then(({ rows }) => {
        if (rows[0]) onOpen(rows[0].id);
      }, showError);
    },
  }));

  const toggle = (id: MemberId) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };

  const move = (to: number) => {
    const row = Math.max(0, Math.min(list.total - 1, to));
    setActive(row);
    virtualizer.scrollToIndex(row);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // The check box of the head has keys of its own.
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: activeRow + 1,
      ArrowUp: activeRow - 1,
      PageDown: activeRow + page,
      PageUp: activeRow - page,
      Home: 0,
      End: list.total - 1,
    };
    const row = list.rowAt(activeRow);
    const to = steps[event.key];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && row) onOpen(row.id);
    else if (event.key === ' ' && row) toggle(row.id);
    else return;
    event.preventDefault();
  };

  const selectAll = async (all: boolean) => {
    try {
      select(new Set(all ? await vault.query('members.matchingIds', { filter }) : []));
    } catch (thrown) {
      showError(thrown);
    }
  };

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

  return (
    <div
      ref={grid}
      className={classes.card}
      role="grid"
      tabIndex={0}
      aria-label={words.list}
      aria-rowcount={list.total + 1}
      aria-multiselectable
      aria-activedescendant={`member-row-${activeRow}`}
      onKeyDown={onKeyDown}
    >
      <div className={classes.head} role="row" tabIndex={-1} aria-rowindex={1}>
        <span role="columnheader" tabIndex={-1} className={classes.check}>
          <Checkbox
            aria-label={words.selection.all}
            checked={list.total > 0 && selected.size >= list.total}
            indeterminate={selected.size > 0 && selected.size < list.total}
            onChange={(event) => void selectAll(event.currentTarget.checked)}
          />
        </span>
        {(['nickname', 'skin', 'specialties', 'inviter', 'lastContact', 'tier'] as const).map((column) => (
          <span key={column} role="columnheader" tabIndex={-1} className={classes[column]}>
            {words.columns[column]}
          </span>
        ))}
      </div>
      <div ref={scroller} className={classes.scroller} role="rowgroup">
        <div className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = list.rowAt(index);
            return (
              <MemberTableRow
                key={row?.id ?? index}
                index={index}
                top={start}
                row={row}
                active={index === activeRow}
                open={row !== undefined && row.id === openId}
                selected={row !== undefined && selected.has(row.id)}
                onOpen={() => {
                  setActive(index);
                  if (row) onOpen(row.id);
                }}
                onToggle={() => row && toggle(row.id)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
