import { useState } from 'react';
import type { BriefingText } from '../../../../shared/domain/activities/briefing/briefing-texts';
import { withBriefing } from '../../../../shared/domain/activities/briefing/briefings';
import type { Briefing } from '../../../../shared/domain/activities/parts';
import { profileInUse } from '../../../../shared/domain/composer/length-profile';
import { splitForChat } from '../../../../shared/domain/composer/split-for-chat';
import { normalizeChatText } from '../../../../shared/domain/scripts/chat-text';
import { showAction } from '../../../data/toasts';
import { useCopyText } from '../../../data/use-copy-text';
import { useHistoryCommands } from '../../../data/use-history-commands';
import { useSettings } from '../../../data/use-settings';
import { text } from '../../../i18n/text';
import type { ActivityEditor } from '../page/use-activity-editor';

const words = text.run.briefing;

/** Sends the messages of a briefing, and keeps who was told and who said it back. */
export type SendBriefings = Readonly<{
  /** The pieces of a message, cut to the length profile. */
  piecesOf: (message: BriefingText) => readonly string[];
  /** Which piece `copy` puts on the clipboard next, from 0. */
  at: (message: BriefingText) => number;
  /** Copies the next piece; with the last one the owner counts as told. */
  copy: (message: BriefingText) => void;
  mark: (owner: string, patch: Partial<Pick<Briefing, 'toldAt' | 'restatedAt'>>) => Promise<boolean>;
}>;

/** What is copied of a message that is sent in several pieces. */
type Progress = Readonly<{ of: string; at: number }>;

/** Copies the messages piece by piece; a message that has changed begins anew. */
export function useSendBriefings({ edit }: ActivityEditor): SendBriefings {
  const limit = profileInUse(useSettings());
  const copyText = useCopyText();
  const { undo } = useHistoryCommands();
  const [progress, setProgress] = useState<Readonly<Record<string, Progress>>>({});

  const mark: SendBriefings['mark'] = (owner, patch) =>
    edit((now) => ({ briefings: withBriefing(now.briefings, owner, patch) }));
  const piecesOf = (message: BriefingText) =>
    splitForChat(normalizeChatText(message.text), limit, { numbered: true }).map((piece) => piece.text);
  const at = ({ owner, text: whole }: BriefingText) => {
    const held = progress[owner];
    return held?.of === whole ? held.at : 0;
  };
  const goTo = ({ owner, text: whole }: BriefingText, next: number) =>
    setProgress((before) => ({ ...before, [owner]: { of: whole, at: next } }));

  const copy = async (message: BriefingText) => {
    const { owner } = message;
    const pieces = piecesOf(message);
    const index = at(message);
    const done = pieces.length > 1 ? words.copiedPiece(owner, index + 1, pieces.length) : words.copied(owner);
    if (!(await copyText(pieces[index] ?? '', done))) return;
    if (index + 1 < pieces.length) return goTo(message, index + 1);
    goTo(message, 0);
    if (await mark(owner, { toldAt: Date.now() })) showAction(done, text.frame.undo, () => void undo());
  };

  return { piecesOf, at, copy: (message) => void copy(message), mark };
}
