import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../shared/domain/days';
import type { KeyDate } from '../../../shared/wire/nouns/today';
import { text } from '../../i18n/text';
import { Panel } from '../../ui/Panel';
import { KeyDateRow } from './KeyDateRow';
import rows from './rows.module.css';

/** Days shown at first. */
const shownAtFirst = 5;
const words = text.today;

type KeyDatesPanelProps = Readonly<{ keyDates: readonly KeyDate[]; today: Day }>;

/** 关键日子: birthdays, days since joining, what ends and what comes back, within three days. */
export function KeyDatesPanel({ keyDates, today }: KeyDatesPanelProps) {
  const [all, setAll] = useState(false);
  const shown = all ? keyDates : keyDates.slice(0, shownAtFirst);
  const hidden = keyDates.length - shown.length;
  return (
    <Panel title={words.keyDates} note={keyDates.length > 0 ? words.keyDateNote(keyDates.length) : null}>
      {keyDates.length === 0 ? (
        <Text c="dimmed" className={rows.quiet ?? ''}>
          {words.noKeyDates}
        </Text>
      ) : null}
      {shown.map((date) => (
        <KeyDateRow key={`${date.memberId}${date.kind}${date.label}${date.on}`} date={date} today={today} />
      ))}
      {hidden > 0 ? (
        <Button variant="subtle" size="compact-sm" m="xs" onClick={() => setAll(true)}>
          {words.restOfDates(hidden)}
        </Button>
      ) : null}
    </Panel>
  );
}
