import { type Day, dayOf } from '../days';
import type { MemberId } from '../ids';
import { type Tier, tiers } from '../members/member';
import type { ReviewCase } from './review';
import type { KnownSpeech } from './silence';
import type { ReviewSubject } from './subject';

/** How many people of a tier stand where; somebody with two cases counts once in each column. */
export type TierOutcome = Readonly<{
  tier: Tier;
  members: number;
  open: number;
  warned: number;
  toRemove: number;
  removed: number;
  kept: number;
  bypassed: number;
}>;

/** How the cases of each tier came out, by the tier somebody had when the case was opened. */
export function outcomesByTier(
  subjects: readonly ReviewSubject[],
  cases: readonly ReviewCase[],
): readonly TierOutcome[] {
  return tiers.map((tier) => {
    const own = cases.filter((one) => one.tier === tier);
    const people = (matches: (one: ReviewCase) => boolean) =>
      new Set(own.filter(matches).map(({ memberId }) => memberId)).size;
    return {
      tier,
      members: subjects.filter(({ member }) => member.tier === tier).length,
      open: people(({ state }) => state === 'open'),
      warned: people(({ state }) => state === 'warned'),
      toRemove: people(({ state }) => state === 'to-remove'),
      removed: people(({ state }) => state === 'removed'),
      kept: people(({ state }) => state === 'kept'),
      bypassed: people(({ steps }) => steps.some(({ bypass }) => bypass)),
    };
  });
}

/** What a community would be without some of its people. */
export type SimulatedEffect = Readonly<{
  people: number;
  after: number;
  activeShare: number | null;
  activeShareAfter: number | null;
}>;

/** What carrying out the list of removals would do. Active is who has spoken, among those of whom that is known. */
export function simulateRemoval(
  subjects: readonly ReviewSubject[],
  leaving: ReadonlySet<MemberId>,
  known: KnownSpeech,
): SimulatedEffect {
  const staying = subjects.filter(({ member }) => !leaving.has(member.id));
  return {
    people: subjects.length,
    after: staying.length,
    activeShare: activeShare(subjects, known),
    activeShareAfter: activeShare(staying, known),
  };
}

function activeShare(subjects: readonly ReviewSubject[], known: KnownSpeech): number | null {
  const told = subjects
    .map(({ memberships }) => memberships.filter(({ groupId }) => known.has(groupId)))
    .filter((memberships) => memberships.length > 0);
  if (told.length === 0) return null;
  const active = told.filter((memberships) => memberships.some(({ spokenCount }) => spokenCount > 0));
  return active.length / told.length;
}

/** Who was ticked as removed on a day. */
export function removedOn(cases: readonly ReviewCase[], day: Day): ReadonlySet<MemberId> {
  const today = cases.filter(({ state, steps }) => {
    const last = steps.at(-1);
    return state === 'removed' && last !== undefined && dayOf(last.at) === day;
  });
  return new Set(today.map(({ memberId }) => memberId));
}
