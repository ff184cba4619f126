import { type Day, daysBetween, shiftDay } from '../../days';
import type { Material } from '../material';
import type { Rhythm } from '../rhythm';

/** Whether a material may be put into content on a day. */
export type RestState =
  | Readonly<{ kind: 'free' }>
  /** Used a short while ago, or planned for soon: it is free again on `until`, `daysLeft` days from now. */
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
 * @param lastUsedOn day of the last item it is in, which may be to come; null when it never was in one
 */
export function restState(
  material: RestingMaterial,
  lastUsedOn: Day | null,
  rhythm: Pick<Rhythm, 'materialRestDays'>,
  today: Day,
): RestState {
  const { expiresOn } = material;
  if (expiresOn !== null && expiresOn < today) return { kind: 'expired', on: expiresOn };
  const rest = material.restDays ?? rhythm.materialRestDays;
  // A use that is to come rests as long before as after: planned for far ahead, it may well be used today.
  if (lastUsedOn !== null && Math.abs(daysBetween(lastUsedOn, today)) < rest) {
    const until = shiftDay(lastUsedOn, rest);
    return { kind: 'resting', daysLeft: daysBetween(today, until), until };
  }
  return needsConsent(material) ? { kind: 'not-allowed' } : { kind: 'free' };
}

/** Somebody else gave it, and has not said yes. */
function needsConsent({ consent, contributor, contributorId }: RestingMaterial): boolean {
  return consent !== 'given' && (contributorId !== null || contributor.trim() !== '');
}

/** Whether a person is asked before a material is used; missing consent only shows. */
export function asksBeforeUse(state: RestState): boolean {
  return state.kind === 'resting' || state.kind === 'expired';
}
