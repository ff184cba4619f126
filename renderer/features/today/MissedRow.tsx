import { Button, Text } from '@mantine/core';
import type { Day } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isUnready } from '../../../shared/domain/planner/readiness';
import { useRun } from '../../data/use-run';
import { useSendItem } from '../../data/use-send-item';
import { sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { SendButtons } from '../../ui/sending/SendButtons';
import { SendNote } from '../../ui/sending/SendNote';
import { OpenItem } from './OpenItem';
import rows from './rows.module.css';

type MissedRowProps = Readonly<{ item: PlannerItem; today: Day }>;

const words = text.today;

/** Something that was not sent at its time: sent late, or left out. A draft may be sent as it stands, or written first. */
export function MissedRow({ item, today }: MissedRowProps) {
  const run = useRun();
  const sending = useSendItem(item);
  const stamp = () => {
    sending.restart();
    void run('planner.stampSent', { id: item.id, sentAt: Date.now() });
  };
  return (
    <article aria-label={item.title} className={rows.item}>
      <div className={rows.row}>
        <Text size="xs" c="dimmed" className={rows.missedTime ?? ''}>
          {item.day === today ? item.time : `${sayDay(item.day, today)} ${item.time}`}
        </Text>
        <p className={`${rows.words} ${rows.title} one-line person-text`} title={item.title}>
          {item.title}
        </p>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          title={text.item.skipHint}
          aria-label={words.skipOf(item.title)}
          onClick={() => void run('planner.skip', { ids: [item.id], skipped: true })}
        >
          {words.skip}
        </Button>
        {sending.steps.length === 0 ? <OpenItem item={item} /> : null}
        {isUnready(item) && sending.steps.length > 0 ? <OpenItem item={item} variant="subtle" /> : null}
        {sending.steps.length === 0 ? null : (
          <SendButtons
            item={item}
            sending={sending}
            label={words.sendLate}
            named
            stampLater
            onStamp={stamp}
          />
        )}
      </div>
      <SendNote sending={sending} className={rows.missedNote} />
    </article>
  );
}
