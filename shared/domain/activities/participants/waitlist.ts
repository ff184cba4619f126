import type { ParticipantId } from '../../ids';
import type { Participant } from '../participant';

type Seated = Pick<Participant, 'id' | 'state' | 'signedAt' | 'position'>;

/**
 * Whether somebody signed up and takes a seat or waits for one: who quit or only thinks about it gives it free. Who was
 * absent had it until the end: nobody moves up on the evening itself.
 */
export function takesSeat({ state }: Pick<Participant, 'state'>): boolean {
  return state === 'signed' || state === 'attended' || state === 'absent';
}

/** Who signed up first comes first; of one moment by `position`. Nobody knows when: last. */
function inOrderOfSigning(one: Seated, other: Seated): number {
  const at = ({ signedAt }: Seated) => signedAt ?? Number.POSITIVE_INFINITY;
  const earlier = at(one) === at(other) ? 0 : at(one) - at(other);
  return earlier || one.position - other.position || (one.id < other.id ? -1 : 1);
}

/**
 * The places of those who wait (候补), from 1 on, in the order they signed up. Who came has a seat whatever the count
 * says: nobody is sent away by it.
 *
 * @param seats - how many can take part; null for any number, and nobody waits
 */
export function waitingPlaces(
  participants: readonly Seated[],
  seats: number | null,
): ReadonlyMap<ParticipantId, number> {
  if (seats === null) return new Map();
  const waiting = participants
    .filter(takesSeat)
    .toSorted(inOrderOfSigning)
    .slice(seats)
    .filter(({ state }) => state === 'signed');
  return new Map(waiting.map(({ id }, index) => [id, index + 1]));
}

/** Those who signed up and have no seat (候补). */
export function waitlist(participants: readonly Seated[], seats: number | null): ReadonlySet<ParticipantId> {
  return new Set(waitingPlaces(participants, seats).keys());
}

/** Those who waited and have a seat now, because somebody gave theirs free or there are more; in their order. */
export function movedUp(
  before: ReadonlyMap<ParticipantId, number>,
  now: readonly Seated[],
  seats: number | null,
): readonly ParticipantId[] {
  const waiting = waitlist(now, seats);
  const seated = new Set(
    now.filter(({ id, state }) => state === 'signed' && !waiting.has(id)).map(({ id }) => id),
  );
  return [...before.keys()].filter((id) => seated.has(id));
}
