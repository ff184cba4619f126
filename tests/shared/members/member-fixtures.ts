import type { CommunityId, MemberId } from '#shared/domain/ids';
import { avatarColorOf, blankMember, type Member } from '#shared/domain/members/member';

/** A member nothing is known about but what is given; the id is the nickname's unless it is given too. */
export function someMember(nickname: string, fields: Partial<Member> = {}): Member {
  return {
    ...blankMember(nickname, avatarColorOf(nickname)),
    id: `m-${nickname}` as MemberId,
    communityId: 'community' as CommunityId,
    createdAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
    ...fields,
  };
}
