import { type GroupId, groupIdSchema, type MemberId, memberIdSchema } from '../../shared/domain/ids';

/** In which group a text is meant for each member, where that is known. */
export type GroupOfMember = ReadonlyMap<MemberId, GroupId>;

/** Members as `members=` of an address, each once, and as `groups=` in the same order the groups they are meant in. */
export function membersInAddress(
  members: readonly MemberId[],
  groups: GroupOfMember = new Map(),
): Readonly<Record<string, string>> {
  const each = [...new Set(members)];
  const own = each.map((id) => groups.get(id) ?? '');
  return { members: each.join(','), ...(own.some(Boolean) ? { groups: own.join(',') } : {}) };
}

/** What {@link membersInAddress} wrote; ids that are none are left out. */
export function membersOfAddress(
  members: string | null,
  groups: string | null,
): Readonly<{ members: readonly MemberId[]; groups: GroupOfMember }> {
  const own = (groups ?? '').split(',').map((id) => groupIdSchema.safeParse(id).data);
  const read = (members ?? '').split(',').flatMap((id, index) => {
    const member = memberIdSchema.safeParse(id).data;
    return member ? [{ member, group: own[index] }] : [];
  });
  return {
    members: read.map(({ member }) => member),
    groups: new Map(read.flatMap(({ member, group }) => (group ? [[member, group]] : []))),
  };
}
