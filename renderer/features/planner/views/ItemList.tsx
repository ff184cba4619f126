import { ActionIcon, Button, CloseButton, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../../shared/domain/days';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { listsBy } from '../../../../shared/domain/planner/views/group-items';
import { searchItems } from '../../../../shared/domain/planner/views/search-items';
import { daysIn } from '../../../../shared/domain/planner/weeks';
import { sayDateAndWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import type { Calendar } from '../calendar';
import { DayMarks } from '../calendar/DayHead';
import { ItemCard } from '../ItemCard';
import { stepDay, visibleDays } from '../visible-days';
import { walkCells } from '../walk-cells';
import { dropPlace } from './drop-place';
import classes from './ItemList.module.css';

type Row = Readonly<{ day: Day; item: PlannerItem | null }>;

const headHeight = 34;
const rowHeight = 38;

/** A head for each day, and under it what stands there; days with nothing found are left out while searching. */
function rowsOf(days: readonly Day[], items: readonly PlannerItem[], searching: boolean): readonly Row[] {
  const byDay = listsBy(items, ({ day }) => day);
  return days.flatMap((day) => {
    const ofDay = byDay.get(day) ?? [];
    if (searching && ofDay.length === 0) return [];
    return [{ day, item: null }, ...ofDay.map((item) => ({ day, item }))];
  });
}

type ItemListProps = Readonly<{ calendar: Calendar; onDay: (day: Day) => void }>;

/** Two months of content as one list by day, with a search; only the rows in view are drawn. */
export function ItemList({ calendar, onDay }: ItemListProps) {
  const { day, items } = calendar;
  const [query, setQuery] = useState('');
  const searched = useDeferredValue(query);
  const searching = searched.trim() !== '';
  const found = useMemo(() => searchItems(items, searched), [items, searched]);
  const rows = useMemo(
    () => rowsOf(daysIn(visibleDays('list', day)), found, searching),
    [day, found, searching],
  );
  const words = text.planner.list;

  return (
    <div className={classes.list}>
      <div className={classes.tools} role="search">
        <TextInput
          size="xs"
          w={240}
          aria-label={words.search}
          placeholder={words.search}
          leftSection={<IconSearch size={14} />}
          rightSection={
            query === '' ? null : (
              <CloseButton size="xs" aria-label={words.clearSearch} onClick={() => setQuery('')} />
            )
          }
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <Text size="xs" c="dimmed" aria-live="polite">
          {searching ? words.found(found.length) : null}
        </Text>
        <Button size="compact-xs" variant="subtle" ml="auto" onClick={() => onDay(stepDay('list', day, -1))}>
          {words.earlier}
        </Button>
        <Button size="compact-xs" variant="subtle" onClick={() => onDay(stepDay('list', day, 1))}>
          {words.later}
        </Button>
      </div>
      {searching && found.length === 0 ? (
        <Text p="xl" ta="center" c="dimmed">
          {words.nothing}
        </Text>
      ) : (
        <Rows key={searching ? 'found' : 'all'} rows={rows} calendar={calendar} />
      )}
    </div>
  );
}

function Rows({ rows, calendar }: Readonly<{ rows: readonly Row[]; calendar: Calendar }>) {
  const { day, settled } = calendar;
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.item ? rowHeight : headHeight),
    getItemKey: (index) => rows[index]?.item?.id ?? rows[index]?.day ?? index,
    overscan: 12,
  });
  const { scrollToIndex } = virtualizer;
  const ready = settled && rows.length > 0;
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  }, [rows]);
  // To the day of the address, when it changes: not when the rows do.
  useEffect(() => {
    const index = latest.current.findIndex((row) => row.day === day);
    if (ready && index !== -1) scrollToIndex(index, { align: 'start' });
  }, [day, ready, scrollToIndex]);

  return (
    <section
      ref={scroller}
      className={classes.scroll}
      aria-label={text.planner.list.name}
      onKeyDown={(event) => walkCells(event, 1)}
    >
      <div data-cell className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          return row ? (
            <div
              key={key}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
              data-day={row.day}
              {...dropPlace((held, copy) => calendar.actions.drop(held, { day: row.day }, copy))}
            >
              {row.item ? (
                <ItemCard item={row.item} look="row" />
              ) : (
                <ListDay day={row.day} calendar={calendar} />
              )}
            </div>
          ) : null;
        })}
      </div>
    </section>
  );
}

function ListDay({ day, calendar: { today, actions } }: Readonly<{ day: Day; calendar: Calendar }>) {
  const name = sayDateAndWeekday(day, today);
  return (
    <div className={classes.day} data-today={day === today || undefined}>
      <UnstyledButton
        className={classes.dayName ?? ''}
        aria-label={text.planner.showDay(name)}
        onClick={() => actions.showDay(day)}
      >
        {name}
        {day === today ? ` · ${text.planner.goToday}` : ''}
      </UnstyledButton>
      <DayMarks day={day} />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        ml="auto"
        aria-label={text.planner.newOn(name)}
        onClick={() => actions.add(day)}
      >
        <IconPlus size={15} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
