import { Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import type { PlannerItemId } from '../../../../shared/domain/ids';
import { isSent } from '../../../../shared/domain/planner/readiness';
import type { SeriesProblem } from '../../../../shared/domain/planner/series/plan-series';
import { useSave } from '../../../data/use-run';
import { text } from '../../../i18n/text';
import { EmptyState } from '../../../ui/EmptyState';
import { ProblemList } from './ProblemList';
import { SeasonTable } from './SeasonTable';
import type { SeriesDetail } from './series-detail';
import { useSeasonExport } from './use-season-export';

const words = text.series.plan;

type SeasonPlanProps = Readonly<{
  detail: SeriesDetail;
  problems: readonly SeriesProblem[];
  /** Leaves for the calendar. */
  onLeave: () => void;
}>;

/** 赛季计划: every session with its day, host and topic; two of them change hosts, and all of it can be told. */
export function SeasonPlan({ detail, problems, onLeave }: SeasonPlanProps) {
  const { items } = detail;
  const [chosen, setChosen] = useState<ReadonlySet<PlannerItemId>>(new Set());
  const save = useSave();
  // What went while it was chosen is not chosen any more.
  const picked = items.filter((item) => chosen.has(item.id));
  const told = useSeasonExport(detail, picked);
  if (items.length === 0) return <EmptyState sentence={words.empty} />;

  const [one, other] = picked;
  const canSwap = picked.length === 2 && !picked.some(isSent) && picked.every(({ host }) => host !== null);
  const swap = async () => {
    if (!one || !other || !canSwap) return;
    if (await save('series.swapHosts', { itemId: one.id, otherId: other.id })) setChosen(new Set());
  };
  const toggle = (id: PlannerItemId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <Stack gap="xs">
      <ProblemList problems={problems} />
      <Group gap="xs">
        <Button
          size="compact-sm"
          variant="default"
          disabled={!canSwap}
          title={words.swapHint}
          leftSection={<IconArrowsExchange size={15} stroke={1.6} />}
          onClick={() => void swap()}
        >
          {words.swap}
        </Button>
        <Text size="xs" c="dimmed" aria-live="polite">
          {picked.length > 0 ? words.chosen(picked.length) : words.swapHint}
        </Text>
        {picked.length > 0 ? (
          <Button size="compact-sm" variant="subtle" onClick={() => setChosen(new Set())}>
            {words.clear}
          </Button>
        ) : null}
        <Group gap="xs" ml="auto">
          <Button size="compact-sm" variant="default" onClick={() => void told.copy()}>
            {words.copy}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void told.saveTable()}>
            {words.export}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void told.saveCalendar()}>
            {words.calendar}
          </Button>
        </Group>
      </Group>
      <SeasonTable detail={detail} chosen={chosen} onToggle={toggle} onLeave={onLeave} />
    </Stack>
  );
}
