import type { Day } from '../days';
import type { Member, Membership } from '../members/member';

/** Somebody as rules look at them: the member, where they are now, and the names of their tags. */
export type ReviewSubject = Readonly<{
  member: Member;
  /** Memberships that have not ended, in the groups that are looked at. */
  memberships: readonly Membership[];
  tagNames: readonly string[];
}>;

/** Every name somebody goes by in these groups. */
export function namesOf({ member, memberships }: ReviewSubject): readonly string[] {
  const others = memberships
    .map(({ nickname }) => nickname)
    .filter((name) => name && name !== member.nickname);
  return others.length === 0 ? [member.nickname] : [...new Set([member.nickname, ...others])];
}

/** Since when somebody has been here: the earliest day of the groups, else the member's own; null if nobody knows. */
export function joinedOnOf({ member, memberships }: ReviewSubject): Day | null {
  const days = memberships.flatMap(({ joinedOn }) => joinedOn ?? []).toSorted();
  return days[0] ?? member.joinedOn;
}
