import { beginsText } from '../../../../shared/domain/queue/begins-text';
import type { QueuedText } from '../../../../shared/wire/nouns/scripts';

/** One text that waits, for whom, with what is done to send it. */
export type WaitingText = Readonly<{
  /** The id of its first step. */
  id: QueuedText['id'];
  memberNames: readonly string[];
  steps: readonly QueuedText[];
}>;

/** The steps of the queue put together by the texts they are of, in the same order. */
export function textsOfSteps(items: readonly QueuedText[]): readonly WaitingText[] {
  const texts: Array<Readonly<{ first: QueuedText; steps: QueuedText[] }>> = [];
  for (const step of items) {
    const text = texts.at(-1);
    if (!text || beginsText(text.steps.at(-1), step)) texts.push({ first: step, steps: [step] });
    else text.steps.push(step);
  }
  return texts.map(({ first: { id, memberNames }, steps }) => ({ id, memberNames, steps }));
}
