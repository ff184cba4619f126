import type { MemberId } from '../ids';
import { tiers } from '../members/member';
import { describeSkin, skinTypes } from '../members/skin';
import { tierLabels } from '../members/vocabulary';
import { writeDay } from './day-words';
import { joinDay, type ScriptMember } from './script-context';

/** What the members of a grouped copy are grouped by. */
export const groupings = ['skin', 'tier', 'city', 'joined', 'segment'] as const;
export type Grouping = (typeof groupings)[number];

/** Members who get one text together. */
export type MemberGroup = Readonly<{ name: string; memberIds: readonly MemberId[] }>;

/** Where a member belongs: groups stand by `rank`, those of one rank in the order of their first members. */
type Place = Readonly<{ name: string; rank: number | string }>;

/** Behind every rank, numbers and days alike. */
const last = '\uFFFF';

/** By what a script prints as 肤质, so that a text for the group may say it. */
function placeBySkin({ member: { skin } }: ScriptMember): Place {
  const name = describeSkin(skin);
  if (name === '') return { name: '肤质未知', rank: last };
  const type = skin.type === null ? skinTypes.length : skinTypes.indexOf(skin.type);
  return { name, rank: 2 * type + (skin.sensitive ? 1 : 0) };
}

function placeByTier({ member: { tier } }: ScriptMember): Place {
  return { name: tierLabels[tier], rank: tiers.indexOf(tier) };
}

function placeByCity({ member: { city } }: ScriptMember): Place {
  const name = city.trim();
  return name === '' ? { name: '城市未知', rank: last } : { name, rank: 0 };
}

function placeByJoinDay(member: ScriptMember): Place {
  const joinedOn = joinDay(member);
  return joinedOn === null
    ? { name: '入群日期未知', rank: last }
    : { name: `${writeDay(joinedOn)}入群`, rank: joinedOn };
}

const placeBy: Readonly<Record<Exclude<Grouping, 'segment'>, (member: ScriptMember) => Place>> = {
  skin: placeBySkin,
  tier: placeByTier,
  city: placeByCity,
  joined: placeByJoinDay,
};

function byRank([one]: readonly [Place, unknown], [other]: readonly [Place, unknown]): number {
  if (one.rank === other.rank) return 0;
  if (one.rank === last || other.rank === last) return one.rank === last ? 1 : -1;
  return one.rank < other.rank ? -1 : 1;
}

/** The members by what is known of them; those nothing is known of come last. */
export function groupMembers(
  members: readonly ScriptMember[],
  by: Exclude<Grouping, 'segment'>,
): readonly MemberGroup[] {
  const groups = new Map<string, [Place, MemberId[]]>();
  for (const member of members) {
    const place = placeBy[by](member);
    const key = JSON.stringify([place.rank, place.name]);
    const [, ids] = groups.get(key) ?? [place, []];
    if (!ids.includes(member.member.id)) ids.push(member.member.id);
    groups.set(key, [place, ids]);
  }
  return [...groups.values()].sort(byRank).map(([{ name }, memberIds]) => ({ name, memberIds }));
}

/** The groups with each member once, in the first group that has them; the rest in a group of its own at the end. */
export function withRest(
  groups: readonly MemberGroup[],
  members: readonly ScriptMember[],
  restName: string,
): readonly MemberGroup[] {
  const waiting = new Set(members.map(({ member }) => member.id));
  const take = (name: string, wanted: ReadonlySet<MemberId>): MemberGroup => {
    const memberIds = [...waiting].filter((id) => wanted.has(id));
    for (const id of memberIds) waiting.delete(id);
    return { name, memberIds };
  };
  const taken = groups.map(({ name, memberIds }) => take(name, new Set(memberIds)));
  return [...taken, take(restName, new Set(waiting))].filter(({ memberIds }) => memberIds.length > 0);
}
