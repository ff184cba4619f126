import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fadedKeys,
  fadingPoint,
  keptEntries,
  keptSince,
  keptUndoSteps,
} from '#shared/domain/history/retention';

const day = 86_400_000;
const now = 1_000 * day;

/** Entries newest first, the newest made at `now`, each so many days older than the one before. */
const entries = (count: number, daysApart: number, undoable = true) =>
  Array.from({ length: count }, (_, index) => ({
    seq: count - index,
    at: now - index * daysApart * day,
    undoable,
  }));

describe('how far the history reaches', () => {
  it('keeps everything of thirty days, however much it is', () => {
    expect(fadingPoint(entries(5_000, 0.001), now)).toBe(0);
  });

  it('keeps the newest entries, however old', () => {
    expect(fadingPoint(entries(keptEntries, 10), now)).toBe(0);
    expect(fadingPoint(entries(keptEntries + 1, 10), now)).toBe(1);
    expect(fadingPoint(entries(keptEntries + 7, 10), now)).toBe(7);
  });

  it('keeps undo steps, however far back they lie', () => {
    const idle = entries(3_000, 1, false);
    expect(fadingPoint(idle, now)).toBe(2_500);
    const steps = entries(keptUndoSteps + 1, 1).map((entry) => ({ ...entry, at: entry.at - 4_000 * day }));
    const shifted = idle.map((entry) => ({ ...entry, seq: entry.seq + steps.length }));
    expect(fadingPoint([...shifted, ...steps], now)).toBe(1);
  });

  it('never lets an entry go with one kept behind it, even after the clock was set back', () => {
    const aged = entries(600, 1);
    const withYoungOne = aged.map((entry) => (entry.seq === 50 ? { ...entry, at: now } : entry));
    expect(fadingPoint(aged, now)).toBe(100);
    expect(fadingPoint(withYoungOne, now)).toBe(49);
  });

  it('only ever lets old entries go, beyond those kept by number', () => {
    const anyEntry = fc.record({ at: fc.integer({ min: 0, max: now }), undoable: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyEntry, { minLength: 450, maxLength: 700 }), (drawn) => {
        const made = drawn.map((entry, index) => ({ ...entry, seq: drawn.length - index }));
        const point = fadingPoint(made, now);
        const gone = made.filter(({ seq }) => seq <= point);
        const kept = made.filter(({ seq }) => seq > point);
        for (const { at } of gone) expect(at).toBeLessThan(keptSince(now));
        if (gone.length === 0) return;
        expect(kept.length).toBeGreaterThanOrEqual(keptEntries);
        expect(kept.filter(({ undoable }) => undoable).length).toBeGreaterThanOrEqual(keptUndoSteps);
      }),
      { numRuns: 50, seed: 5 },
    );
  });

  it('keeps of a faded change what it takes to list and to find it', () => {
    const records = Array.from({ length: 300 }, (_, index) => `m${index}`);
    const faded = fadedKeys({
      seq: 3,
      touched: ['x:y'],
      created: ['y'],
      deleted: [],
      records,
      places: ['c'],
    });
    expect(faded).toEqual({
      seq: 3,
      touched: [],
      created: [],
      deleted: [],
      records: records.slice(0, 100),
      places: ['c'],
    });
  });
});
