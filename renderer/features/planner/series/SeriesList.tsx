import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { PlannerSeriesId } from '../../../../shared/domain/ids';
import type { SeriesRow } from '../../../../shared/wire/nouns/planner';
import { useScope } from '../../../data/scope';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { sayDay } from '../../../i18n/say-day';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { dryPlan } from './dry-plan';
import { isOpen, rhythmInWords } from './rhythm-line';
import classes from './Series.module.css';
import { useSeriesDetail } from './series-detail';
import { useFocusOnce } from './use-focus-once';

const words = text.series;

type SeriesListProps = Readonly<{
  /** The one that was open before, which gets the focus. */
  from: PlannerSeriesId | null;
  onNew: () => void;
  onOpen: (id: PlannerSeriesId) => void;
}>;

/** Every series of the community, with how far it is and what comes next. */
export function SeriesList({ from, onNew, onOpen }: SeriesListProps) {
  const { community } = useScope();
  const today = useToday();
  const { data: rows, stale } = useVaultQuery('series.list', { communityId: community.id, today });
  const addRef = useFocusOnce<HTMLButtonElement>(
    rows !== undefined && !rows.some(({ series }) => series.id === from),
  );
  if (!rows || stale) return null;
  const add = (
    <Button ref={addRef} leftSection={<IconPlus size={16} />} onClick={onNew} data-autofocus>
      {words.add}
    </Button>
  );
  if (rows.length === 0) return <EmptyState sentence={words.empty} button={add} />;
  return (
    <Stack gap="sm" className={classes.page ?? ''}>
      <Group justify="flex-end">{add}</Group>
      <ul className={classes.list} aria-label={words.list}>
        {rows.map((row) => (
          <li key={row.series.id}>
            <Row row={row} focused={row.series.id === from} onOpen={() => onOpen(row.series.id)} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

type RowProps = Readonly<{ row: SeriesRow; focused: boolean; onOpen: () => void }>;

function Row({ row, focused, onOpen }: RowProps) {
  const ref = useFocusOnce<HTMLButtonElement>(focused);
  const { series, sent, planned, next } = row;
  const today = useToday();
  const nextDay = next ? `${sayDay(next.day, today)} ${next.time}` : null;
  return (
    <UnstyledButton
      ref={ref}
      className={classes.row ?? ''}
      aria-label={words.open(series.name)}
      onClick={onOpen}
    >
      <span className={classes.rowWords}>
        <Text span fw={600} className="one-line person-text" title={series.name}>
          {series.name}
        </Text>
        <Text span size="xs" c="dimmed" className="one-line">
          {series.plannedUntil === null ? words.byHand : rhythmInWords(series)}
        </Text>
      </span>
      <span className={classes.rowState}>
        <Text span size="sm">
          {words.sent(sent, planned, isOpen(series, planned))}
        </Text>
        <Text span size="xs" c="dimmed" className="one-line" title={next?.title}>
          {nextDay ? words.next(nextDay) : words.noNext}
        </Text>
      </span>
      <ProblemCount row={row} />
    </UnstyledButton>
  );
}

/** How much of a series is to be looked at: what its plan says of it, as it stands. */
function ProblemCount({ row: { series } }: Readonly<{ row: SeriesRow }>) {
  const detail = useSeriesDetail(series.id);
  const today = useToday();
  const imported = useStatutory();
  const count = useMemo(
    () =>
      detail && detail.series.plannedUntil !== null
        ? dryPlan(detail.series, detail.items, { today, imported }).problems.length
        : 0,
    [detail, today, imported],
  );
  if (count === 0) return null;
  return (
    <Text span size="xs" className={classes.rowProblems ?? ''}>
      <span className={classes.warning}>{words.problemCount(count)}</span>
    </Text>
  );
}
