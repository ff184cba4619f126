import { useEffect, useRef, useState } from 'react';
import {
  insertPart,
  movePart,
  type PartMove,
  type PartPath,
  partAt,
  putPart,
  removePart,
  roomAt,
} from '../../../../shared/domain/segments/edit-tree';
import type { SegmentCondition, SegmentGroup, SegmentTest } from '../../../../shared/domain/segments/segment';
import type { SegmentVocabulary } from '../../../data/use-segment-vocabulary';
import { ConditionGroup } from './ConditionGroup';

/** Where a condition is being added: at the end of a group, or in a new group there. */
export type DraftPart = Readonly<{ group: PartPath; inNewGroup: boolean }>;

/** What the parts of a tree can do with it. */
export type TreeEditor = Readonly<{
  root: SegmentGroup;
  vocabulary: SegmentVocabulary;
  put: (path: PartPath, part: SegmentCondition) => void;
  /** The condition that is being added, which counts once it is known what it looks at. */
  draft: DraftPart | null;
  startDraft: (draft: DraftPart) => void;
  cancelDraft: () => void;
  finishDraft: (test: SegmentTest) => void;
  remove: (path: PartPath) => void;
  move: (path: PartPath, move: PartMove) => void;
  canMove: (path: PartPath, move: PartMove) => boolean;
  room: (group: PartPath) => Readonly<{ test: boolean; group: boolean }>;
}>;

type ConditionTreeProps = Readonly<{
  root: SegmentGroup;
  vocabulary: SegmentVocabulary;
  onChange: (root: SegmentGroup) => void;
}>;

/** The name of a part's place in the document. */
export function placeOf(path: PartPath): string {
  return path.join('.');
}

/** The tree of conditions. What is added or moved gets the keyboard. */
export function ConditionTree({ root, vocabulary, onChange }: ConditionTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const [focusAt, setFocusAt] = useState<Readonly<{ path: PartPath }> | null>(null);
  useEffect(() => {
    if (!focusAt) return;
    const part = tree.current?.querySelector(`[data-part="${placeOf(focusAt.path)}"]`);
    const control = (part ?? tree.current)?.querySelector<HTMLElement>('input, button');
    control?.focus();
  }, [focusAt]);

  const [draft, setDraft] = useState<DraftPart | null>(null);
  const change = (next: SegmentGroup, path: PartPath) => {
    onChange(next);
    // Places have changed: a condition that was begun goes.
    setDraft(null);
    setFocusAt({ path });
  };
  const add = (group: PartPath, part: SegmentCondition) => {
    const parent = partAt(root, group);
    if (!parent || !('parts' in parent)) return;
    const path = [...group, parent.parts.length];
    // In a new group it is the first condition that is filled in next.
    change(insertPart(root, path, part), 'parts' in part ? [...path, 0] : path);
  };

  const editor: TreeEditor = {
    root,
    vocabulary,
    put: (path, part) => onChange(putPart(root, path, part)),
    draft,
    startDraft: setDraft,
    cancelDraft: () => {
      setDraft(null);
      if (draft) focusAdding(tree.current, draft);
    },
    finishDraft: (test) => {
      if (draft) add(draft.group, draft.inNewGroup ? { test: 'any', negated: false, parts: [test] } : test);
    },
    remove: (path) => change(removePart(root, path), path),
    move: (path, move) => {
      const moved = movePart(root, path, move);
      if (moved) change(moved.root, moved.path);
    },
    canMove: (path, move) => movePart(root, path, move) !== null,
    room: (group) => roomAt(root, group),
  };
  return (
    <div ref={tree}>
      <ConditionGroup group={root} path={[]} editor={editor} />
    </div>
  );
}

/** Back to the button that began a condition. */
function focusAdding(tree: HTMLElement | null, { group, inNewGroup }: DraftPart): void {
  const buttons = tree?.querySelectorAll<HTMLElement>(`[data-adding="${placeOf(group)}"]`);
  buttons?.[inNewGroup ? 1 : 0]?.focus();
}
