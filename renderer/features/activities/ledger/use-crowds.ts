import { summariseCheckIns } from '../../../../shared/domain/activities/check-ins/summary';
import type { ParticipantState } from '../../../../shared/domain/activities/participant';
import type { ActivityDetail } from '../../../../shared/wire/nouns/activities';
import { useToday } from '../../../data/use-today';
import { useVaultQuery } from '../../../data/use-vault-query';
import { text } from '../../../i18n/text';
import type { Person } from './PersonCell';

const words = text.ledgers.rewards.give;

/** Some people of an activity that are picked with one click. */
export type Crowd = Readonly<{ label: string; people: readonly Person[] }>;

/** Those who came, who signed up and who completed the check-ins, where there are any. */
export function useCrowds({ activity, participants }: ActivityDetail): readonly Crowd[] {
  const today = useToday();
  const ledger = useVaultQuery('checkIns.ledger', activity.checkIn ? { activityId: activity.id } : null).data;
  const inState = (...states: readonly ParticipantState[]) =>
    participants
      .filter(({ state }) => states.includes(state))
      .map(({ memberId, nickname }): Person => ({ memberId, name: nickname }));
  const attended = inState('attended');
  const signed = inState('signed', 'attended', 'absent');
  const { completed } = summariseCheckIns(ledger ?? [], activity.checkIn, activity.startsOn, today);
  return [
    { label: words.completed(completed.length), people: completed },
    { label: words.attended(attended.length), people: attended },
    { label: words.signed(signed.length), people: signed },
  ].filter(({ people }) => people.length > 0);
}
