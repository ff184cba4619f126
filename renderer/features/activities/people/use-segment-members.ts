import type { Activity } from '../../../../shared/domain/activities/activity';
import type { MemberId, SegmentId } from '../../../../shared/domain/ids';
import type { SegmentGroup } from '../../../../shared/domain/segments/segment';
import { type MemberFilter, noConditions } from '../../../../shared/wire/nouns/members';
import type { SegmentCount } from '../../../../shared/wire/nouns/segments';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';

type Place = Pick<Activity, 'communityId' | 'groupIds'>;

/** Members of a segment who are in a group of the activity; in any, where it names none. */
export function segmentFilter({ communityId, groupIds }: Place, segmentId: SegmentId): MemberFilter {
  const condition: SegmentGroup = {
    test: 'all',
    negated: false,
    parts: [{ test: 'group', groupIds, status: 'active', negated: false }],
  };
  return {
    ...noConditions,
    communityId,
    groupId: null,
    segmentId,
    condition: groupIds.length === 0 ? null : condition,
  };
}

/** Ids of a segment's members for an activity, live; undefined while they are read. */
export function useSegmentMembers(
  place: Place,
  segmentId: SegmentId | null,
): readonly MemberId[] | undefined {
  const today = useToday();
  const filter = segmentId && segmentFilter(place, segmentId);
  const found = useVaultQuery('members.matchingIds', filter && { filter, today });
  return found.stale ? undefined : found.data;
}

/** The segments of the community, live; undefined while they are read. */
export function useSegmentList({ communityId }: Place): readonly SegmentCount[] | undefined {
  const today = useToday();
  return useVaultQuery('segments.list', { communityId, groupId: null, today }).data;
}
