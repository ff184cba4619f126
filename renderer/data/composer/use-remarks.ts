import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import type { CheckKind } from '../../../shared/domain/checks/check-kinds';
import { buildDictionary, checkText, type Finding } from '../../../shared/domain/checks/check-text';
import { profileInUse } from '../../../shared/domain/composer/length-profile';
import { defaultSettings } from '../../../shared/wire/nouns/settings';
import { useScope } from '../scope';
import { useSettings } from '../use-settings';
import { useToday } from '../use-today';
import { useVaultQuery } from '../use-vault-query';
import type { ComposedText } from './compose-texts';
import { memberIdsOf } from './member-ids-of';
import type { Bubble } from './portions-of';
import { gatherRemarks, type Remark } from './remarks';
import { useRepeats } from './use-repeats';

/** What the checks say about the finished texts. */
export type Remarks = Readonly<{
  /** What is said, without the muted kinds. */
  shown: readonly Remark[];
  /** What one text is marked for. */
  findingsIn: (text: string) => readonly Finding[];
  /** False while the texts are still compared with those sent before. */
  ready: boolean;
}>;

/** Milliseconds typing rests before it is compared. */
const pause = 200;

const silence: readonly CheckKind[] = [];

/** Whether copying has to be confirmed: the same was sent here lately. */
export function asksFirst({ shown }: Remarks): boolean {
  return shown.some(({ kind }) => kind === 'repeat');
}

/**
 * Checks the finished texts: words, lengths, and what was sent here before.
 *
 * @param visit - changes each time the script is opened: what was copied before that counts as sent
 */
export function useRemarks(
  texts: readonly ComposedText[],
  visit: number,
  muted: readonly CheckKind[] = silence,
): Remarks {
  const today = useToday();
  const { community } = useScope();
  const settings = useSettings();
  const words = useVaultQuery('words.list', { communityId: community.id }).data;
  const dictionary = useMemo(() => buildDictionary(words ?? []), [words]);
  const { checkLimits: limits } = settings ?? defaultSettings;
  const { comfort } = profileInUse(settings);

  const bubbles = useMemo(
    () =>
      texts.flatMap(({ steps, members, groupId }): readonly Bubble[] =>
        steps.flatMap(({ kind, text }) =>
          kind === 'text' ? [{ text, memberIds: memberIdsOf(members), groupId }] : [],
        ),
      ),
    [texts],
  );
  const findings = useMemo(() => {
    const options = { dictionary, limits, comfort };
    return bubbles.map(({ text }) => checkText(text, options).filter(({ kind }) => !muted.includes(kind)));
  }, [bubbles, dictionary, limits, comfort, muted]);

  // The same texts made anew, because something else changed, are no reason to ask again.
  const asked = useMemo(() => JSON.stringify(bubbles), [bubbles]);
  const [rested] = useDebouncedValue(asked, pause, { leading: true });
  const { repeats, ready } = useRepeats(rested, community.id, limits.repeatDays, `${visit} ${today}`);
  const current = rested === asked && ready;

  const shown = useMemo(() => {
    const sent = current ? repeats : [];
    return gatherRemarks(findings, sent).filter(({ kind }) => !muted.includes(kind));
  }, [findings, repeats, current, muted]);
  const byText = useMemo(
    () => new Map(bubbles.map(({ text }, index) => [text, findings[index] ?? []])),
    [bubbles, findings],
  );
  return {
    shown,
    findingsIn: (text) => byText.get(text) ?? [],
    ready: current && words !== undefined,
  };
}
