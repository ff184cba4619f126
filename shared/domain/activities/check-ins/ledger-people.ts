import type { ParticipantRow } from '../../../wire/nouns/activities';
import type { CheckInPerson } from '../../../wire/nouns/ledgers';
import type { Day } from '../../days';
import { participantKey } from '../participant';
import type { Reward } from '../reward';
import type { CheckInStanding } from './summary';

/** The rows of a ledger: whoever checked in, then those who take part and have not yet. */
export function ledgerPeople(
  people: readonly CheckInPerson[],
  participants: readonly Pick<ParticipantRow, 'memberId' | 'name' | 'nickname' | 'state'>[],
): readonly CheckInPerson[] {
  const there = new Set(people.map(participantKey));
  const waiting = participants.filter(
    (one) => (one.state === 'signed' || one.state === 'attended') && !there.has(participantKey(one)),
  );
  return [
    ...people,
    ...waiting.map(({ memberId, name, nickname }) => ({ memberId, name, nickname, marks: [] })),
  ];
}

/** Those who have not checked in on a day (今天还没打卡), in their order; whoever quit is not asked. */
export function notCheckedIn<Person extends CheckInPerson>(
  people: readonly Person[],
  participants: readonly Pick<ParticipantRow, 'memberId' | 'name' | 'state'>[],
  day: Day,
): readonly Person[] {
  const quit = new Set(participants.filter(({ state }) => state === 'quit').map(participantKey));
  return people.filter(
    (person) => !quit.has(participantKey(person)) && !person.marks.some((mark) => mark.day === day),
  );
}

/** Those who completed it and for whom this reward is not noted yet, by member or name. */
export function completedUnrewarded(
  standings: readonly CheckInStanding[],
  rewards: readonly Pick<Reward, 'memberId' | 'name' | 'what'>[],
  what: string,
): readonly CheckInStanding[] {
  const noted = new Set(rewards.filter((reward) => reward.what.trim() === what.trim()).map(participantKey));
  return standings.filter((person) => person.streak.completed && !noted.has(participantKey(person)));
}
