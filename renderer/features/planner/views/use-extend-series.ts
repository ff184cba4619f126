import { useEffect, useRef } from 'react';
import { shiftDay } from '../../../../shared/domain/days';
import type { CommunityId } from '../../../../shared/domain/ids';
import { runsOn } from '../../../../shared/domain/planner/series/runs-on';
import type { SeriesRow } from '../../../../shared/wire/nouns/planner';
import { useRun } from '../../../data/use-run';
import { useToday } from '../../../data/use-today';

/** Days ahead a series that goes on always has, and days ahead it is planned when it has fewer. */
const leastAhead = 90;
const planAhead = 180;

/** Plans series on, once for each community while the screen is open, and says nothing of it. */
export function useExtendSeries(communityId: CommunityId, series: readonly SeriesRow[]): void {
  const run = useRun();
  const today = useToday();
  const done = useRef<CommunityId | null>(null);
  const runsOut = series.some(
    ({ series: one, planned }) =>
      one.communityId === communityId &&
      runsOn(one, planned, today) &&
      one.plannedUntil !== null &&
      one.plannedUntil < shiftDay(today, leastAhead),
  );
  useEffect(() => {
    if (!runsOut || done.current === communityId) return;
    done.current = communityId;
    void run('series.extend', { communityId, until: shiftDay(today, planAhead) }, { quiet: true });
  }, [runsOut, communityId, today, run]);
}
