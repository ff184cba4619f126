import {
  everybody,
  type SegmentCondition,
  type SegmentGroup,
  segmentDepth,
  segmentTests,
  testCount,
} from './segment';

/** Where a part stands: its place in the root, then in that group, and so on. The root itself is `[]`. */
export type PartPath = readonly number[];

/** The part at a place, or null. */
export function partAt(root: SegmentGroup, path: PartPath): SegmentCondition | null {
  let part: SegmentCondition | undefined = root;
  for (const index of path) part = part && 'parts' in part ? part.parts[index] : undefined;
  return part ?? null;
}

/** The tree with the part at a place replaced; null takes it out. The root cannot be taken out, only emptied. */
export function putPart(root: SegmentGroup, path: PartPath, part: SegmentCondition | null): SegmentGroup {
  const [index, ...rest] = path;
  if (index === undefined)
    return part && 'parts' in part ? part : { ...everybody, parts: part ? [part] : [] };
  const old = root.parts[index];
  if (!old) return root;
  const fresh = rest.length === 0 ? part : 'parts' in old ? putPart(old, rest, part) : old;
  const parts = root.parts.flatMap((one, at) => (at === index ? (fresh ?? []) : one));
  return { ...root, parts };
}

/** The tree without a part; groups that are left empty go too. */
export function removePart(root: SegmentGroup, path: PartPath): SegmentGroup {
  const next = putPart(root, path, null);
  const group = path.slice(0, -1);
  const left = partAt(next, group);
  if (group.length === 0 || !left || !('parts' in left) || left.parts.length > 0) return next;
  return removePart(next, group);
}

/** The tree with a part put in at a place; what stood there moves one on. */
export function insertPart(root: SegmentGroup, path: PartPath, part: SegmentCondition): SegmentGroup {
  const index = path.at(-1) ?? 0;
  const groupPath = path.slice(0, -1);
  const group = partAt(root, groupPath);
  if (!group || !('parts' in group)) return root;
  return putPart(root, groupPath, { ...group, parts: group.parts.toSpliced(index, 0, part) });
}

/** Ways a part can be moved by keyboard. */
export const partMoves = ['up', 'down', 'into-group', 'out-of-group'] as const;
export type PartMove = (typeof partMoves)[number];

/** The tree after a move, with the part's new place; null where there is no such way. */
export function movePart(
  root: SegmentGroup,
  path: PartPath,
  move: PartMove,
): Readonly<{ root: SegmentGroup; path: PartPath }> | null {
  const part = partAt(root, path);
  const index = path.at(-1);
  if (!part || index === undefined) return null;
  const group = path.slice(0, -1);
  const parent = partAt(root, group);
  // The last one out leaves no empty group behind.
  if (move === 'out-of-group' && group.length > 0 && parent && 'parts' in parent && parent.parts.length === 1)
    return { root: putPart(root, group, part), path: group };
  const to = targetOf(root, group, index, move);
  if (!to) return null;
  const taken = putPart(root, path, null);
  const moved = insertPart(taken, to, part);
  return depthOf(moved) <= segmentDepth ? { root: moved, path: to } : null;
}

/** The place a part goes to, in the tree without it. */
function targetOf(root: SegmentGroup, group: PartPath, index: number, move: PartMove): PartPath | null {
  const parent = partAt(root, group);
  if (!parent || !('parts' in parent)) return null;
  switch (move) {
    case 'up':
      return index > 0 ? [...group, index - 1] : null;
    case 'down':
      return index < parent.parts.length - 1 ? [...group, index + 1] : null;
    case 'into-group': {
      const before = parent.parts[index - 1];
      return before && 'parts' in before ? [...group, index - 1, before.parts.length] : null;
    }
    case 'out-of-group': {
      const own = group.at(-1);
      return own === undefined ? null : [...group.slice(0, -1), own + 1];
    }
  }
}

/** Whether one more test may go into the group at a place, and one more group. */
export function roomAt(root: SegmentGroup, path: PartPath): Readonly<{ test: boolean; group: boolean }> {
  const test = testCount(root) < segmentTests;
  return { test, group: test && path.length + 2 <= segmentDepth };
}

/** How many levels of groups a tree has. */
export function depthOf(condition: SegmentCondition): number {
  return 'parts' in condition ? 1 + Math.max(0, ...condition.parts.map(depthOf)) : 0;
}
