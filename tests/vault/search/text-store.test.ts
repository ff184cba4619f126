import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '#shared/domain/search/fold-text';
import { TermScanner } from '#shared/domain/search/term-scanner';
import { TextStore } from '#vault/search/text-store';

describe('texts kept by slot', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom(...'曾小雅aB🐱'), maxLength: 40 }), {
    maxLength: 4,
  });
  const puts = fc.array(fc.tuple(fc.nat(9), lines), { maxLength: 40 });

  it('are read as they were put last, however often others are replaced', () => {
    fc.assert(
      fc.property(puts, (changes) => {
        const store = new TextStore();
        const expected = new Map<number, string>();
        // More than is kept before the texts are moved together.
        for (let round = 0; round < 20; round += 1) {
          for (const [slot, text] of changes) {
            store.put(slot, text);
            expected.set(slot, foldText(text.filter(Boolean).join('\n')));
          }
        }
        for (const [slot, text] of expected) expect(store.read(slot)).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('are searched one by one: neither across lines nor across slots', () => {
    const store = new TextStore();
    store.put(0, ['曾小雅', '喝水委员']);
    store.put(1, ['🐱默']);
    store.put(2, []);
    const holders = (term: string) => [0, 1, 2, 3].filter((slot) => store.holds(slot, new TermScanner(term)));
    expect(holders('zxy')).toEqual([0]);
    expect(holders('雅h')).toEqual([]);
    expect(holders('员🐱')).toEqual([]);
    expect(holders('🐱m')).toEqual([1]);
    store.put(0, ['陈默']);
    expect([holders('zxy'), holders('m')]).toEqual([[], [0, 1]]);
    store.clear();
    expect(holders('m')).toEqual([]);
  });
});
