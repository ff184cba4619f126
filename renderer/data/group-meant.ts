import type { ScriptMember } from '../../shared/domain/scripts/script-context';
import type { CommunitySummary, GroupSummary } from '../../shared/wire/nouns/communities';
import type { MemberInGroup } from '../../shared/wire/nouns/members';
import type { Scope } from './scope';

/** The group a text is for while the whole community is chosen: the one all of them are in, or the only one there is. */
export function groupMeant(
  members: readonly MemberInGroup[],
  { groups }: Pick<CommunitySummary, 'groups'>,
): GroupSummary | null {
  const ids = new Set(members.map(({ membership }) => membership?.groupId ?? null));
  const [only] = ids;
  const shared = ids.size === 1 ? groups.find(({ id }) => id === only) : undefined;
  const open = groups.filter(({ archivedAt }) => archivedAt === null);
  return shared ?? (open.length === 1 ? (open[0] ?? null) : null);
}

/** Finds the group each text is for: the chosen one, else the one meant by those the text is for. */
export function groupFinder(
  people: readonly MemberInGroup[],
  { group, community }: Readonly<{ group: Scope['group']; community: Pick<CommunitySummary, 'groups'> }>,
): (members: readonly ScriptMember[]) => GroupSummary | null {
  const byId = new Map(people.map((one) => [one.member.id, one]));
  return (members) =>
    group ??
    groupMeant(
      members.flatMap(({ member }) => byId.get(member.id) ?? []),
      community,
    );
}
