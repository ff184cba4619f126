import type { QueueItem } from './queue-item';

type Step = Pick<QueueItem, 'memberIds' | 'scriptId' | 'groupId' | 'kind' | 'part'>;

/** Whether a step is the first of another text than the one before it: for others, or after a whole text for the same. */
export function beginsText(before: Step | undefined, step: Step): boolean {
  if (before === undefined || before.memberIds.join() !== step.memberIds.join()) return true;
  if (before.scriptId !== step.scriptId || before.groupId !== step.groupId) return true;
  // Who is named with an @ is named before the text.
  if (step.kind === 'mention') return before.kind !== 'mention';
  if (before.kind !== 'text' || step.kind === 'note') return false;
  return before.part === null || before.part.at === before.part.of || step.part === null;
}
