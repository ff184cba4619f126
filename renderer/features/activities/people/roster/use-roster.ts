import { useEffect, useMemo, useRef, useState } from 'react';
import type { Participant, ParticipantState } from '../../../../../shared/domain/activities/participant';
import type { RosterAddition } from '../../../../../shared/domain/activities/participants/roster';
import { movedUp, waitingPlaces } from '../../../../../shared/domain/activities/participants/waitlist';
import type { ParticipantId } from '../../../../../shared/domain/ids';
import type { ActivityDetail, ParticipantRow } from '../../../../../shared/wire/nouns/activities';
import { ledgerLimit } from '../../../../../shared/wire/nouns/ledgers';
import { useSave } from '../../../../data/use-run';

/** What the 参与人 panel shows and does. Each change resolves to whether it was saved. */
export type Roster = Readonly<{
  /** Places of those who wait for a seat, from 1 on. */
  places: ReadonlyMap<ParticipantId, number>;
  setState: (rows: readonly ParticipantRow[], state: ParticipantState) => Promise<boolean>;
  add: (people: readonly RosterAddition[], source: Participant['source']) => Promise<boolean>;
  remove: (ids: readonly ParticipantId[]) => Promise<boolean>;
  /** Who got a seat while this page was open, and was not dismissed. */
  moved: readonly ParticipantRow[];
  dismissMoved: () => void;
}>;

/** The people of an activity: their states, their seats, and the commands that change them. */
export function useRoster({ activity, participants }: ActivityDetail): Roster {
  const save = useSave();
  const { id: activityId, seats } = activity;
  const places = useMemo(() => waitingPlaces(participants, seats), [participants, seats]);
  const { moved, dismissMoved } = useMovedUp(participants, seats, places);

  const inPortions = async <Item>(items: readonly Item[], write: (portion: Item[]) => Promise<boolean>) => {
    for (let at = 0; at < items.length; at += ledgerLimit) {
      if (!(await write(items.slice(at, at + ledgerLimit)))) return false;
    }
    return true;
  };
  return {
    places,
    setState: (rows, state) => {
      const people = rows
        .filter((row) => row.state !== state)
        .map(({ id, memberId, name, source, note }) => ({ id, memberId, name, state, source, note }));
      return inPortions(people, (portion) => save('participants.save', { activityId, people: portion }));
    },
    add: (additions, source) => {
      const people = additions.map((addition) => ({ id: null, source, note: '', ...addition }));
      return inPortions(people, (portion) => save('participants.save', { activityId, people: portion }));
    },
    remove: (ids) => inPortions(ids, (portion) => save('participants.remove', { ids: portion })),
    moved,
    dismissMoved,
  };
}

/** Who waited a moment ago and has a seat now; whoever waits again after an undo is not told any more. */
function useMovedUp(
  participants: readonly ParticipantRow[],
  seats: number | null,
  places: ReadonlyMap<ParticipantId, number>,
) {
  const before = useRef(places);
  const [ids, setIds] = useState<readonly ParticipantId[]>([]);
  useEffect(() => {
    const risen = movedUp(before.current, participants, seats);
    before.current = places;
    if (risen.length > 0) setIds((now) => [...new Set([...now, ...risen])]);
  }, [participants, seats, places]);
  const moved = participants.filter(
    ({ id, state }) => state === 'signed' && ids.includes(id) && !places.has(id),
  );
  return { moved, dismissMoved: () => setIds([]) };
}
