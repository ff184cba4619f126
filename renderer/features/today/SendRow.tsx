import { ActionIcon, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type Instant, instantOf } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent, isUnready } from '../../../shared/domain/planner/readiness';
import { saidIn } from '../../../shared/domain/planner/reading/said-in';
import { readingSeconds } from '../../../shared/domain/planner/reading-time';
import { useScope } from '../../data/scope';
import { useRun } from '../../data/use-run';
import { useSendItem } from '../../data/use-send-item';
import { text } from '../../i18n/text';
import { ItemState } from '../../ui/ItemState';
import { SendButtons } from '../../ui/sending/SendButtons';
import { SendNote } from '../../ui/sending/SendNote';
import { OpenItem } from './OpenItem';
import rows from './rows.module.css';

type SendRowProps = Readonly<{ item: PlannerItem; now: Instant; isNext: boolean }>;

const words = text.today;

/** One thing to send today: copied, then stamped; the stamp can be taken back. */
export function SendRow({ item, now, isNext }: SendRowProps) {
  const run = useRun();
  const sending = useSendItem(item);
  const sent = isSent(item);
  const over = sent || item.skippedAt !== null;
  const stamp = () => {
    sending.restart();
    void run('planner.stampSent', { id: item.id, sentAt: Date.now() });
  };
  const takeBack = () =>
    sent
      ? void run('planner.stampSent', { id: item.id, sentAt: null })
      : void run('planner.skip', { ids: [item.id], skipped: false });

  return (
    <article aria-label={item.title} data-done={over || undefined} className={rows.item}>
      <div className={rows.row}>
        <Text className={rows.time ?? ''} fw={isNext ? 600 : 400} {...(isNext ? {} : { c: 'dimmed' })}>
          {item.time}
        </Text>
        <div className={rows.words}>
          <p className={`${rows.title} one-line person-text`} title={item.title}>
            {item.title}
          </p>
          {over ? null : <AboutItem item={item} now={now} />}
        </div>
        <ItemState item={item} now={now} />
        {over ? (
          <Tooltip label={sent ? text.planner.unstamp : text.item.unskip}>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={sent ? words.unstampOf(item.title) : text.item.unskipOf(item.title)}
              onClick={takeBack}
            >
              <IconArrowBackUp size={15} stroke={1.8} />
            </ActionIcon>
          </Tooltip>
        ) : isUnready(item) || sending.steps.length === 0 ? (
          <OpenItem item={item} variant={isNext ? 'filled' : 'default'} />
        ) : (
          <SendButtons
            item={item}
            sending={sending}
            named
            variant={isNext ? 'filled' : 'default'}
            onStamp={stamp}
          />
        )}
      </div>
      {over ? null : <SendNote sending={sending} className={rows.sendNote} />}
    </article>
  );
}

/** Where it goes, how long until then, how long it takes to read. */
function AboutItem({ item, now }: Readonly<{ item: PlannerItem; now: Instant }>) {
  const { groups, rhythm } = useScope().community;
  const names = groups.filter(({ id }) => item.groupIds.includes(id)).map(({ name }) => name);
  const seconds = readingSeconds(saidIn(item.body), rhythm.readingPace);
  const parts = [
    names.length === 0 ? words.allGroups : words.groupNames(names),
    words.until(instantOf(item.day, item.time) - now),
    ...(item.host ? [text.item.hostIs(item.host.name)] : []),
    ...(seconds > 0 ? [text.planner.reading(seconds)] : []),
  ];
  const about = parts.join(' · ');
  return (
    <Text size="xs" c="dimmed" className="one-line" title={about}>
      {about}
    </Text>
  );
}
