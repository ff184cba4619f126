import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plannerViews } from '../../../../renderer/features/planner/planner-view';
import {
  filterInAddress,
  filterOfAddress,
} from '../../../../renderer/features/planner/views/filter-in-address';
import { runBetween } from '../../../../renderer/features/planner/views/run-between';
import { countedDays, stepDay, visibleDays } from '../../../../renderer/features/planner/visible-days';
import { day, daysBetween, shiftDay } from '../../../../shared/domain/days';
import { groupIdSchema, plannerSeriesIdSchema } from '../../../../shared/domain/ids';
import { contentKinds, plannerStatuses } from '../../../../shared/domain/planner/planner-item';
import { isWithin } from '../../../../shared/domain/planner/weeks';

const start = day('2026-11-22');
const days = fc.integer({ min: -800, max: 800 }).map((count) => shiftDay(start, count));
const id = '01JD5Q0000000000000000000A';

it('keeps a filter in the address and reads the same one from it', () => {
  fc.assert(
    fc.property(fc.subarray([...contentKinds]), fc.subarray([...plannerStatuses]), (kinds, statuses) => {
      const filter = {
        kinds,
        statuses,
        seriesId: plannerSeriesIdSchema.safeParse(id).data ?? null,
        groupId: groupIdSchema.safeParse(id).data ?? null,
      };
      const written = Object.entries(filterInAddress(filter)).filter(([, value]) => value !== null);
      const params = new URLSearchParams(written as [string, string][]);
      expect(filterOfAddress(new URLSearchParams(params.toString()))).toEqual(filter);
    }),
    { numRuns: 50 },
  );
  const strange = new URLSearchParams('kind=甜点,锦囊&status=lost&series=%20&group=');
  expect(filterOfAddress(strange)).toMatchObject({ kinds: ['锦囊'], statuses: [], groupId: null });
});

it('shows the day a view is around, and a step leads to days that follow on without a gap', () => {
  fc.assert(
    fc.property(fc.constantFrom(...plannerViews), days, (view, around) => {
      const here = countedDays(view, around);
      expect(isWithin(around, here)).toBe(true);
      expect(visibleDays(view, around).from <= here.from && here.to <= visibleDays(view, around).to).toBe(
        true,
      );
      const next = countedDays(view, stepDay(view, around, 1));
      expect(next.from <= shiftDay(here.to, 1)).toBe(true);
      expect(daysBetween(here.from, next.from)).toBeGreaterThan(0);
      const back = countedDays(view, stepDay(view, stepDay(view, around, 1), -1));
      expect(back).toEqual(here);
    }),
    { numRuns: 100 },
  );
});

it('selects a run either way round, and one alone where the run has no beginning', () => {
  const row = ['a', 'b', 'c', 'd'];
  expect(runBetween(row, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(runBetween(row, 'd', 'b')).toEqual(['b', 'c', 'd']);
  expect(runBetween(row, null, 'c')).toEqual(['c']);
  expect(runBetween(row, 'gone', 'c')).toEqual(['c']);
});
