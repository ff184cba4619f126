import type { CommunityId, MemberId } from '../../../shared/domain/ids';
import { useVaultQuery } from '../../data/use-vault-query';
import { lastMember } from './last-member';
import { openedIn } from './quick-place';
import { useQuickPlace } from './use-quick-place';

/** Copies looked through for the last one that was for one person. */
const lookedAt = 20;

/** The member opened, welcomed or copied for last in a community; undefined while that is read. */
export function useLastMember(communityId: CommunityId): MemberId | null | undefined {
  const place = useQuickPlace();
  const copies = useVaultQuery('copies.list', {
    ...{ communityId, groupId: null, scriptId: null, memberId: null },
    ...{ start: 0, count: lookedAt },
  });
  if (!copies.data || copies.stale) return copies.error ? null : undefined;
  return lastMember(openedIn(place, communityId), copies.data.rows);
}
