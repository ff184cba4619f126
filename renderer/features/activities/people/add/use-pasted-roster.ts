import { useDeferredValue, useMemo, useState } from 'react';
import { type ParticipantState, participantKey } from '../../../../../shared/domain/activities/participant';
import {
  additionsOf,
  chosenPeople,
  type RosterAddition,
  type RosterChoice,
  type RosterName,
  readParticipantRoster,
} from '../../../../../shared/domain/activities/participants/roster';
import { nameIndexOf } from '../../../../../shared/domain/intake/planning/name-index';
import type { ActivityDetail } from '../../../../../shared/wire/nouns/activities';
import { useVaultQuery } from '../../../../data/use-vault-query';

/** The dry run of a pasted list. */
export type PastedRoster = Readonly<{
  /** Those to be decided first. */
  names: readonly RosterName[];
  choiceOf: (name: RosterName) => RosterChoice;
  correct: (key: string, choice: RosterChoice) => void;
  /** Whether a name is written: not where it is there already or left out. */
  isWritten: (name: RosterName) => boolean;
  /** Whether somebody by that name takes part already. */
  isThere: (name: RosterName) => boolean;
  counts: Readonly<Record<'fresh' | 'known' | 'ambiguous' | 'there', number>>;
  additions: readonly RosterAddition[];
}>;

const order = { ambiguous: 0, new: 1, known: 2 } as const;

/** Reads a pasted list against the members and the people who are there; nothing is written here. */
export function usePastedRoster(
  pasted: string,
  { activity, participants }: ActivityDetail,
  state: ParticipantState,
): PastedRoster {
  const text = useDeferredValue(pasted);
  const base = useVaultQuery('intake.base', { communityId: activity.communityId }).data;
  const [corrections, setCorrections] = useState<ReadonlyMap<string, RosterChoice>>(new Map());
  const groupId = activity.groupIds.length === 1 ? (activity.groupIds[0] ?? null) : null;
  const index = useMemo(() => (base ? nameIndexOf(base, groupId) : null), [base, groupId]);
  const names = useMemo(() => (index ? readParticipantRoster(text, index) : []), [index, text]);
  // Written as pasted: who stands first in the list is first to have a seat.
  const additions = additionsOf(chosenPeople(names, corrections), participants, state);
  const written = new Set(additions.map(participantKey));
  const there = new Set(participants.map(participantKey));
  const keyOf = (name: RosterName) => {
    const [person] = chosenPeople([name], corrections);
    return person ? participantKey(person) : null;
  };
  const isThere = (name: RosterName) => {
    const key = keyOf(name);
    return key !== null && there.has(key);
  };
  const count = (wanted: RosterName['state']) =>
    names.filter((name) => name.state === wanted && !isThere(name)).length;
  return {
    names: names.toSorted((a, b) => order[a.state] - order[b.state]),
    choiceOf: ({ key, choice }) => corrections.get(key) ?? choice,
    correct: (key, choice) => setCorrections((now) => new Map(now).set(key, choice)),
    isWritten: (name) => {
      const key = keyOf(name);
      return key !== null && written.has(key);
    },
    isThere,
    counts: {
      fresh: count('new'),
      known: count('known'),
      ambiguous: count('ambiguous'),
      there: names.filter(isThere).length,
    },
    additions,
  };
}
