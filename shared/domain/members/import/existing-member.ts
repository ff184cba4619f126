import type { Member } from '../member';

/** What planning an import needs to know of a member who is already there. */
export type ExistingMember = Pick<
  Member,
  | 'id'
  | 'nickname'
  | 'preferredName'
  | 'wechatId'
  | 'gender'
  | 'city'
  | 'joinedOn'
  | 'inviter'
  | 'source'
  | 'notes'
  | 'tier'
  | 'roles'
  | 'duties'
  | 'skin'
  | 'traits'
  | 'aliases'
  | 'birthday'
  | 'paidUntil'
  | 'custom'
> & {
  /** The names of the member's tags. */
  readonly tagNames: readonly string[];
};
