import { useCallback, useMemo, useRef, useState } from 'react';
import { buildDictionary } from '../../shared/domain/checks/check-text';
import { findWords } from '../../shared/domain/checks/word-trie';
import { profileInUse } from '../../shared/domain/composer/length-profile';
import type { GroupId } from '../../shared/domain/ids';
import type { PlannerItem } from '../../shared/domain/planner/planner-item';
import { type SendStep, sendSteps, textFrom } from '../../shared/domain/planner/sending/send-steps';
import { text } from '../i18n/text';
import { useHost } from './host-context';
import { useScope } from './scope';
import { type SendDoubt, type SendProgress, useSendProgress } from './send-progress';
import { showError, showNote } from './toasts';
import { useRun } from './use-run';
import { useVaultQuery } from './use-vault-query';

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
 */
export function useSendItem(item: PlannerItem): SendItem {
  const { vault, shell } = useHost();
  const { community } = useScope();
  const run = useRun();
  const settings = useVaultQuery('settings.all', {}).data;
  const steps = useMemo(() => {
    const open = community.groups.filter(({ archivedAt }) => archivedAt === null).map(({ id }) => id);
    return sendSteps(item, open, profileInUse(settings));
  }, [item, community.groups, settings]);
  // Another text is another thing to send: what was done of the old one does not count.
  const of = useMemo(() => JSON.stringify([item.id, steps]), [item.id, steps]);
  const { hold, forget } = useSendProgress();
  const held = useSendProgress(({ byItem }) => byItem.get(item.id));
  const { at, doubt } = held?.of === of ? held : noProgress;
  const [openedAt] = useState(() => Date.now());
  const busy = useRef(false);
  const next = steps[at];

  const doubtOf = async (opening: SendStep): Promise<SendDoubt | null> => {
    const groupId = onlyGroup(opening);
    const pieces = textFrom(steps, at).flatMap((step) => (step.kind === 'text' ? [step.text] : []));
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

  const copyStep = async (step: SendStep) => {
    if (step.kind === 'note') return;
    await shell.copyText(step.text);
    showNote(at + 1 < steps.length ? text.item.send.copiedPart : text.planner.copied);
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

  const send = async (): Promise<boolean> => {
    // Enter held down copies once.
    if (!next || busy.current) return false;
    busy.current = true;
    try {
      const asked = next.opens && doubt === null ? await doubtOf(next) : null;
      if (asked) {
        hold(item.id, { of, at, doubt: asked });
        return false;
      }
      await copyStep(next);
      hold(item.id, { of, at: at + 1, doubt: null });
      return at + 1 === steps.length;
    } catch (thrown) {
      showError(thrown);
      return false;
    } finally {
      busy.current = false;
    }
  };

  return {
    ...{ steps, at, next, doubt, send },
    done: steps.length > 0 && at >= steps.length,
    restart: useCallback(() => forget(item.id), [forget, item.id]),
  };
}

/** The one group a step is for; null where it is for several. */
function onlyGroup({ groupIds }: SendStep): GroupId | null {
  const [only, another] = groupIds;
  return another === undefined ? (only ?? null) : null;
}
