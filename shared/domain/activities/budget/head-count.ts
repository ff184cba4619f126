import type { Participant } from '../participant';
import { countSigned } from '../participants/count-states';

/** The people a budget is divided by: those who came; those who signed up, as long as nobody is known to have come. */
export type HeadCount = Readonly<{ heads: number; basis: 'attended' | 'signed' }>;

export function headCount(participants: ReadonlyArray<Pick<Participant, 'state'>>): HeadCount {
  const attended = participants.filter(({ state }) => state === 'attended').length;
  if (attended > 0) return { heads: attended, basis: 'attended' };
  return { heads: countSigned(participants), basis: 'signed' };
}
