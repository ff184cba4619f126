import { type Day, daysBetween, shiftDay } from '../../days';
import type { Material } from '../material';
import type { Rhythm } from '../rhythm';

/** Whether a material may be put into content on a day. */
export type RestState =
  | Readonly<{ kind: 'free' }>
  /** Used a short while ago, or planned for soon: it is next free on `until`, `daysLeft` days from now. */
  | Readonly<{ kind: 'resting'; daysLeft: number; until: Day }>
  /** Its last day, `on`, is past. */
  | Readonly<{ kind: 'expired'; on: Day }>
  /** Somebody gave it and did not say yes to its use. No more than a hint: the person knows better. */
  | Readonly<{ kind: 'not-allowed' }>;

/** What of a material tells whether it may be used. */
export type RestingMaterial = Pick<
  Material,
  'consent' | 'contributor' | 'contributorId' | 'expiresOn' | 'restDays'
>;

/**
 * How a material stands on a day (planner.md C05). The gravest is told: expired, then resting, then consent.
 *
 * @param usedOn days of the items it is in, in order; they may be past or to come
 */
export function restState(
  material: RestingMaterial,
  usedOn: readonly Day[],
  rhythm: Pick<Rhythm, 'materialRestDays'>,
  today: Day,
): RestState {
  const { expiresOn } = material;
  if (expiresOn !== null && expiresOn < today) return { kind: 'expired', on: expiresOn };
  const until = freeFrom(material, usedOn, rhythm, today);
  if (until !== today) return { kind: 'resting', daysLeft: daysBetween(today, until), until };
  return needsConsent(material) ? { kind: 'not-allowed' } : { kind: 'free' };
}

/**
 * The first day from `today` on that is as far from every use as a material rests: `today` itself where it may be used.
 * A use that is to come rests as long before as after: planned for far ahead, it may well be used today.
 *
 * @param usedOn days it was used or is to be, in order
 */
export function freeFrom(
  { restDays }: Pick<Material, 'restDays'>,
  usedOn: readonly Day[],
  { materialRestDays }: Pick<Rhythm, 'materialRestDays'>,
  today: Day,
): Day {
  const rest = restDays ?? materialRestDays;
  return usedOn.reduce(
    (free, use) => (Math.abs(daysBetween(use, free)) < rest ? shiftDay(use, rest) : free),
    today,
  );
}

/** Somebody else gave it, and has not said yes. */
function needsConsent({ consent, contributor, contributorId }: RestingMaterial): boolean {
  return consent !== 'given' && (contributorId !== null || contributor.trim() !== '');
}

/** Whether a person is asked before a material is used; missing consent only shows. */
export function asksBeforeUse(state: RestState): boolean {
  return state.kind === 'resting' || state.kind === 'expired';
}
