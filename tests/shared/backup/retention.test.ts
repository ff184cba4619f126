import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgingSnapshot, kept, outlivedSnapshots } from '#shared/domain/backup/retention';

const hour = 60 * 60_000;
const day = 24 * hour;
const start = new Date(2026, 0, 5, 12).getTime();

const at = (order: number, createdAt: number, more: Partial<AgingSnapshot> = {}): AgingSnapshot => ({
  name: `s${order}`,
  order,
  createdAt,
  databaseId: 'a',
  peopleRows: 10,
  whole: true,
  ...more,
});

const staying = (snapshots: readonly AgingSnapshot[]) => {
  const gone = new Set(outlivedSnapshots(snapshots));
  return snapshots.filter(({ name }) => !gone.has(name));
};

describe('which snapshots stay', () => {
  it('the last ten of a busy day', () => {
    const busy = Array.from({ length: 30 }, (_, index) => at(index, start + index * 60_000));
    expect(staying(busy).map(({ order }) => order)).toEqual([20, 21, 22, 23, 24, 25, 26, 27, 28, 29]);
  });

  it('one a day for fourteen days and one a week for eight weeks', () => {
    const halfYear = Array.from({ length: 180 * 4 }, (_, index) => at(index, start + index * 6 * hour));
    const left = staying(halfYear);
    const newest = start + (halfYear.length - 1) * 6 * hour;
    const within = (days: number) => left.filter(({ createdAt }) => newest - createdAt < days * day).length;
    expect(within(2.5)).toBeGreaterThanOrEqual(kept.newest);
    expect(
      new Set(left.map(({ createdAt }) => new Date(createdAt).toDateString())).size,
    ).toBeGreaterThanOrEqual(kept.days);
    expect(Math.max(...left.map(({ createdAt }) => newest - createdAt))).toBeGreaterThan(6 * 7 * day);
    expect(left.length).toBeLessThanOrEqual(kept.newest + kept.days + kept.weeks);
  });

  it('the newest good one, however many empty or damaged ones come after it', () => {
    const good = at(0, start);
    const after = Array.from({ length: 60 }, (_, index) =>
      at(index + 1, start + (index + 1) * hour, index % 2 ? { peopleRows: 0 } : { whole: false }),
    );
    const left = staying([good, ...after]);
    expect(left).toContain(good);
    expect(left.length).toBe(1 + kept.empty + kept.damaged);
  });

  it('those of a store that was left, whatever the next one writes', () => {
    const left = Array.from({ length: 5 }, (_, index) => at(index, start + index * 60_000));
    const next = Array.from({ length: 30 }, (_, index) =>
      at(index + 5, start + (index + 5) * 60_000, { databaseId: 'b' }),
    );
    expect(staying([...left, ...next])).toEqual([...left, ...next.slice(-kept.newest)]);
  });

  it('never none, never without the newest good one, and nothing new goes by looking twice', () => {
    const snapshots = fc
      .array(
        fc.record({
          createdAt: fc.integer({ min: start - 900 * day, max: start + 900 * day }),
          peopleRows: fc.constantFrom(0, 1, 500),
          whole: fc.boolean(),
        }),
        { maxLength: 80 },
      )
      .map((list) =>
        list.map((snapshot, order) => ({ ...snapshot, order, databaseId: 'a', name: `s${order}` })),
      );
    fc.assert(
      fc.property(snapshots, (all) => {
        const left = staying(all);
        if (all.length > 0) expect(left.length).toBeGreaterThan(0);
        const newestGood = all.filter(({ whole, peopleRows }) => whole && peopleRows > 0).at(-1);
        if (newestGood) expect(left).toContain(newestGood);
        const lastTen = all.filter(({ whole, peopleRows }) => whole && peopleRows > 0).slice(-kept.newest);
        for (const snapshot of lastTen) expect(left).toContain(snapshot);
        expect(staying(left)).toEqual(left);
      }),
    );
  });
});
