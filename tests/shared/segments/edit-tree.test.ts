import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '#shared/domain/days';
import {
  depthOf,
  insertPart,
  movePart,
  type PartPath,
  partAt,
  partMoves,
  putPart,
  removePart,
  roomAt,
} from '#shared/domain/segments/edit-tree';
import { asksForTag, replaceTag, testsOf } from '#shared/domain/segments/map-condition';
import {
  everybody,
  type SegmentCondition,
  type SegmentGroup,
  type SegmentTest,
  segmentDepth,
  segmentRootSchema,
  segmentTests,
} from '#shared/domain/segments/segment';
import { anyGroup, anyTest } from './draw-conditions';

const trees = anyGroup(anyTest(day('2026-03-02')));
const text = (value: string): SegmentTest => ({
  test: 'text',
  subject: 'city',
  rule: 'is',
  value,
  negated: false,
});
const all = (...parts: readonly SegmentCondition[]): SegmentGroup => ({ test: 'all', negated: false, parts });
const [a, b, c] = [text('a'), text('b'), text('c')];

/** Every place of a tree but the root. */
function pathsOf(group: SegmentGroup, path: PartPath = []): readonly PartPath[] {
  return group.parts.flatMap((part, index) => {
    const own = [...path, index];
    return 'parts' in part ? [own, ...pathsOf(part, own)] : [own];
  });
}

const tagTest = (negated: boolean, ...tagIds: readonly string[]): SegmentTest => ({
  test: 'tag',
  tagIds: tagIds as never,
  negated,
});

describe('the tree of a segment', () => {
  it('takes parts in and out, and groups that are left empty go with the last', () => {
    expect(insertPart(all(a, b), [1], c)).toEqual(all(a, c, b));
    expect(putPart(all(a, all(b)), [1, 0], c)).toEqual(all(a, all(c)));
    expect(removePart(all(a, all(all(b))), [1, 0, 0])).toEqual(all(a));
    expect(removePart(all(a), [0])).toEqual(everybody);
    expect(removePart(all(a, b), [7])).toEqual(all(a, b));
  });

  it('moves parts up, down, into the group above and out again', () => {
    expect(movePart(all(a, b), [1], 'up')).toEqual({ root: all(b, a), path: [0] });
    expect(movePart(all(a, b), [0], 'down')).toEqual({ root: all(b, a), path: [1] });
    expect(movePart(all(all(a), b), [1], 'into-group')).toEqual({ root: all(all(a, b)), path: [0, 1] });
    expect(movePart(all(all(a, b), c), [0, 0], 'out-of-group')).toEqual({
      root: all(all(b), a, c),
      path: [1],
    });
    expect(movePart(all(all(a), c), [0, 0], 'out-of-group')).toEqual({ root: all(a, c), path: [0] });
    expect(movePart(all(a, b), [0], 'up')).toBeNull();
    expect(movePart(all(a, b), [1], 'into-group')).toBeNull();
    expect(movePart(all(a), [0], 'out-of-group')).toBeNull();
  });

  it('loses nothing and makes nothing whatever is moved, and knows where it went', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.constantFrom(...partMoves), (tree, pick, move) => {
        const paths = pathsOf(tree);
        const path = paths[pick % Math.max(1, paths.length)];
        if (!path) return;
        const moved = movePart(tree, path, move);
        if (!moved) return;
        const sorted = (group: SegmentGroup) =>
          testsOf(group)
            .map((test) => JSON.stringify(test))
            .toSorted();
        expect(sorted(moved.root)).toEqual(sorted(tree));
        expect(partAt(moved.root, moved.path)).toEqual(partAt(tree, path));
        expect(depthOf(moved.root)).toBeLessThanOrEqual(segmentDepth);
      }),
    );
  });

  it('has room until it is as deep or as long as a segment may be', () => {
    let deep = all(a);
    for (let level = 1; level < segmentDepth; level += 1) deep = all(deep);
    expect(segmentRootSchema.safeParse(deep).success).toBe(true);
    expect(segmentRootSchema.safeParse(all(deep)).success).toBe(false);
    const innermost = Array.from({ length: segmentDepth - 1 }, () => 0);
    expect(roomAt(deep, innermost)).toEqual({ test: true, group: false });
    expect(roomAt(deep, innermost.slice(1))).toEqual({ test: true, group: true });
    const long = all(...Array.from({ length: segmentTests }, () => a));
    expect(segmentRootSchema.safeParse(long).success).toBe(true);
    expect(roomAt(long, [])).toEqual({ test: false, group: false });
    expect(segmentRootSchema.safeParse(all(...long.parts, a)).success).toBe(false);
  });

  it('is refused, not followed, when a file nests it ten thousand deep', () => {
    let hostile: unknown = a;
    for (let level = 0; level < 10_000; level += 1)
      hostile = { test: 'all', negated: false, parts: [hostile] };
    expect(segmentRootSchema.safeParse(hostile).success).toBe(false);
  });

  it('follows tags that are merged; a test on a tag that is gone lets nobody new in', () => {
    const tree = all(tagTest(false, 'x'), all(tagTest(true, 'x', 'y'), a));
    expect(replaceTag(tree, 'x' as never, 'z' as never)).toEqual(
      all(tagTest(false, 'z'), all(tagTest(true, 'y', 'z'), a)),
    );
    expect(replaceTag(tree, 'x' as never, 'y' as never)).toEqual(
      all(tagTest(false, 'y'), all(tagTest(true, 'y'), a)),
    );
    expect(replaceTag(tree, 'x' as never, null)).toEqual(
      all(tagTest(false, 'x'), all(tagTest(true, 'y'), a)),
    );
    expect([asksForTag(tree, 'y' as never), asksForTag(tree, 'z' as never)]).toEqual([true, false]);
  });
});
