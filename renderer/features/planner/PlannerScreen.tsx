import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { isDay } from '../../../shared/domain/days';
import { type PlannerItem, plannerSlots } from '../../../shared/domain/planner/planner-item';
import { isUnready } from '../../../shared/domain/planner/readiness';
import { freeTimeIn } from '../../../shared/domain/planner/slots';
import { isWithin } from '../../../shared/domain/planner/weeks';
import { useScope } from '../../data/scope';
import { useNow } from '../../data/use-now';
import { useToday } from '../../data/use-today';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { Page } from '../../ui/Page';
import { useEscape } from '../../ui/use-escape';
import type { Calendar } from './calendar';
import { ItemDrawer } from './ItemDrawer';
import { MonthGrid } from './MonthGrid';
import classes from './PlannerScreen.module.css';
import { PlannerToolbar } from './PlannerToolbar';
import { SlotWeek } from './SlotWeek';
import { TimelineWeek } from './TimelineWeek';
import { focusCard, useKeepFocus } from './use-keep-focus';
import { useMoveItem } from './use-move-item';
import { usePlannerAddress } from './use-planner-address';
import { usePlannerDesk } from './use-planner-desk';
import { countedDays, rangeInWords, stepDay, visibleDays } from './visible-days';

const none: readonly PlannerItem[] = [];
const views = { week: SlotWeek, timeline: TimelineWeek, month: MonthGrid } as const;

/** 内容日历: plans days, weeks and months; copies and stamps 已发. */
export function PlannerScreen() {
  const address = usePlannerAddress();
  const { view, day, itemId, change } = address;
  const { community, group } = useScope();
  const today = useToday();
  const now = useNow();
  const board = useRef<HTMLDivElement>(null);
  const range = visibleDays(view, day);
  const scope = { communityId: community.id, groupId: group?.id ?? null };
  const loaded = useVaultQuery('planner.range', { ...scope, ...range }).data;
  const items = loaded ?? none;
  const desk = usePlannerDesk(address, loaded);
  const move = useMoveItem(items);
  const keepFocus = useKeepFocus(board, items);

  const close = () => {
    desk.close();
    if (itemId) focusCard(board.current, itemId);
  };
  const addHere = () => {
    const place = document.activeElement?.closest<HTMLElement>('[data-day]')?.dataset;
    const newDay = place?.day && isDay(place.day) ? place.day : isWithin(today, range) ? today : range.from;
    const slot = plannerSlots.find(({ name }) => name === place?.slot);
    desk.add(newDay, slot && freeTimeIn(slot, newDay, items));
  };
  useHotkeys([['N', addHere]]);
  useEscape(desk.editing === null ? null : close);

  const calendar: Calendar = {
    day,
    today,
    now,
    items,
    selectedId: itemId,
    move,
    open: desk.open,
    add: desk.add,
    moveBy: (item, days, slots) => {
      keepFocus(item.id);
      void move.by(item, days, slots).then((to) => {
        if (to && !isWithin(to, range)) change({ day: to });
      });
    },
  };
  const counted = items.filter((item) => isWithin(item.day, countedDays(view, day)));
  const unready = counted.filter(isUnready).length;
  const View = views[view];

  return (
    <Page
      title={text.frame.nav.planner}
      subtitle={text.planner.summary(rangeInWords(view, day, today), counted.length, unready)}
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
        <PlannerToolbar
          view={view}
          onView={(next) => change({ view: next })}
          onStep={(direction) => change({ day: stepDay(view, day, direction) })}
          onToday={() => change({ day: today })}
        />
        <div className={classes.board} ref={board}>
          <View calendar={calendar} />
        </div>
      </div>
    </Page>
  );
}
