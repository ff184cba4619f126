import type { SegmentMember } from '#shared/domain/segments/segment-subject';
import type { MemberFilter } from '#shared/wire/nouns/members';

/** Whether a filter asks for more than a community, terms and conditions. */
export function narrows({ sensitive, skinTypes, tagIds, specialties }: MemberFilter): boolean {
  return sensitive || skinTypes.length + tagIds.length + specialties.length > 0;
}

/** Whether a member has what a filter asks for beside terms and conditions. */
export function passes(member: SegmentMember, filter: MemberFilter): boolean {
  if (filter.sensitive && member.skin.sensitive !== true) return false;
  if (filter.skinTypes.length > 0 && !filter.skinTypes.includes(member.skin.type ?? 'unknown')) return false;
  if (filter.tagIds.length > 0 && !filter.tagIds.some((tagId) => member.tagIds.includes(tagId))) return false;
  if (filter.specialties.length === 0) return true;
  return member.traits.some((trait) => filter.specialties.includes(trait.name));
}
