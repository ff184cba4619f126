import type { ParticipantState } from '../participant';

/**
 * Whether somebody a pasted list names signs up by it: who is not there yet, and who only thought about it (意向). Who
 * came, stayed away or quit was set so by hand, and no list undoes that.
 * @param now how they stand in the activity; undefined for who is not in it
 */
export function signsUp(now: ParticipantState | undefined): boolean {
  return now === undefined || now === 'interested';
}
