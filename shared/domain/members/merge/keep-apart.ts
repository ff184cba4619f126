import type { MemberId } from '../../ids';
import type { Member } from '../member';

/** Most members one is said not to be; the oldest of a full list give way. */
const mostKeptApart = 500;

/** The member with one more they are not. */
export function apartFrom(member: Member, other: MemberId): Member {
  return { ...member, distinctFrom: distinctIds([...member.distinctFrom, other], [member.id]) };
}

/** Ids of members somebody is not, each once, without those that they are. */
export function distinctIds(ids: readonly MemberId[], own: readonly MemberId[]): readonly MemberId[] {
  const distinct = new Set(ids.toReversed());
  for (const id of own) distinct.delete(id);
  return [...distinct].slice(0, mostKeptApart).reverse();
}
