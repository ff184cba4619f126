import { Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { IconCalendarQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { create } from 'zustand';
import { isYearPublished } from '../../../../shared/domain/planner/calendar/calendar-day';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { ImportStatutory } from '../../../ui/statutory/ImportStatutory';
import classes from './StatutoryBanner.module.css';

const words = text.rhythm.statutory;

/** Years nobody wants to hear of again until the app is started anew. */
const usePutAway = create<
  Readonly<{ years: readonly number[]; putAway: (years: readonly number[]) => void }>
>()((set) => ({
  years: [],
  putAway: (more) => set(({ years }) => ({ years: [...years, ...more] })),
}));

/** 「2027 年放假安排未内置，可导入」 with 导入, while a shown year from this one on is not published. */
export function StatutoryBanner({ years }: Readonly<{ years: readonly number[] }>) {
  const imported = useStatutory();
  const thisYear = Number(useToday().slice(0, 4));
  const { years: quiet, putAway } = usePutAway();
  const [importing, setImporting] = useState(false);
  const missing = [...new Set(years)].filter(
    (year) => year >= thisYear && !isYearPublished(year, imported) && !quiet.includes(year),
  );
  return (
    <>
      {missing.length > 0 ? (
        <Paper className={classes.banner ?? ''} role="status">
          <IconCalendarQuestion size={16} stroke={1.6} aria-hidden />
          <Text size="sm" flex={1} miw={0} className="one-line" title={words.hint}>
            {words.banner(missing)}
          </Text>
          <Group gap={4} wrap="nowrap">
            <Button size="compact-sm" variant="default" onClick={() => setImporting(true)}>
              {words.import}
            </Button>
            <CloseButton size="sm" aria-label={words.putAway} onClick={() => putAway(missing)} />
          </Group>
        </Paper>
      ) : null}
      <ImportStatutory opened={importing} onClose={() => setImporting(false)} />
    </>
  );
}
