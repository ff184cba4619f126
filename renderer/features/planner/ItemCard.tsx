import { UnstyledButton } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent, readinessOf } from '../../../shared/domain/planner/readiness';
import { useScope } from '../../data/scope';
import { text } from '../../i18n/text';
import { kindColors } from '../../theme/kind-colors';
import { ItemState, itemStateInWords, saysMoreThanStatus } from '../../ui/ItemState';
import { useCardContext } from './calendar';
import classes from './ItemCard.module.css';
import { cardShortcuts, clickOnCard, pressOnCard } from './views/card-keys';
import { ItemMarks, itemMarks } from './views/ItemMarks';
import { useSelection } from './views/selection-store';
import { takeCard } from './views/take-card';

/** How much of an item a card shows: a card of two lines and its host, a line of a month, or a row of a list. */
export type CardLook = 'card' | 'line' | 'row';

type ItemCardProps = Readonly<{
  item: PlannerItem;
  look?: CardLook;
  /** It stands under its status, which is said again only where there is more to say. */
  underStatus?: boolean;
}>;

/** One item: opened by a click, moved by dragging or by Alt and the arrows, selected by Space or Ctrl and a click. */
export const ItemCard = memo(function ItemCard({ item, look = 'card', underStatus = false }: ItemCardProps) {
  const { actions, now, openId } = useCardContext();
  const { rhythm } = useScope().community;
  const chosen = useSelection(({ ids }) => ids.has(item.id));
  const marks = useMemo(() => itemMarks(item, rhythm), [item, rhythm]);
  const state = itemStateInWords(item, now);
  const color = kindColors[item.kind];
  const withState = !underStatus || saysMoreThanStatus(item, now);
  const host = item.host?.name ?? '';
  const words = text.planner;
  const more = [
    host && words.hostedBy(host),
    ...marks.map(({ sentence }) => sentence),
    chosen && words.chosen,
  ];

  return (
    <UnstyledButton
      className={classes.card ?? ''}
      style={{
        '--card-fill': `var(--mantine-color-${color}-light)`,
        '--card-mark': `var(--mantine-color-${color}-filled)`,
      }}
      data-look={look}
      data-day={item.day}
      data-event-id={item.id}
      data-sent={isSent(item) || undefined}
      data-readiness={readinessOf(item, now)}
      data-selected={item.id === openId || undefined}
      data-chosen={chosen || undefined}
      draggable
      onDragStart={(event) => takeCard(event, item)}
      onClick={(event) => clickOnCard(event, item, actions)}
      onKeyDown={(event) => pressOnCard(event, item, actions)}
      aria-label={[words.card(item.time, item.kind, item.title, state), ...more.filter(Boolean)].join('，')}
      aria-keyshortcuts={cardShortcuts}
      title={`${item.time} ${item.kind} ${item.title} · ${state}`}
    >
      <span className={classes.top}>
        <span className={classes.time}>{item.time}</span>
        {look === 'row' ? <span className={classes.kind}>{item.kind}</span> : null}
        {look === 'card' ? <CardEnd item={item} marks={marks} withState={withState} /> : null}
      </span>
      <span className={`${classes.title} person-text`}>{item.title}</span>
      {host && look !== 'line' ? <span className={`${classes.host} person-text`}>{host}</span> : null}
      {look === 'row' ? <CardEnd item={item} marks={marks} withState={withState} /> : null}
    </UnstyledButton>
  );
});

type CardEndProps = Readonly<{
  item: PlannerItem;
  marks: ReturnType<typeof itemMarks>;
  withState: boolean;
}>;

function CardEnd({ item, marks, withState }: CardEndProps) {
  const { now } = useCardContext();
  return (
    <span className={classes.end}>
      <ItemMarks marks={marks} />
      {withState ? <ItemState item={item} now={now} /> : null}
    </span>
  );
}
