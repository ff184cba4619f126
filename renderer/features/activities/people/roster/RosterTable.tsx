import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { ParticipantState } from '../../../../../shared/domain/activities/participant';
import type { ParticipantId } from '../../../../../shared/domain/ids';
import type { ParticipantRow } from '../../../../../shared/wire/nouns/activities';
import { text } from '../../../../i18n/text';
import classes from './Roster.module.css';
import { RosterRow } from './RosterRow';
import { rosterKeys, rowsMeant } from './roster-keys';
import { useKeptRow } from './use-kept-row';

const words = text.people.roster;
const rowHeight = 36;
const headHeight = 32;
/** Rows shown without scrolling. */
const mostShown = 13;

/** What the panel asks of the table: where the keyboard goes from the search box. */
export type RosterTableHandle = Readonly<{ focus: () => void }>;

type RosterTableProps = Readonly<{
  ref: Ref<RosterTableHandle>;
  rows: readonly ParticipantRow[];
  places: ReadonlyMap<ParticipantId, number>;
  selected: ReadonlySet<ParticipantId>;
  onSelect: (selected: ReadonlySet<ParticipantId>) => void;
  /** One change for all of these rows. */
  onState: (rows: readonly ParticipantRow[], state: ParticipantState) => void;
  onRemove: (rows: readonly ParticipantRow[]) => void;
}>;

/**
 * The people as a grid that draws only the rows in view; arrows move, 1–5 set the state of all that are chosen, or of
 * the row the keyboard is on.
 */
export function RosterTable(props: RosterTableProps) {
  const { ref, rows, places, selected, onSelect, onState, onRemove } = props;
  const navigate = useNavigate();
  const grid = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  // Whoever leaves the list leaves their line to the next one.
  const { kept, leave } = useKeptRow();
  const [at, setAt] = useState<Readonly<{ id: ParticipantId | null; index: number }>>({ id: kept, index: 0 });
  const found = rows.findIndex(({ id }) => id === at.id);
  const active = found >= 0 ? found : Math.max(0, Math.min(at.index, rows.length - 1));
  const current = rows[active];

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The head stays above the rows while they scroll under it.
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 8,
  });
  // Back from somebody's profile: at the row one left.
  const comesBack = useRef(kept !== null && found >= 0);
  useEffect(() => {
    if (!comesBack.current) return;
    comesBack.current = false;
    grid.current?.scrollIntoView({ block: 'nearest' });
    grid.current?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(active, { align: 'center' });
  });
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus() }));

  const move = (index: number) => {
    setAt({ id: rows[index]?.id ?? null, index });
    virtualizer.scrollToIndex(index);
  };
  const toggle = (row: ParticipantRow) => {
    const next = new Set(selected);
    if (!next.delete(row.id)) next.add(row.id);
    onSelect(next);
  };
  const allSelected = rows.length > 0 && rows.every(({ id }) => selected.has(id));
  const selectAll = () => onSelect(new Set(allSelected ? [] : rows.map(({ id }) => id)));

  const onKeyDown = rosterKeys({
    total: rows.length,
    active,
    page: mostShown - 2,
    onMove: move,
    onState: (state) => {
      // Where the row is filtered away by its new state, the next one stands in its line.
      setAt({ id: current?.id ?? null, index: active });
      const other = rowsMeant(rows, selected, current).filter((row) => row.state !== state);
      if (other.length > 0) onState(other, state);
    },
    onToggle: () => current && toggle(current),
    onAll: selectAll,
    onOpen: () => {
      if (!current?.memberId) return;
      leave(current.id);
      void navigate(`/members/${current.memberId}`, { state: { back: true } });
    },
    onRemove: () => {
      setAt({ id: current?.id ?? null, index: active });
      onRemove(rowsMeant(rows, selected, current));
    },
  });

  const height = headHeight + rowHeight * Math.min(mostShown, Math.max(1, rows.length));
  return (
    <div
      ref={grid}
      className={classes.grid}
      role="grid"
      tabIndex={0}
      aria-label={words.list}
      aria-rowcount={rows.length + 1}
      aria-colcount={5}
      aria-multiselectable
      aria-activedescendant={current ? `participant-row-${active}` : undefined}
      onKeyDown={onKeyDown}
    >
      <div ref={scroller} className={classes.scroller} role="presentation" style={{ height }}>
        <div
          role="rowgroup"
          className={classes.rows}
          style={{ height: headHeight + rows.length * rowHeight }}
        >
          <div role="row" tabIndex={-1} className={classes.head}>
            <span role="columnheader" tabIndex={-1}>
              <Checkbox
                size="xs"
                tabIndex={-1}
                aria-label={words.selectAll}
                checked={allSelected}
                indeterminate={!allSelected && selected.size > 0}
                onChange={selectAll}
              />
            </span>
            <span role="columnheader" tabIndex={-1}>
              {words.columns.name}
            </span>
            <span role="columnheader" tabIndex={-1}>
              {words.columns.source}
            </span>
            <span role="columnheader" tabIndex={-1}>
              {words.columns.state}
            </span>
          </div>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <RosterRow
                key={row.id}
                row={row}
                index={index}
                top={start}
                place={places.get(row.id) ?? null}
                active={index === active}
                selected={selected.has(row.id)}
                onState={(state) => onState([row], state)}
                onToggle={() => toggle(row)}
                onRemove={() => onRemove([row])}
                onActive={() => setAt({ id: row.id, index })}
                onLeave={() => leave(row.id)}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}
