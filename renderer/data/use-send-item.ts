import { useCallback, useMemo, useRef, useState } from 'react';
import { buildDictionary } from '../../shared/domain/checks/check-text';
import { findWords } from '../../shared/domain/checks/word-trie';
import { profileInUse } from '../../shared/domain/composer/length-profile';
import type { GroupId } from '../../shared/domain/ids';
import type { PlannerItem } from '../../shared/domain/planner/planner-item';
import { type SendStep, sendSteps, textFrom } from '../../shared/domain/planner/sending/send-steps';
import type { CommunitySummary } from '../../shared/wire/nouns/communities';
import type { AppSettings } from '../../shared/wire/nouns/settings';
import { text } from '../i18n/text';
import { useHost } from './host-context';
import { useScope } from './scope';
import { type SendDoubt, type SendProgress, useSendProgress } from './send-progress';
import { showError, showNote } from './toasts';
import { useRun } from './use-run';
import { useSettings } from './use-settings';

/** An item on its way into its groups: one thing to do at a time, in order. */
export type SendItem = Readonly<{
  steps: readonly SendStep[];
  /** How many of the steps are done. */
  at: number;
  /** What `send` does next; undefined when all is done, or there is nothing to send. */
  next: SendStep | undefined;
  /** Everything was copied: what is left is to say 已发. */
  done: boolean;
  /** `send` was asked to copy this, and asks back: the next one does it. */
  doubt: SendDoubt | null;
  /** Does the next step. Gives true once the last one is done. */
  send: () => Promise<boolean>;
  /** Begins anew. */
  restart: () => void;
}>;

const noProgress: Omit<SendProgress, 'of'> = { at: 0, doubt: null };

/**
 * Sends an item piece by piece: every piece is cut as 话术 are, checked once for its words and for what was sent before,
 * copied, and written into 复制记录. Texts of their own for some groups follow one another.
 *
 * @param settle - where the item is being edited: saves what is typed, and tells whether it is stored; what is stored
 *   then is what is sent
 */
export function useSendItem(item: PlannerItem, settle?: () => Promise<boolean>): SendItem {
  const { vault, shell } = useHost();
  const { community } = useScope();
  const run = useRun();
  const settings = useSettings();
  const shown = useMemo(() => sendingOf(item, community, settings), [item, community, settings]);
  const { hold, forget } = useSendProgress();
  const held = useSendProgress(({ byItem }) => byItem.get(item.id));
  const { at, doubt } = progressIn(held, shown);
  const [openedAt] = useState(() => Date.now());
  const busy = useRef(false);

  const doubtOf = async ({ steps }: Sending, from: number, opening: SendStep): Promise<SendDoubt | null> => {
    const groupId = onlyGroup(opening);
    const pieces = textFrom(steps, from).flatMap((step) => (step.kind === 'text' ? [step.text] : []));
    const [{ checkLimits }, own] = await Promise.all([
      vault.query('settings.all', {}),
      vault.query('words.list', { communityId: community.id }),
    ]);
    const repeats = await vault.query('copies.repeats', {
      communityId: community.id,
      groupId,
      texts: pieces.map((piece) => ({ text: piece, memberIds: [] })),
      days: checkLimits.repeatDays,
      readySince: openedAt,
    });
    const dictionary = buildDictionary(own);
    const words = pieces.flatMap((piece) =>
      findWords(dictionary, piece).flatMap(({ rule, start, end }) =>
        rule.severity === 'high' ? [piece.slice(start, end)] : [],
      ),
    );
    const same = repeats.filter((repeat) => repeat?.similarity === 1).map((repeat) => repeat?.at ?? 0);
    if (words.length === 0 && same.length === 0) return null;
    return {
      words: [...new Set(words)],
      sentAt: same.length > 0 ? Math.max(...same) : null,
      inGroup: groupId !== null,
    };
  };

  const copyStep = async (step: SendStep, isLast: boolean) => {
    if (step.kind === 'note') return;
    await shell.copyText(step.text);
    showNote(!isLast ? text.item.send.copiedPart : text.planner.copied);
    await run(
      'scripts.recordCopy',
      {
        communityId: community.id,
        scriptId: null,
        groupId: onlyGroup(step),
        memberIds: [],
        text: step.text,
        welcome: false,
      },
      { quiet: true },
    );
  };

  /** What is sent now: the stored text, where one is being written, cut as the settings say. */
  const current = async (): Promise<Sending | null> => {
    if (settle && !(await settle())) return null;
    const stored = settle ? await vault.query('planner.item', { id: item.id }) : item;
    return stored && sendingOf(stored, community, settings ?? (await vault.query('settings.all', {})));
  };

  const sendNext = async (): Promise<boolean> => {
    const sending = await current();
    if (!sending) return false;
    const { steps, of } = sending;
    const progress = progressIn(useSendProgress.getState().byItem.get(item.id), sending);
    const next = steps[progress.at];
    if (!next) return false;
    const asked = next.opens && progress.doubt === null ? await doubtOf(sending, progress.at, next) : null;
    if (asked) {
      hold(item.id, { of, at: progress.at, doubt: asked });
      return false;
    }
    const done = progress.at + 1;
    await copyStep(next, done === steps.length);
    hold(item.id, { of, at: done, doubt: null });
    return done === steps.length;
  };

  const send = async (): Promise<boolean> => {
    // Enter held down copies once.
    if (busy.current) return false;
    busy.current = true;
    try {
      return await sendNext();
    } catch (thrown) {
      showError(thrown);
      return false;
    } finally {
      busy.current = false;
    }
  };

  const { steps } = shown;
  return {
    ...{ steps, at, next: steps[at], doubt, send },
    done: steps.length > 0 && at >= steps.length,
    restart: useCallback(() => forget(item.id), [forget, item.id]),
  };
}

/** The steps of an item, and what tells them from those of another text. */
type Sending = Readonly<{ of: string; steps: readonly SendStep[] }>;

function sendingOf(
  item: PlannerItem,
  community: CommunitySummary,
  settings: AppSettings | undefined,
): Sending {
  const open = community.groups.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
  const steps = sendSteps(item, open, profileInUse(settings));
  return { of: JSON.stringify([item.id, steps]), steps };
}

/** Another text is another thing to send: what was done of the old one does not count. */
function progressIn(held: SendProgress | undefined, { of }: Sending): Omit<SendProgress, 'of'> {
  return held?.of === of ? held : noProgress;
}

/** The one group a step is for; null where it is for several. */
function onlyGroup({ groupIds }: SendStep): GroupId | null {
  const [only, another] = groupIds;
  return another === undefined ? (only ?? null) : null;
}
