import { Button, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Day, Instant } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { text } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
import { MissedRow } from './MissedRow';
import rows from './rows.module.css';
import { SendRow } from './SendRow';

type SendPanelProps = Readonly<{
  items: readonly PlannerItem[];
  missed: readonly PlannerItem[];
  today: Day;
  now: Instant;
}>;

const words = text.today;

/** 待发内容: today's items in order of time, and what was missed before. */
export function SendPanel({ items, missed, today, now }: SendPanelProps) {
  const next = items.find((item) => !isSent(item));
  return (
    <Panel
      title={words.send}
      note={items.length > 0 ? words.sendCount(items.length, items.filter(isSent).length) : null}
      buttons={
        <Button component={Link} to="/planner?view=week" variant="subtle" size="compact-sm">
          {words.seeWeek}
        </Button>
      }
    >
      {missed.length > 0 ? (
        <section className={rows.missed} aria-label={words.missed}>
          <Text size="xs" c="dimmed" className={rows.subtitle ?? ''}>
            {words.missed}
          </Text>
          {missed.map((item) => (
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
        items.map((item) => <SendRow key={item.id} item={item} now={now} isNext={item === next} />)
      )}
    </Panel>
  );
}
