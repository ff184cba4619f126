import type { MemberRow } from '../../shared/wire/nouns/members';

type Hit = Pick<MemberRow, 'id' | 'nickname' | 'groupNames' | 'city'>;

/** What tells apart those of the hits that have the same nickname: their groups, and where these do not, the city. */
export function tellApart(hits: readonly Hit[]): (hit: Hit) => string {
  return (hit) => {
    const others = hits.filter((one) => one.id !== hit.id && one.nickname.trim() === hit.nickname.trim());
    if (others.length === 0) return '';
    const groups = groupsOf(hit);
    const isPlain = groups !== '' && others.every((one) => groupsOf(one) !== groups);
    return [groups, isPlain ? '' : hit.city.trim()].filter(Boolean).join(' · ');
  };
}

function groupsOf({ groupNames }: Hit): string {
  return groupNames.join('、');
}
