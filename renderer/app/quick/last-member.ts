import type { Instant } from '../../../shared/domain/days';
import type { CommunityId, GroupId, MemberId } from '../../../shared/domain/ids';
import type { MemberInGroup } from '../../../shared/wire/nouns/members';
import type { CopyRow } from '../../../shared/wire/nouns/scripts';

/** The member whose page was opened last, and when. */
export type OpenedMember = Readonly<{ id: MemberId; at: Instant }>;

/**
 * The member a text is most likely for: the one opened, welcomed or copied for last. A text for several is about
 * nobody in particular.
 *
 * @param copies newest first
 */
export function lastMember(
  opened: OpenedMember | null,
  copies: readonly Pick<CopyRow, 'memberIds' | 'at'>[],
): MemberId | null {
  const copied = copies.find(({ memberIds }) => memberIds.length === 1);
  const [id] = copied?.memberIds ?? [];
  if (!copied || !id) return opened?.id ?? null;
  return opened && opened.at > copied.at ? opened.id : id;
}

type Place = Readonly<{ communityId: CommunityId; groupId: GroupId | null }>;

/**
 * The member as the one a text is for here; null for who is no part of the community. Who was meant last is nobody where
 * a group is chosen and they are not in it: there the text would be for a stranger. Who was chosen by hand stays.
 */
export function meantHere(
  found: MemberInGroup | undefined,
  { communityId, groupId }: Place,
  chosen: boolean,
): MemberInGroup | null {
  if (found?.member.communityId !== communityId) return null;
  const isThere = groupId === null || found.membership?.status === 'active';
  return chosen || isThere ? found : null;
}
