import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';
import { timeOf } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent, isUnready, readinessOf } from '../../../shared/domain/planner/readiness';
import { text } from '../../i18n/text';
import { kindColors } from '../../theme/kind-colors';
import { itemStateInWords } from '../../ui/ItemState';
import { useCardContext } from './calendar';
import classes from './EventButton.module.css';
import { cardShortcuts, clickOnCard, pressOnCard } from './views/card-keys';
import { useSelection } from './views/selection-store';
import { takeCard } from './views/take-card';

type EventButtonProps = Readonly<{
  item: PlannerItem;
  /** What `@mantine/schedule` gives the button: place, dragging, click. */
  scheduled: ComponentPropsWithoutRef<'button'> & { children: ReactNode };
}>;

/** An item inside `@mantine/schedule`: its words, its state, and the keys that move it. */
export function EventButton({ item, scheduled }: EventButtonProps) {
  const { actions, now, openId } = useCardContext();
  const chosen = useSelection(({ ids }) => ids.has(item.id));
  const state = itemStateInWords(item, now);
  const readiness = readinessOf(item, now);
  const sent = isSent(item);
  const shownTime = item.sentAt === null ? item.time : timeOf(item.sentAt);
  const { className, style, children: _, title: __, ...rest } = scheduled;
  return (
    <UnstyledButton
      {...rest}
      className={`${className ?? ''} ${classes.event}`}
      style={{ ...style, '--event-mark': `var(--mantine-color-${kindColors[item.kind]}-filled)` }}
      data-sent={sent || undefined}
      data-readiness={readiness}
      data-selected={item.id === openId || undefined}
      data-chosen={chosen || undefined}
      data-day={item.day}
      onDragStart={(event) => {
        scheduled.onDragStart?.(event);
        takeCard(event, item);
      }}
      onClick={(event) => clickOnCard(event, item, actions)}
      onKeyDown={(event) => pressOnCard(event, item, actions)}
      aria-label={[
        text.planner.card(item.time, item.kind, item.title, state),
        ...(chosen ? [text.planner.chosen] : []),
      ].join('，')}
      aria-keyshortcuts={cardShortcuts}
      title={`${item.time} ${item.title} · ${state}`}
    >
      <span className={classes.body}>
        <span className={classes.words}>
          {sent ? <IconCheck size={11} stroke={2} aria-hidden className={classes.check} /> : null}
          <span className={classes.time}>{shownTime}</span>
          {isUnready(item) || readiness === 'missed' ? (
            <span className={classes.state} data-readiness={readiness}>
              {state}
            </span>
          ) : null}
          <span className={`${classes.title} person-text`}>{item.title}</span>
        </span>
      </span>
    </UnstyledButton>
  );
}
