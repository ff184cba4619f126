import type { TagId } from '../ids';
import type { SegmentCondition, SegmentGroup, SegmentTest } from './segment';

/** The same tree with every test given to `visit` and replaced by what it gives; its shape stays. */
export function mapCondition(root: SegmentGroup, visit: (test: SegmentTest) => SegmentTest): SegmentGroup {
  const mapPart = (part: SegmentCondition): SegmentCondition =>
    'parts' in part ? mapCondition(part, visit) : visit(part);
  return { ...root, parts: root.parts.map(mapPart) };
}

/** Every test of a tree, in reading order. */
export function testsOf(condition: SegmentCondition): readonly SegmentTest[] {
  return 'parts' in condition ? condition.parts.flatMap(testsOf) : [condition];
}

/** Whether a condition asks for a tag. */
export function asksForTag(condition: SegmentCondition, tagId: TagId): boolean {
  return testsOf(condition).some((test) => test.test === 'tag' && test.tagIds.includes(tagId));
}

/**
 * The condition after a tag has become another one (merged), or is gone (`into` null). A test that asked for the gone
 * tag alone keeps asking for it: without any tag it would ask whether there is a tag at all, and let strangers in.
 */
export function replaceTag(root: SegmentGroup, from: TagId, into: TagId | null): SegmentGroup {
  return mapCondition(root, (test) => {
    if (test.test !== 'tag' || !test.tagIds.includes(from)) return test;
    const others = test.tagIds.filter((id) => id !== from && id !== into);
    const tagIds = into === null ? others : [...others, into];
    return tagIds.length === 0 ? test : { ...test, tagIds };
  });
}
