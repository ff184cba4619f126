import { normalizeChatText } from '../scripts/chat-text';
import { nameForChat } from '../scripts/mention-names';
import type { LengthLimit } from '../scripts/merged-welcome';
import type { ChatStep, MentionWay } from './chat-step';
import { markMentions, withoutLeadingMentions } from './mentions';
import { splitForChat } from './split-for-chat';
import { blocksOf } from './step-markers';

/** Lines that stand alone in a finished text and tell how it is sent, as the editor offers them. */
export const stepMarkers = [
  { does: 'split', marker: '【分段】' },
  { does: 'wait', marker: '【等待 2 分钟】' },
  { does: 'picture', marker: '【图片 礼盒正面】' },
] as const;

export type ComposeOptions = Readonly<{
  limit: LengthLimit;
  /** Whether the pieces of a text that is cut are numbered （1/3）. */
  numbered: boolean;
  mentions: MentionWay;
  /** Nicknames in the group of those the text is for. */
  names: readonly string[];
}>;

/**
 * What is done in WeChat for a finished text, in order: its blocks between markers, cut to the limit, and what is done by
 * hand between them. The nicknames of `staged` come right before the first text.
 */
export function composeSteps(text: string, options: ComposeOptions): readonly ChatStep[] {
  const names = [...new Set(options.names.map(nameForChat))].filter(Boolean);
  const staged = options.mentions === 'staged' && names.length > 0;
  const blocks = blocksOf(normalizeChatText(text));
  const first = blocks.findIndex(({ kind }) => kind === 'text');
  const steps = blocks.flatMap(({ kind, text: block }, index): readonly ChatStep[] => {
    if (kind === 'note') return [{ kind, part: null, text: block }];
    const opens = staged && index === first;
    const said = opens ? withoutLeadingMentions(block, names) : block;
    const pieces = piecesOf(said, { ...options, names });
    return opens ? [...names.map(mentionStep), ...pieces] : pieces;
  });
  return withParts(staged && first === -1 ? [...steps, ...names.map(mentionStep)] : steps);
}

function mentionStep(name: string): ChatStep {
  return { kind: 'mention', part: null, text: name };
}

function piecesOf(block: string, { limit, numbered, mentions, names }: ComposeOptions): readonly ChatStep[] {
  const marked = mentions === 'four-per-em' ? markMentions(block, names) : block;
  return splitForChat(normalizeChatText(marked), limit, { numbered, names }).flatMap(({ text }) =>
    text === '' ? [] : [{ kind: 'text' as const, part: null, text }],
  );
}

function withParts(steps: readonly ChatStep[]): readonly ChatStep[] {
  const of = steps.filter(({ kind }) => kind === 'text').length;
  if (of < 2) return steps;
  let at = 0;
  return steps.map((step) => {
    if (step.kind !== 'text') return step;
    at += 1;
    return { ...step, part: { at, of } };
  });
}
