import { UnstyledButton } from '@mantine/core';
import type { DragEvent } from 'react';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { text } from '../../i18n/text';
import { kindColors } from '../../theme/kind-colors';
import { ItemState, itemStateInWords } from '../../ui/ItemState';
import type { Calendar } from './calendar';
import classes from './ItemCard.module.css';
import { moveOfKey, moveShortcuts } from './move-keys';

/** The kind of data a dragged card carries. */
export const dragType = 'application/x-weilu-item';

type ItemCardProps = Readonly<{ item: PlannerItem; calendar: Calendar }>;

/** One item in the slots × days week: opened by a click, moved by dragging or by Alt and the arrows. */
export function ItemCard({ item, calendar }: ItemCardProps) {
  const { now, selectedId, open, moveBy } = calendar;
  const sent = isSent(item);
  const color = kindColors[item.kind];

  const drag = (event: DragEvent) => {
    event.dataTransfer.setData(dragType, item.id);
    event.dataTransfer.effectAllowed = 'move';
  };

  return (
    <UnstyledButton
      className={classes.card ?? ''}
      style={{
        '--card-fill': `var(--mantine-color-${color}-light)`,
        '--card-mark': `var(--mantine-color-${color}-filled)`,
      }}
      data-event-id={item.id}
      data-sent={sent || undefined}
      data-selected={item.id === selectedId || undefined}
      draggable={!sent}
      onDragStart={drag}
      onClick={() => open(item)}
      onKeyDown={(event) => {
        const move = moveOfKey(event);
        if (!move) return;
        event.preventDefault();
        moveBy(item, move.days, move.slots);
      }}
      aria-label={text.planner.card(item.time, item.kind, item.title, itemStateInWords(item, now))}
      aria-keyshortcuts={moveShortcuts}
    >
      <span className={classes.top}>
        <span className={classes.time}>{item.time}</span>
        <ItemState item={item} now={now} />
      </span>
      <span className={`${classes.title} person-text`}>{item.title}</span>
    </UnstyledButton>
  );
}
