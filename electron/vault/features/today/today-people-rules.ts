import type { CadenceRule, Community } from '#shared/domain/communities/community';
import type { Day } from '#shared/domain/days';
import type { Member } from '#shared/domain/members/member';
import { tierLabels } from '#shared/domain/members/vocabulary';
import { noConditions } from '#shared/wire/nouns/members';
import type { QueryContext } from '../../store/run-query';

/** The cadence rules that fit a member. */
export type RulesFor = (
  member: Pick<Member, 'id' | 'tagIds' | 'tier'>,
) => readonly Readonly<{ days: number; name: string }>[];

type ReadRule = Readonly<{
  days: number;
  name: string;
  fits: (member: Pick<Member, 'id' | 'tagIds' | 'tier'>) => boolean;
}>;

/** A community's cadence rules, made ready to be asked of many members. Rules about what is gone fit nobody. */
export async function readCadenceRules(
  community: Community,
  today: Day,
  context: QueryContext,
): Promise<RulesFor> {
  const read: ReadRule[] = [];
  for (const rule of community.cadences) {
    const found = await readRule(rule, community, today, context);
    if (found) read.push(found);
  }
  return (member) => read.filter(({ fits }) => fits(member));
}

async function readRule(
  { of, days }: CadenceRule,
  community: Community,
  today: Day,
  { database, memberIndex }: QueryContext,
): Promise<ReadRule | null> {
  if (of.kind === 'tier')
    return { days, name: tierLabels[of.tier], fits: (member) => member.tier === of.tier };
  if (of.kind === 'tag') {
    const tag = await database.tags.get(of.tagId);
    return tag?.communityId === community.id
      ? { days, name: tag.name, fits: (member) => member.tagIds.includes(of.tagId) }
      : null;
  }
  const segment = await database.segments.get(of.segmentId);
  if (segment?.communityId !== community.id) return null;
  const filter = { ...noConditions, communityId: community.id, groupId: null, segmentId: segment.id };
  await memberIndex.refresh(database, filter);
  const inside = new Set(memberIndex.match(filter, today));
  return { days, name: segment.name, fits: (member) => inside.has(member.id) };
}
