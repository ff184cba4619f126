import { ActionIcon, Button, Text, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { type Instant, instantOf } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isSent, isUnready } from '../../../shared/domain/planner/readiness';
import { readingSeconds } from '../../../shared/domain/planner/reading-time';
import { useScope } from '../../data/scope';
import { useCopyBody } from '../../data/use-copy-body';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { ItemState } from '../../ui/ItemState';
import { OpenItem } from './OpenItem';
import rows from './rows.module.css';

type SendRowProps = Readonly<{ item: PlannerItem; now: Instant; isNext: boolean }>;

const words = text.today;
const icon = { size: 15, stroke: 1.8 } as const;

/** One thing to send today: copied, then stamped; the stamp can be taken back. */
export function SendRow({ item, now, isNext }: SendRowProps) {
  const run = useRun();
  const copyBody = useCopyBody();
  const [copied, setCopied] = useState(false);
  const sent = isSent(item);
  const stamp = (sentAt: number | null) => {
    setCopied(false);
    void run('planner.stampSent', { id: item.id, sentAt });
  };

  return (
    <article className={rows.row} aria-label={item.title} data-done={sent || undefined}>
      <Text className={rows.time ?? ''} fw={isNext ? 600 : 400} {...(isNext ? {} : { c: 'dimmed' })}>
        {item.time}
      </Text>
      <div className={rows.words}>
        <p className={`${rows.title} one-line person-text`} title={item.title}>
          {item.title}
        </p>
        {sent ? null : <AboutItem item={item} now={now} />}
      </div>
      <ItemState item={item} now={now} />
      {sent ? (
        <Tooltip label={text.planner.unstamp}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.unstampOf(item.title)}
            onClick={() => stamp(null)}
          >
            <IconArrowBackUp {...icon} />
          </ActionIcon>
        </Tooltip>
      ) : isUnready(item) || item.body.trim() === '' ? (
        <OpenItem item={item} isNext={isNext} />
      ) : (
        <>
          <Button
            size="xs"
            variant={isNext && !copied ? 'filled' : 'default'}
            leftSection={<IconCopy {...icon} />}
            aria-label={words.copyOf(item.title)}
            onClick={() => void copyBody(item).then(setCopied)}
          >
            {words.copy}
          </Button>
          <Button
            size="xs"
            variant={copied ? 'filled' : 'subtle'}
            {...(copied ? {} : { color: 'gray' })}
            leftSection={<IconCheck {...icon} />}
            aria-label={words.stampOf(item.title)}
            onClick={() => stamp(Date.now())}
          >
            {words.stamp}
          </Button>
        </>
      )}
    </article>
  );
}

/** Where it goes, how long until then, how long it takes to read. */
function AboutItem({ item, now }: Readonly<{ item: PlannerItem; now: Instant }>) {
  const { groups } = useScope().community;
  const names = groups.filter(({ id }) => item.groupIds.includes(id)).map(({ name }) => name);
  const seconds = readingSeconds(item.body);
  const parts = [
    names.length === 0 ? words.allGroups : words.groupNames(names),
    words.until(instantOf(item.day, item.time) - now),
    ...(seconds > 0 ? [text.planner.reading(seconds)] : []),
  ];
  return (
    <Text size="xs" c="dimmed" className="one-line">
      {parts.join(' · ')}
    </Text>
  );
}
