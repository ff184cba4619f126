import type { Duty } from '../members/member';
import type { DutyOffer } from './community';

/**
 * A member's 职务 after the community's offers changed: an offer that got another title or text takes its holders with
 * it, but for a text that was written for this holder alone. Gives back the very list when nothing changes.
 */
export function followOffers(
  duties: readonly Duty[],
  before: readonly DutyOffer[],
  after: readonly DutyOffer[],
): readonly Duty[] {
  const changed = changedOffers(before, after);
  if (!duties.some((duty) => changed.has(duty.title))) return duties;
  const followed = duties.map((duty) => {
    const change = changed.get(duty.title);
    if (!change) return duty;
    const own = duty.description !== '' && duty.description !== change.from.description;
    const description = own ? duty.description : change.to.description;
    return { ...duty, title: change.to.title, description };
  });
  return followed.every((duty, index) => sameWords(duty, duties[index])) ? duties : followed;
}

function sameWords(one: Duty, other: Duty | undefined): boolean {
  return one.title === other?.title && one.description === other.description;
}

type Change = Readonly<{ from: DutyOffer; to: DutyOffer }>;

/** Offers by their title before; one at the same place in a list of the same length is the same offer, renamed. */
function changedOffers(
  before: readonly DutyOffer[],
  after: readonly DutyOffer[],
): ReadonlyMap<string, Change> {
  const changes = before.flatMap((from, index): readonly (readonly [string, Change])[] => {
    const same = after.find(({ title }) => title === from.title);
    const inPlace = before.length === after.length ? after[index] : undefined;
    const fresh = inPlace && !before.some(({ title }) => title === inPlace.title) ? inPlace : undefined;
    const to = same ?? fresh;
    return to ? [[from.title, { from, to }]] : [];
  });
  return new Map(changes);
}
