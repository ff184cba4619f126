import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef } from 'react';
import { isDay } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isUnready } from '../../../shared/domain/planner/readiness';
import { groupItems } from '../../../shared/domain/planner/views/group-items';
import { passesFilter } from '../../../shared/domain/planner/views/item-filter';
import { isWithin, weekOf } from '../../../shared/domain/planner/weeks';
import type { SeriesName } from '../../../shared/wire/nouns/planner';
import { useScope } from '../../data/scope';
import { useExtendSeries } from '../../data/use-extend-series';
import { useNow } from '../../data/use-now';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { Page } from '../../ui/Page';
import { useEscape } from '../../ui/use-escape';
import { AdvicePanel } from './advice/AdvicePanel';
import { type Calendar, type CardContext, CardContextProvider } from './calendar';
import { StatutoryBanner } from './calendar/StatutoryBanner';
import { ItemDrawer } from './ItemDrawer';
import { PlannerBoard } from './PlannerBoard';
import classes from './PlannerScreen.module.css';
import { PlannerToolbar } from './PlannerToolbar';
import { ScopePromptHost } from './series/ScopePrompt';
import { focusCard } from './use-keep-focus';
import { usePlannerAddress } from './use-planner-address';
import { usePlannerDesk } from './use-planner-desk';
import { FilterMenu } from './views/FilterMenu';
import { watchForRelease } from './views/held-store';
import { PlannerMenu } from './views/PlannerMenu';
import { SelectionBar } from './views/SelectionBar';
import { useSelection } from './views/selection-store';
import { useCalendarActions } from './views/use-calendar-actions';
import { useMany } from './views/use-many';
import { countedDays, rangeInWords, stepDay, visibleDays } from './visible-days';

const noItems: readonly PlannerItem[] = [];
const noSeries: readonly SeriesName[] = [];

/** 内容日历: plans days, weeks and months; copies and stamps 已发. */
export function PlannerScreen() {
  const address = usePlannerAddress();
  const { view, day, filter, itemId, change } = address;
  const { community, group } = useScope();
  const { slots } = community.rhythm;
  const today = useToday();
  const now = useNow();
  const board = useRef<HTMLDivElement>(null);
  const range = visibleDays(view, day);
  const groupId = group?.id ?? null;
  const read = useVaultQuery('planner.range', { communityId: community.id, groupId, ...range });
  const loaded = read.data;
  const series = useVaultQuery('series.names', { communityId: community.id, today }).data ?? noSeries;
  const planned = loaded ?? noItems;
  const items = useMemo(() => planned.filter((item) => passesFilter(item, filter)), [planned, filter]);
  const places = useMemo(() => groupItems(items, slots), [items, slots]);
  const desk = usePlannerDesk(address, loaded);
  const many = useMany();
  const actions = useCalendarActions({
    board,
    planned,
    shown: items,
    range,
    desk,
    many,
    lookAt: (to) => change({ day: to }),
    showDay: (to) => change({ view: 'day', day: to }),
  });
  useExtendSeries(community.id, series, range.to);
  useEffect(watchForRelease, []);

  // What is not shown any more must not stay selected.
  const selection = useSelection();
  const { clear } = selection;
  const shownParts = JSON.stringify([community.id, groupId, filter]);
  useEffect(() => (shownParts === '' ? undefined : clear), [shownParts, clear]);

  const close = () => {
    desk.close();
    if (itemId) focusCard(board.current, itemId);
  };
  const addHere = () => {
    const focused = document.activeElement;
    const dayHere = focused?.closest<HTMLElement>('[data-day]')?.dataset.day ?? '';
    const slotHere = focused?.closest<HTMLElement>('[data-slot]')?.dataset.slot;
    const newDay = isDay(dayHere)
      ? dayHere
      : isWithin(today, range)
        ? today
        : view === 'list'
          ? day
          : range.from;
    const slot = slots.find(({ name }) => name === slotHere);
    if (slot) actions.addIn(newDay, slot);
    else actions.add(newDay);
  };
  useHotkeys([['N', addHere]]);
  useEscape(selection.ids.size > 0 ? clear : null);
  // From the moment it is asked for: one that is still being read is closed as well.
  useEscape(itemId === null && desk.editing === null ? null : close);

  const cards = useMemo<CardContext>(
    () => ({ actions, today, now, openId: itemId }),
    [actions, today, now, itemId],
  );
  const calendar: Calendar = { ...cards, day, items, places, settled: !read.stale };
  const about = countedDays(view, day);
  const counted = items.filter((item) => isWithin(item.day, about));
  const hidden = planned.filter((item) => isWithin(item.day, about)).length - counted.length;
  const unready = counted.filter(isUnready).length;
  const shownDays = rangeInWords(view, day, today);

  return (
    <Page
      title={text.frame.nav.planner}
      subtitle={read.stale ? shownDays : text.planner.summary(shownDays, counted.length, unready, hidden)}
      buttons={
        <Button leftSection={<IconPlus size={16} />} onClick={addHere}>
          {text.planner.newItem}
        </Button>
      }
      aside={
        desk.editing ? (
          <ItemDrawer key={desk.editing.key} editing={desk.editing} now={now} onClose={close} />
        ) : null
      }
      asideLabel={itemId ? text.planner.drawer : text.planner.newDrawer}
    >
      <div className={classes.screen}>
        <StatutoryBanner years={yearsOf(range.from, range.to)} />
        <PlannerToolbar
          view={view}
          onView={(next) => change({ view: next })}
          onStep={(direction) => change({ day: stepDay(view, day, direction) })}
          onToday={() => change({ day: today })}
          filter={<FilterMenu filter={filter} series={series} onChange={address.narrow} />}
          menu={
            <PlannerMenu
              week={weekOf(day).from}
              wanted={address.wanted}
              onTaken={() => change({ do: null })}
            />
          }
        />
        <AdvicePanel items={planned} from={range.from} to={range.to} />
        <SelectionBar many={many} around={day} />
        <div className={classes.board} ref={board}>
          <CardContextProvider value={cards}>
            <PlannerBoard view={view} calendar={calendar} onDay={(to) => change({ day: to })} />
          </CardContextProvider>
        </div>
      </div>
      <ScopePromptHost />
    </Page>
  );
}

function yearsOf(from: string, to: string): readonly number[] {
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  return first === last ? [first] : [first, last];
}
