import { useMemo } from 'react';
import {
  answeredMembers,
  type NamedMember,
  notJoined,
} from '../../../../../shared/domain/activities/participants/missing';
import { chainTable } from '../../../../../shared/domain/chains/chain-table';
import type { MemberId } from '../../../../../shared/domain/ids';
import type { ActivityDetail } from '../../../../../shared/wire/nouns/activities';
import { useVaultQuery } from '../../../../data/use-vault-query';
import { useSegmentMembers } from '../use-segment-members';

/** Most members whose names are read at once. */
const namesAtOnce = 2_000;

/** Who of the activity's segment has not signed up; null while it is read, or where no segment is chosen. */
export type Missing = Readonly<{
  /** Members of the segment. */
  all: number;
  people: readonly NamedMember[];
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
  const asked = missing && missing.length > 0 ? missing.slice(0, namesAtOnce) : null;
  const found = useVaultQuery('members.byIds', asked && { ids: asked, groupId }).data;
  if (!ids || !missing) return null;
  const names = new Map<MemberId, string>(
    found?.map(({ member, membership }) => [member.id, membership?.nickname || member.nickname]),
  );
  const named = missing.flatMap((id) => {
    const nickname = names.get(id);
    return nickname === undefined ? [] : [{ id, nickname }];
  });
  const inSegment = new Set(ids);
  const quit = participants.filter(
    ({ state, memberId }) => state === 'quit' && memberId !== null && inSegment.has(memberId),
  ).length;
  return { all: ids.length, people: notJoined(named, answered), quit };
}
