import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemberTable } from '#vault/search/member-table';
import { TermSearch } from '#vault/search/term-search';
import { memberRow } from '../../bench/rows';

const count = 120;
const table = new MemberTable();
for (let index = 0; index < count; index += 1) table.put(memberRow(index), []);
const list = Uint32Array.from({ length: count }, (_, slot) => slot);

describe('a search typed key by key', () => {
  const key = fc.constantFrom(...'zenglixhym 小鹿曾🌸');

  it('finds whom the same search finds that is asked at once, also where keys are taken back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat(2)), { maxLength: 8 }), (keys) => {
        const typed = new TermSearch(table, new Map());
        let query = '';
        for (const [added, takenBack] of keys) {
          query = `${query.slice(0, query.length - takenBack)}${added}`;
          const terms = query.split(/\s+/).filter(Boolean);
          const atOnce = new TermSearch(table, new Map()).places(list, terms);
          expect([...typed.places(list, terms)]).toEqual([...atOnce]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
