import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import {
  type PlannerItem,
  type PlannerStatus,
  plannerStatuses,
} from '../../../../shared/domain/planner/planner-item';
import { listsBy } from '../../../../shared/domain/planner/views/group-items';
import { isWithin } from '../../../../shared/domain/planner/weeks';
import { sayDate, sayWeekday } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { Waiting } from '../../../ui/Waiting';
import { type Calendar, type CardContext, CardContextProvider } from '../calendar';
import { ItemCard } from '../ItemCard';
import { visibleDays } from '../visible-days';
import { walkCells } from '../walk-cells';
import { dropPlace } from './drop-place';
import classes from './StatusBoard.module.css';

/** Cards of a column drawn at first; more come when asked for. */
const drawnAtFirst = 50;

/** Four weeks of content by how far each item is: dragging to another column changes its status. */
export function StatusBoard({ calendar }: Readonly<{ calendar: Calendar }>) {
  const { items, actions, today, now, openId, settled } = calendar;
  const columns = useMemo(() => listsBy(items, ({ status }) => status), [items]);
  // Sideways is a step of the status here, and up and down has no meaning.
  const cards = useMemo<CardContext>(() => {
    const moveBy: CardContext['actions']['moveBy'] = (item, step) => {
      const to = plannerStatuses[plannerStatuses.indexOf(item.status) + step];
      if (step !== 0 && to) actions.setStatus(item, to);
    };
    return { actions: { ...actions, moveBy }, today, now, openId };
  }, [actions, today, now, openId]);

  if (!settled && items.length === 0) return <Waiting />;
  return (
    <CardContextProvider value={cards}>
      <section
        className={classes.board}
        aria-label={text.planner.board.name}
        onKeyDown={(event) => walkCells(event, plannerStatuses.length)}
      >
        {plannerStatuses.map((status) => (
          <Column key={status} status={status} items={columns.get(status) ?? []} calendar={calendar} />
        ))}
      </section>
    </CardContextProvider>
  );
}

type ColumnProps = Readonly<{ status: PlannerStatus; items: readonly PlannerItem[]; calendar: Calendar }>;

function Column({ status, items, calendar: { day, today, actions } }: ColumnProps) {
  const [drawn, setDrawn] = useState(drawnAtFirst);
  const words = text.planner;
  return (
    <fieldset
      className={classes.column}
      aria-label={words.statuses[status]}
      data-cell
      {...dropPlace((held) => actions.drop(held, { status }, false))}
    >
      <div className={classes.head}>
        <Text size="sm" fw={600}>
          {words.statuses[status]}
        </Text>
        <Text size="xs" c="dimmed">
          {items.length}
        </Text>
      </div>
      <div className={classes.cards}>
        {items.slice(0, drawn).map((item, index) => (
          <div key={item.id} className={classes.entry}>
            {items[index - 1]?.day === item.day ? null : (
              <Text size="xs" {...(item.day === today ? { fw: 600 } : { c: 'dimmed' })}>
                {sayDate(item.day, today)} {sayWeekday(item.day)}
              </Text>
            )}
            <ItemCard item={item} underStatus />
          </div>
        ))}
        {items.length > drawn ? (
          <Button variant="subtle" size="compact-xs" onClick={() => setDrawn(drawn + drawnAtFirst)}>
            {words.moreInDay(items.length - drawn)}
          </Button>
        ) : null}
        {/* New items are drafts. */}
        {status === 'draft' ? (
          <UnstyledButton
            className={classes.add ?? ''}
            aria-label={words.newItem}
            onClick={() => actions.add(isWithin(today, visibleDays('board', day)) ? today : day)}
          >
            <IconPlus size={14} stroke={1.6} aria-hidden />
          </UnstyledButton>
        ) : null}
      </div>
    </fieldset>
  );
}
