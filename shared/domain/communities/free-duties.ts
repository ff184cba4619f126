import type { GroupId } from '../ids';
import type { Duty } from '../members/member';
import type { DutyOffer } from './community';

/** Somebody who holds 职务, with the groups they are in now. */
export type DutyHolder = Readonly<{
  nickname: string;
  duties: ReadonlyArray<Pick<Duty, 'title'>>;
  groupIds: readonly GroupId[];
}>;

/** Whether two people meet in a group; those who are in none stand side by side as well. */
function meet(one: readonly GroupId[], other: readonly GroupId[]): boolean {
  if (one.length === 0 && other.length === 0) return true;
  return one.some((id) => other.includes(id));
}

/** The holder in the way: of a unique 职务, in a group the claimer is in too. Null where it is free. */
export function holderInTheWay(
  title: string,
  claimerGroups: readonly GroupId[],
  others: readonly DutyHolder[],
  offers: readonly DutyOffer[],
): DutyHolder | null {
  if (!offers.some((offer) => offer.unique && offer.title === title)) return null;
  const holds = ({ duties }: DutyHolder) => duties.some((duty) => duty.title === title);
  return others.find((other) => holds(other) && meet(claimerGroups, other.groupIds)) ?? null;
}
