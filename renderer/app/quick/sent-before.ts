import type { CheckKind } from '../../../shared/domain/checks/check-kinds';
import type { Instant } from '../../../shared/domain/days';
import type { Repeat } from '../../../shared/wire/nouns/scripts';

/** When a text was sent before: the very same, or one much like it. */
export type SentBefore = Readonly<{ same: boolean; at: Instant }>;

/** The gravest of what was found for the pieces of a text, without what the script keeps silent about. */
export function sentBefore(
  found: ReadonlyArray<Repeat | null>,
  muted: readonly CheckKind[],
): SentBefore | null {
  const sent = found.flatMap((repeat): readonly SentBefore[] => {
    if (!repeat) return [];
    const same = repeat.similarity === 1;
    return muted.includes(same ? 'repeat' : 'similar') ? [] : [{ same, at: repeat.at }];
  });
  return sent.toSorted((a, b) => Number(b.same) - Number(a.same) || b.at - a.at)[0] ?? null;
}
