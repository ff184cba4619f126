import type { ChatStep, MentionWay } from '../../../shared/domain/composer/chat-step';
import { composeSteps } from '../../../shared/domain/composer/compose-steps';
import type { GroupId } from '../../../shared/domain/ids';
import type { LengthLimit, MergedText } from '../../../shared/domain/scripts/merged-welcome';
import type { CopiedScript } from '../../../shared/domain/scripts/script';
import { nicknameInGroup } from '../../../shared/domain/scripts/script-context';
import type { CommandInput } from '../../../shared/wire/vault-contract';
import { memberIdsOf } from './member-ids-of';

/** A finished text with what is done in WeChat to send it, in order. */
export type ComposedText = MergedText &
  Readonly<{
    /** The group it was filled for, and is recorded with; null where it is for no single one. */
    groupId: GroupId | null;
    steps: readonly ChatStep[];
    /** Into how many pieces it is cut because it is too long; 0 where it is not. */
    pieces: number;
  }>;

/** How finished texts are cut and their people named. */
export type Composing = Readonly<{ limit: LengthLimit; numbered: boolean; mentions: MentionWay }>;

/** The steps of each finished text. */
export function composeTexts(
  texts: readonly MergedText[],
  composing: Composing,
  groupOf: (members: MergedText['members']) => Readonly<{ id: GroupId }> | null,
): readonly ComposedText[] {
  return texts.map((made) => {
    const text = { ...made, groupId: groupOf(made.members)?.id ?? null };
    const options = { ...composing, names: text.members.map(nicknameInGroup) };
    const steps = composeSteps(text.text, options);
    if (text.fits) return { ...text, steps, pieces: 0 };
    // Its author may have parted it too: only what the limit adds is a cut.
    const limit = { ...options.limit, most: Number.MAX_SAFE_INTEGER };
    const pieces = textCount(steps);
    return {
      ...text,
      steps,
      pieces: pieces > textCount(composeSteps(text.text, { ...options, limit })) ? pieces : 0,
    };
  });
}

function textCount(steps: readonly ChatStep[]): number {
  return steps.filter(({ kind }) => kind === 'text').length;
}

/** How many things there are to do. */
export function stepCount(texts: readonly ComposedText[]): number {
  return texts.reduce((sum, { steps }) => sum + steps.length, 0);
}

/** The text to copy where there is nothing else to do; null where the queue is needed. */
export function onlyText(texts: readonly ComposedText[]): string | null {
  const [text, another] = texts;
  const [step, next] = text?.steps ?? [];
  return step?.kind === 'text' && !another && !next ? step.text : null;
}

/** The steps as the copy queue takes them. All steps of one text are for the same people. */
export function queueItemsOf(
  texts: readonly ComposedText[],
  { id, scenario, stepId }: CopiedScript,
): CommandInput<'queue.fill'>['items'] {
  return texts.flatMap(({ steps, members, groupId }) =>
    steps.map(({ kind, part, text }) => ({
      ...{ groupId, scriptId: id, memberIds: memberIdsOf(members), text, kind, part },
      welcome: scenario === '欢迎',
      stepId: stepId ?? null,
    })),
  );
}
