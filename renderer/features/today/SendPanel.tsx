import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Day, Instant } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { isMissed } from '../../../shared/domain/planner/sending/is-missed';
import { text } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
import { MissedRow } from './MissedRow';
import { ReminderMenu } from './ReminderMenu';
import rows from './rows.module.css';
import { SendRow } from './SendRow';

type SendPanelProps = Readonly<{
  items: readonly PlannerItem[];
  missed: readonly PlannerItem[];
  today: Day;
  now: Instant;
}>;

const words = text.today;

/** 待发内容: what was missed, of today too, then today's other items in order of time. */
export function SendPanel({ items, missed, today, now }: SendPanelProps) {
  const late = [...missed, ...items].filter((item) => isMissed(item, now));
  const onTime = items.filter((item) => !late.includes(item));
  const next = onTime.find((item) => !isSent(item) && item.skippedAt === null);
  return (
    <Panel
      title={words.send}
      note={items.length > 0 ? words.sendCount(items.length, items.filter(isSent).length) : null}
      buttons={
        <>
          <ReminderMenu />
          <Button component={Link} to="/planner?view=week" variant="subtle" size="compact-sm">
            {words.seeWeek}
          </Button>
        </>
      }
    >
      {late.length > 0 ? (
        <section className={rows.missed} aria-label={words.missed}>
          <Text size="sm" fw={600} c="var(--weilu-warning-text)" className={rows.subtitle ?? ''}>
            {words.missed}
          </Text>
          {late.map((item) => (
            <MissedRow key={item.id} item={item} today={today} />
          ))}
        </section>
      ) : null}
      {items.length === 0 ? (
        <EmptyState
          sentence={words.nothingToSend}
          button={
            <Button component={Link} to="/planner?do=new">
              {words.newItem}
            </Button>
          }
        />
      ) : (
        onTime.map((item) => <SendRow key={item.id} item={item} now={now} isNext={item === next} />)
      )}
    </Panel>
  );
}
