import type { ChatStep } from '../../../shared/domain/composer/chat-step';
import type { CopiedScript } from '../../../shared/domain/scripts/script';
import type { CommandInput } from '../../../shared/wire/vault-contract';
import type { QuickFill } from './use-quick-fill';

type Filled = Pick<QuickFill, 'steps' | 'member' | 'group'>;

/** The text to copy where there is nothing else to do; null where the copy queue is needed. */
export function onlyText([step, next]: readonly ChatStep[]): string | null {
  return step?.kind === 'text' && next === undefined ? step.text : null;
}

/** Whom and where a filled script is for, as it is recorded. */
export function recordedFor(
  { id, scenario }: Pick<CopiedScript, 'id' | 'scenario'>,
  { member, group }: Filled,
) {
  return {
    scriptId: id,
    groupId: group?.id ?? null,
    memberIds: member ? [member.member.id] : [],
    welcome: scenario === '欢迎' && member !== null,
  };
}

/** The steps of a filled script as the copy queue takes them. */
export function queueItemsOf(
  script: Pick<CopiedScript, 'id' | 'scenario'>,
  filled: Filled,
): CommandInput<'queue.fill'>['items'] {
  return filled.steps.map(({ kind, part, text }) => ({ ...recordedFor(script, filled), kind, part, text }));
}
