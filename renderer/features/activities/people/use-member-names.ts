import { useEffect, useState } from 'react';
import type { GroupId, MemberId } from '../../../../shared/domain/ids';
import type { MemberInGroup } from '../../../../shared/wire/nouns/members';
import { useHost } from '../../../data/host-context';
import { showError } from '../../../data/toasts';

/** Most members the vault reads at once. */
const atOnce = 2_000;

type Names = ReadonlyMap<MemberId, string>;

/**
 * The names members go by, in a group where one is given, live, however many they are; null until all are read. Those
 * of fewer people are known while they are read again.
 */
export function useMemberNames(ids: readonly MemberId[] | null, groupId: GroupId | null): Names | null {
  const { vault } = useHost();
  const key = JSON.stringify([groupId, ids ?? []]);
  const [held, setHeld] = useState<Readonly<{ key: string; groupId: GroupId | null; names: Names }> | null>(
    null,
  );

  useEffect(() => {
    const [inGroup, wanted] = JSON.parse(key) as [GroupId | null, MemberId[]];
    const portions = portionsOf(wanted);
    const read = new Map<number, readonly MemberInGroup[]>();
    const onRows = (index: number, rows: readonly MemberInGroup[]) => {
      read.set(index, rows);
      if (read.size === portions.length)
        setHeld({ key, groupId: inGroup, names: namesOf([...read.values()].flat()) });
    };
    const watches = portions.map((portion, index) =>
      vault.watch(
        'members.byIds',
        { ids: portion, groupId: inGroup },
        (rows) => onRows(index, rows),
        showError,
      ),
    );
    return () => {
      for (const watch of watches) watch.stop();
    };
  }, [vault, key]);

  if (!ids) return null;
  if (ids.length === 0) return noNames;
  if (!held || held.groupId !== groupId) return null;
  return held.key === key || ids.every((id) => held.names.has(id)) ? held.names : null;
}

const noNames: Names = new Map();

function portionsOf(ids: readonly MemberId[]): readonly MemberId[][] {
  const count = Math.ceil(ids.length / atOnce);
  return Array.from({ length: count }, (_, index) => ids.slice(index * atOnce, (index + 1) * atOnce));
}

function namesOf(rows: readonly MemberInGroup[]): Names {
  return new Map(rows.map(({ member, membership }) => [member.id, membership?.nickname || member.nickname]));
}
