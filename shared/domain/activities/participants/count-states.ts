import { type Participant, type ParticipantState, participantStates } from '../participant';
import { takesSeat, waitlist } from './waitlist';

/** How many people are in each state; those who wait for a seat are counted apart from those who have one. */
export type StateCounts = Readonly<Record<ParticipantState, number> & { waiting: number }>;

/** Counts the people of an activity by their state. */
export function countStates(
  participants: readonly Pick<Participant, 'id' | 'state' | 'signedAt' | 'position'>[],
  seats: number | null,
): StateCounts {
  const waiting = waitlist(participants, seats).size;
  const counts: Record<string, number> = Object.fromEntries(participantStates.map((state) => [state, 0]));
  for (const { state } of participants) counts[state] = (counts[state] ?? 0) + 1;
  const of = (state: ParticipantState) => counts[state] ?? 0;
  return {
    interested: of('interested'),
    signed: of('signed') - waiting,
    attended: of('attended'),
    absent: of('absent'),
    quit: of('quit'),
    waiting,
  };
}

/** How many signed up (报名), with a seat or without: marking who came and who stayed away does not change it. */
export function countSigned(participants: readonly Pick<Participant, 'state'>[]): number {
  return participants.filter(takesSeat).length;
}

/**
 * Those who signed up and had a seat: of whom who came is a share, whether anybody is marked or not. Who waited (候补)
 * stayed away from nothing.
 */
export function countSeated(
  participants: readonly Pick<Participant, 'id' | 'state' | 'signedAt' | 'position'>[],
  seats: number | null,
): number {
  return countSigned(participants) - waitlist(participants, seats).size;
}
