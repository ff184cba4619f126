import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareNames } from '#shared/domain/search/pinyin-search';
import { NameOrder } from '#vault/search/name-order';

describe('the order of names', () => {
  const name = fc.option(fc.string({ unit: fc.constantFrom(...'安白曾陈a1'), maxLength: 3 }));
  const change = fc.record({ slot: fc.nat(12), name, looks: fc.boolean() });

  it('is that of names sorted anew, whatever was put, renamed and taken away between looks', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const names = new Map<number, string>();
        const compare = (a: number, b: number) =>
          compareNames(names.get(a) ?? '', names.get(b) ?? '') || a - b;
        const order = new NameOrder(compare);
        for (const { slot, name: given, looks } of changes) {
          if (given === null) {
            names.delete(slot);
            order.remove(slot);
          } else {
            names.set(slot, given);
            order.put(slot);
          }
          if (looks) expect([...order.slots()]).toEqual([...names.keys()].sort(compare));
        }
        expect([...order.slots()]).toEqual([...names.keys()].sort(compare));
      }),
      { numRuns: 100 },
    );
  });
});
