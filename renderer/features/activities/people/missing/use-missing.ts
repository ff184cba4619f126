import { useMemo } from 'react';
import {
  answeredMembers,
  type NamedMember,
} from '../../../../../shared/domain/activities/participants/missing';
import { chainTable } from '../../../../../shared/domain/chains/chain-table';
import type { ActivityDetail } from '../../../../../shared/wire/nouns/activities';
import { useMemberNames } from '../use-member-names';
import { useSegmentMembers } from '../use-segment-members';

/** Who of the activity's segment has not signed up; null while it is read, or where no segment is chosen. */
export type Missing = Readonly<{
  /** Members of the segment. */
  all: number;
  /** How many of them have not signed up. */
  count: number;
  /** The same by name; null while the names are read. */
  people: readonly NamedMember[] | null;
  /** Members of the segment who quit: they are not asked again. */
  quit: number;
}>;

/** 还没接龙: the segment without those who answered, be it here or on one of its 接龙; live. */
export function useMissing({ activity, participants, chains }: ActivityDetail): Missing | null {
  const ids = useSegmentMembers(activity, activity.segmentId);
  const answered = useMemo(() => {
    const onChains = chains.flatMap((chain) =>
      chainTable(chain).people.filter(({ quantity }) => quantity > 0),
    );
    return new Set([...answeredMembers(participants), ...onChains.flatMap(({ memberId }) => memberId ?? [])]);
  }, [participants, chains]);
  const missing = ids?.filter((id) => !answered.has(id));
  const groupId = activity.groupIds.length === 1 ? (activity.groupIds[0] ?? null) : null;
  const names = useMemberNames(missing ?? null, groupId);
  if (!ids || !missing) return null;
  const people = names && missing.map((id) => ({ id, nickname: names.get(id) ?? '' }));
  const inSegment = new Set(ids);
  const quit = participants.filter(
    ({ state, memberId }) => state === 'quit' && memberId !== null && inSegment.has(memberId),
  ).length;
  return {
    all: ids.length,
    count: missing.length,
    people: people?.filter(({ nickname }) => nickname !== '') ?? null,
    quit,
  };
}
