import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { segmentIdSchema } from '../../../../shared/domain/ids';
import { noConditions } from '../../../../shared/wire/nouns/members';
import { useMemberList } from '../list/filter-store';

/** `#/members?segment=<id>` shows that segment and nothing else that was chosen before. */
export function useSegmentAddress(): void {
  const [search, setSearch] = useSearchParams();
  const change = useMemberList((state) => state.change);
  const asked = search.get('segment');
  useEffect(() => {
    if (asked === null) return;
    const segmentId = segmentIdSchema.safeParse(asked).data ?? null;
    change({ ...noConditions, segmentId });
    // Taken up: asking for it again from the side bar is a new visit.
    setSearch(
      (before) => {
        before.delete('segment');
        return before;
      },
      { replace: true },
    );
  }, [asked, change, setSearch]);
}
