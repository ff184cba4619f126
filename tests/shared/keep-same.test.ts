import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepSame } from '#shared/wire/keep-same';

describe('a view model that came anew', () => {
  it('is the one before where nothing changed', () => {
    const before = {
      total: 2,
      rows: [
        { id: 'a', tags: ['x'] },
        { id: 'b', tags: [] },
      ],
    };
    expect(keepSame(before, structuredClone(before))).toBe(before);
  });

  it('keeps each row that did not change, wherever it stands now', () => {
    const before = ['a', 'b', 'c'].map((id) => ({ id, day: 1 }));
    const after = keepSame(before, [
      { id: 'c', day: 1 },
      { id: 'a', day: 1 },
      { id: 'b', day: 2 },
    ]);
    expect(after).toEqual([
      { id: 'c', day: 1 },
      { id: 'a', day: 1 },
      { id: 'b', day: 2 },
    ]);
    expect(after[0]).toBe(before[2]);
    expect(after[1]).toBe(before[0]);
    expect(after[2]).not.toBe(before[1]);
  });

  it.each([
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: 1, b: undefined }, { a: 1 }],
    [[1, 2], [1]],
    [[], {}],
    [null, {}],
    [0, ''],
    [
      { id: 'a', more: [1] },
      { id: 'a', more: [2] },
    ],
    [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}')],
  ])('is another where %j became %j', (before, after) => {
    const kept = keepSame(before, after);
    expect(kept).not.toBe(before);
    expect(kept).toStrictEqual(after);
  });

  it('says what came, whatever was before', () => {
    const row = fc.record({ id: fc.constantFrom('a', 'b', 'c'), value: fc.jsonValue({ maxDepth: 2 }) });
    const model = fc.oneof(fc.array(row, { maxLength: 4 }), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(
      fc.property(model, model, (before, after) => {
        const copy = JSON.stringify(before);
        const kept = keepSame(before, after);
        expect(kept).toEqual(after);
        expect(JSON.stringify(before)).toBe(copy);
        expect(keepSame(before, structuredClone(before))).toBe(before);
      }),
      { numRuns: 100 },
    );
  });
});
