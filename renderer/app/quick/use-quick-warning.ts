import { useMemo } from 'react';
import type { CheckKind } from '../../../shared/domain/checks/check-kinds';
import { buildDictionary, checkText } from '../../../shared/domain/checks/check-text';
import { profileInUse } from '../../../shared/domain/composer/length-profile';
import type { Script } from '../../../shared/domain/scripts/script';
import { useScope } from '../../data/scope';
import { useVaultQuery } from '../../data/use-vault-query';
import { text } from '../../i18n/text';
import { type SentBefore, sentBefore } from './sent-before';
import type { QuickFill } from './use-quick-fill';

/** What to think about before a text is copied. */
export type QuickWarning = Readonly<{
  /** In one line; null when there is nothing. */
  said: string | null;
  /** The very same was sent there lately: it is copied only when that is asked for twice. */
  repeated: SentBefore | null;
  /** The text was compared with what was sent, or that went wrong. */
  ready: boolean;
}>;

/** Pieces of one text compared at once, at most. */
const compared = 500;

const noneMuted: readonly CheckKind[] = [];

/** Checks a filled script as the composer does; its pieces one by one, as they are remembered. */
export function useQuickWarning(script: Script | null, fill: QuickFill): QuickWarning {
  const { community } = useScope();
  const own = useVaultQuery('words.list', { communityId: community.id }).data;
  const dictionary = useMemo(() => buildDictionary(own ?? []), [own]);
  const { text: whole, steps, settings, member, group, ready } = fill;
  const muted = script?.mutedChecks ?? noneMuted;
  const looksForRepeats =
    ready && whole !== null && settings && !(muted.includes('repeat') && muted.includes('similar'));
  const memberIds = member ? [member.member.id] : [];
  const pieces = steps.filter(({ kind }) => kind === 'text').slice(0, compared);
  const repeats = useVaultQuery(
    'copies.repeats',
    looksForRepeats
      ? {
          communityId: community.id,
          groupId: group?.id ?? null,
          texts: pieces.map(({ text: piece }) => ({ text: piece, memberIds })),
          days: settings.checkLimits.repeatDays,
        }
      : null,
  );

  const words = useMemo(() => {
    if (!whole || !settings) return [];
    const comfort = profileInUse(settings).comfort;
    const findings = checkText(whole, { dictionary, limits: settings.checkLimits, comfort });
    return findings.filter(({ kind }) => kind === 'word' && !muted.includes(kind));
  }, [whole, settings, dictionary, muted]);

  const sent = sentBefore(repeats.stale ? [] : (repeats.data ?? []), muted);
  const said = [
    ...(sent ? [text.quick.repeated(sent.same, sent.at, Date.now())] : []),
    ...(words.length > 0 ? [text.quick.words(words)] : []),
  ];
  return {
    said: said.length > 0 ? said.join('；') : null,
    repeated: sent?.same ? sent : null,
    ready: !looksForRepeats || (repeats.data !== undefined && !repeats.stale) || repeats.error !== undefined,
  };
}
