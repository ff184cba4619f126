import type { MemberId } from '../../../../shared/domain/ids';
import { matchesQuery, toQueryTerms, toSearchable } from '../../../../shared/domain/search/pinyin-search';
import { noConditions } from '../../../../shared/wire/nouns/members';
import type { SegmentCount } from '../../../../shared/wire/nouns/segments';
import { useHost } from '../../../data/host-context';
import { useScope } from '../../../data/scope';
import { showError, showNote } from '../../../data/toasts';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import { mostWelcomed } from '../../../ui/welcome-address';

/** Segments shown at once. */
const shown = 4;

type SegmentHits = Readonly<{
  segments: readonly SegmentCount[];
  /** Those already chosen and everybody of the segment; null when it could not be read. */
  peopleOf: (segment: SegmentCount, chosen: readonly MemberId[]) => Promise<readonly MemberId[] | null>;
}>;

/** Segments a query finds by name, pinyin or initials, to choose everybody in them; null asks nothing. */
export function useSegmentHits(query: string | null): SegmentHits {
  const { community, group } = useScope();
  const { vault } = useHost();
  const today = useToday();
  const scope = { communityId: community.id, groupId: group?.id ?? null };
  const list = useVaultQuery('segments.list', query === null ? null : { ...scope, today }).data ?? [];
  const terms = toQueryTerms(query ?? '');
  const segments = list
    .filter(({ name, count }) => count > 0 && matchesQuery([toSearchable(name)], terms))
    .slice(0, shown);

  const peopleOf: SegmentHits['peopleOf'] = async ({ id }, chosen) => {
    const filter = { ...noConditions, ...scope, segmentId: id };
    try {
      const found = await vault.query('members.matchingIds', { filter, today });
      const all = [...new Set([...chosen, ...found])];
      if (all.length > mostWelcomed) showNote(text.segments.onlyFirst(mostWelcomed));
      return all.slice(0, mostWelcomed);
    } catch (thrown) {
      showError(thrown);
      return null;
    }
  };
  return { segments, peopleOf };
}
