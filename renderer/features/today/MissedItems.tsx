import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Day } from '../../../shared/domain/days';
import type { PlannerItem } from '../../../shared/domain/planner/planner-item';
import { plannerSelectionLimit } from '../../../shared/wire/nouns/planner';
import { useRun } from '../../data/use-run';
import { text } from '../../i18n/text';
import { MissedRow } from './MissedRow';
import rows from './rows.module.css';

const words = text.today;

/** Of more that were missed, only so many are shown until the rest is asked for. */
export const missedAtOnce = 3;

type MissedItemsProps = Readonly<{ items: readonly PlannerItem[]; today: Day }>;

/** 过点没发, newest first: each is sent late or left out, or all are left out at once. */
export function MissedItems({ items, today }: MissedItemsProps) {
  const run = useRun();
  const [open, setOpen] = useState(false);
  const newest = items.toReversed();
  const shown = open ? newest : newest.slice(0, missedAtOnce);
  const ids = items.slice(0, plannerSelectionLimit).map(({ id }) => id);
  return (
    <section className={rows.missed} aria-label={words.missed}>
      <Group justify="space-between" wrap="nowrap" className={rows.subtitle ?? ''}>
        <Text size="sm" fw={600} c="var(--weilu-warning-text)">
          {items.length > missedAtOnce ? words.missedMany(items.length) : words.missed}
        </Text>
        {items.length > 1 && (
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            title={text.item.skipHint}
            onClick={() => void run('planner.skip', { ids, skipped: true })}
          >
            {words.skipAll}
          </Button>
        )}
      </Group>
      {shown.map((item) => (
        <MissedRow key={item.id} item={item} today={today} />
      ))}
      {items.length > missedAtOnce && (
        <Button size="compact-sm" variant="subtle" mx={12} mb={8} onClick={() => setOpen(!open)}>
          {open ? words.fewerMissed : words.restOfMissed(items.length - missedAtOnce)}
        </Button>
      )}
    </section>
  );
}
