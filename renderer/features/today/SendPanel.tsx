import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Day, Instant } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent } from '../../../shared/domain/planner/readiness';
import { isMissed } from '../../../shared/domain/planner/sending/is-missed';
import { text } from '../../i18n/text';
import { EmptyState } from '../../ui/EmptyState';
import { Panel } from '../../ui/Panel';
import { MissedItems, missedAtOnce } from './MissedItems';
import { ReminderMenu } from './ReminderMenu';
import { SendRow } from './SendRow';

type SendPanelProps = Readonly<{
  items: readonly PlannerItem[];
  missed: readonly PlannerItem[];
  today: Day;
  now: Instant;
}>;

const words = text.today;

/** 待发内容: a few that were missed, of today too, then today's other items in order of time; many missed come last. */
export function SendPanel({ items, missed, today, now }: SendPanelProps) {
  const late = [...missed, ...items].filter((item) => isMissed(item, now));
  const onTime = items.filter((item) => !late.includes(item));
  // What is to be sent now is not to be looked for below two weeks of what was not.
  const many = late.length > missedAtOnce;
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
      {late.length > 0 && !many ? <MissedItems items={late} today={today} /> : null}
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
      {many ? <MissedItems items={late} today={today} /> : null}
    </Panel>
  );
}
