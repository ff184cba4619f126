import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { type Day, day as dayOfText, isDay } from '../../../shared/domain/days';
import { type PlannerItemId, plannerItemIdSchema } from '../../../shared/domain/ids';
import type { ItemFilter } from '../../../shared/domain/planner/views/item-filter';
import { useToday } from '../../data/use-today';
import { type PlannerView, plannerViews, useLastView } from './planner-view';
import { filterInAddress, filterOfAddress } from './views/filter-in-address';

/** The week or month of a later day would run into a year of five digits, which no Day can be. */
const lastDayShown = dayOfText('9999-10-31');

type AddressChange = Readonly<{ view?: PlannerView; day?: Day; item?: PlannerItemId | null; do?: null }>;

/** What the address says: which view, around which day, what of it, which item is open, and whether to begin a new one. */
export type PlannerAddress = Readonly<{
  view: PlannerView;
  day: Day;
  filter: ItemFilter;
  itemId: PlannerItemId | null;
  wantsNew: boolean;
  /** What else is asked to be begun: a tool of the calendar, which the menu knows. */
  wanted: string | null;
  /** Changes parts of the address; the rest stays. */
  change: (change: AddressChange) => void;
  narrow: (filter: ItemFilter) => void;
}>;

/** The state of the calendar that is kept in its address. */
export function usePlannerAddress(): PlannerAddress {
  const [params, setParams] = useSearchParams();
  const today = useToday();
  const last = useLastView();
  const dayText = params.get('day') ?? '';
  const item = plannerItemIdSchema.safeParse(params.get('item'));
  const { keep } = last;
  /** The newest parameters, so that changes in quick succession add up. */
  const newest = useRef(params);
  useEffect(() => {
    newest.current = params;
  }, [params]);

  const put = useCallback(
    (parts: Readonly<Record<string, string | null>>) => {
      const after = new URLSearchParams(newest.current);
      for (const [name, value] of Object.entries(parts))
        if (value === null) after.delete(name);
        else after.set(name, value);
      newest.current = after;
      setParams(after, { replace: true });
    },
    [setParams],
  );
  const change = useCallback(
    (next: AddressChange) => {
      if (next.view) keep(next.view);
      put(next);
    },
    [put, keep],
  );
  const narrow = useCallback((filter: ItemFilter) => put(filterInAddress(filter)), [put]);

  const wanted = params.get('do');
  const written = params.toString();
  const filter = useMemo(() => filterOfAddress(new URLSearchParams(written)), [written]);

  return {
    view: plannerViews.find((view) => view === params.get('view')) ?? last.view,
    day: isDay(dayText) && dayText <= lastDayShown ? dayText : today,
    filter,
    itemId: item.success ? item.data : null,
    wantsNew: wanted === 'new',
    wanted,
    change,
    narrow,
  };
}
