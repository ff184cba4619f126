import { useDeferredValue, useMemo } from 'react';
import type { SeriesFields } from '../../../../shared/domain/planner/series';
import { useScope } from '../../../data/scope';
import { useStatutory } from '../../../data/use-statutory';
import { useToday } from '../../../data/use-today';
import { type DryPlan, dryPlan, seriesOf } from './dry-plan';
import type { SeriesDetail } from './series-detail';

/** What saving these fields would do, while they are typed; `detail` is the series as it is, null for a new one. */
export function useDryPlan(fields: SeriesFields, detail: SeriesDetail | null): DryPlan {
  const { community } = useScope();
  const today = useToday();
  const imported = useStatutory();
  const settled = useDeferredValue(fields);
  return useMemo(() => {
    const series = detail ? { ...detail.series, ...settled } : seriesOf(settled, community.id);
    return dryPlan(series, detail?.items ?? null, { today, imported });
  }, [settled, detail, community.id, today, imported]);
}
