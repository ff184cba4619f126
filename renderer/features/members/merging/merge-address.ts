import type { MemberId } from '../../../../shared/domain/ids';

/** The address that makes one member of two who are chosen. */
export function mergeAddress(one: MemberId, other: MemberId): string {
  return `/members?do=merge&one=${one}&other=${other}`;
}

/** The address that asks whom a member is to become one with; the member's drawer stays open. */
export function mergeIntoAddress(one: MemberId): string {
  return `/members/${one}?do=merge&one=${one}`;
}
