import { Button, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { isUnready } from '../../../shared/domain/planner/readiness';
import { useCopyBody } from '../../data/use-copy-body';
import { useRun } from '../../data/use-run';
import { sayDay } from '../../i18n/say-day';
import { text } from '../../i18n/text';
import { OpenItem } from './OpenItem';
import rows from './rows.module.css';

type MissedRowProps = Readonly<{ item: PlannerItem; today: Day }>;

const words = text.today;

/** Something that was not sent on its day: sent now, or put back among the ideas. */
export function MissedRow({ item, today }: MissedRowProps) {
  const run = useRun();
  const copyBody = useCopyBody();
  const [copied, setCopied] = useState(false);
  return (
    <article className={rows.row} aria-label={item.title}>
      <Text size="xs" c="dimmed" className={rows.time ?? ''}>
        {sayDay(item.day, today)}
      </Text>
      <p className={`${rows.words} ${rows.title} one-line person-text`} title={item.title}>
        {item.title}
      </p>
      <Tooltip label={words.skipHint}>
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          aria-label={words.skipOf(item.title)}
          onClick={() => void run('planner.update', { id: item.id, patch: { status: 'idea' } })}
        >
          {words.skip}
        </Button>
      </Tooltip>
      {isUnready(item) || item.body.trim() === '' ? (
        <OpenItem item={item} />
      ) : copied ? (
        <Button
          size="xs"
          variant="light"
          aria-label={words.stampOf(item.title)}
          onClick={() => void run('planner.stampSent', { id: item.id, sentAt: Date.now() })}
        >
          {words.stamp}
        </Button>
      ) : (
        <Button
          size="xs"
          variant="default"
          aria-label={words.sendLateOf(item.title)}
          onClick={() => void copyBody(item).then(setCopied)}
        >
          {words.sendLate}
        </Button>
      )}
    </article>
  );
}
