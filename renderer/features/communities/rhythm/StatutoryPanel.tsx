import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { isYearPublished } from '../../../../shared/domain/planner/calendar/calendar-day';
import type { StatutoryDay } from '../../../../shared/domain/planner/statutory';
import { useRun } from '../../../data/use-run';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { text } from '../../../i18n/text';
import { Panel } from '../../../ui/Panel';
import { RemoveButton } from '../../../ui/RemoveButton';
import { ImportStatutory } from '../../../ui/statutory/ImportStatutory';
import classes from './Rhythm.module.css';

const words = text.rhythm.settings.statutory;

/** 放假安排: this year and the next, and every year that was imported. It is the same for all communities. */
export function StatutoryPanel() {
  const imported = useStatutory();
  const thisYear = Number(useToday().slice(0, 4));
  const [importing, setImporting] = useState(false);
  const own = Object.keys(imported).map(Number);
  const years = [...new Set([thisYear, thisYear + 1, ...own])].toSorted((a, b) => a - b);
  return (
    <Panel
      title={words.title}
      note={words.note}
      buttons={
        <Button size="compact-sm" variant="default" onClick={() => setImporting(true)}>
          {words.import}
        </Button>
      }
    >
      {years.map((year) => (
        <YearRow key={year} year={year} days={imported[year]} published={isYearPublished(year, imported)} />
      ))}
      <ImportStatutory opened={importing} onClose={() => setImporting(false)} />
    </Panel>
  );
}

type YearRowProps = Readonly<{
  year: number;
  /** What was imported. */
  days: readonly StatutoryDay[] | undefined;
  published: boolean;
}>;

function YearRow({ year, days, published }: YearRowProps) {
  const run = useRun();
  const off = days?.filter((one) => one.off).length ?? 0;
  const sentence = days
    ? words.imported(year, off, days.length - off)
    : published
      ? words.builtIn(year)
      : words.missing(year);
  return (
    <div className={classes.row}>
      <Text size="sm" className={classes.name ?? ''} {...(published ? {} : { c: 'dimmed' })}>
        {sentence}
      </Text>
      {days ? (
        <RemoveButton
          label={words.remove(year)}
          onRemove={() => void run('planner.saveStatutory', { year, days: [] })}
        />
      ) : null}
    </div>
  );
}
