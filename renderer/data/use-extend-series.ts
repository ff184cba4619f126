import { useEffect, useRef } from 'react';
import type { Day } from '../../shared/domain/days';
import type { CommunityId } from '../../shared/domain/ids';
import { planAheadTo } from '../../shared/domain/planner/series/plan-ahead';
import type { SeriesName } from '../../shared/wire/nouns/planner';
import { useRun } from './use-run';
import { useToday } from './use-today';

/**
 * Plans series that go on to beyond what is looked at, and says nothing of it. It asks once for each day it plans to;
 * what failed is tried again with the next change.
 *
 * @param lookedAt - the last day that is shown
 */
export function useExtendSeries(
  communityId: CommunityId,
  series: readonly SeriesName[] | undefined,
  lookedAt: Day,
): void {
  const run = useRun();
  const today = useToday();
  const asked = useRef<string | null>(null);
  useEffect(() => {
    const ends = (series ?? []).flatMap(({ goesOn, plannedUntil, communityId: own }) =>
      own === communityId && goesOn && plannedUntil !== null ? [plannedUntil] : [],
    );
    const until = planAheadTo(today, lookedAt, ends);
    const key = `${communityId} ${until}`;
    if (until === null || asked.current === key) return;
    asked.current = key;
    void run('series.extend', { communityId, until }, { quiet: true }).then((receipt) => {
      if (receipt === null && asked.current === key) asked.current = null;
    });
  }, [communityId, series, today, lookedAt, run]);
}
