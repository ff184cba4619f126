import type { CommunityId, MemberId } from '#shared/domain/ids';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import { dutyPlaces, type UniqueHolder, uniqueHolders, uniqueTitles } from './duty-places';

/** A member who holds a unique 职务 where somebody else holds it too. */
export type DutyConflict = Readonly<{ memberId: MemberId; place: string; title: string; holder: string }>;

type Look = Readonly<{
  /** Leaves out those whom the same command touches. */
  othersOnly?: boolean;
}>;

/** Where these members meet another holder of a unique 职务 of theirs, as the rows stand now. */
export async function dutyConflicts(
  database: WeiluDatabase,
  communityId: CommunityId,
  memberIds: readonly MemberId[],
  { othersOnly = false }: Look = {},
): Promise<readonly DutyConflict[]> {
  const community = await database.communities.get(communityId);
  const unique = community ? uniqueTitles(community) : new Set<string>();
  if (unique.size === 0) return [];
  const touched = new Set(memberIds);
  const rows = await database.members.bulkGet([...touched]);
  const held = rows.flatMap((row) => row?.duties ?? []).map(({ title }) => title);
  const titles = new Set(held.filter((title) => unique.has(title)));
  if (titles.size === 0) return [];
  const holders = await uniqueHolders(database, communityId, titles);
  const inPlace = byPlace(holders.filter(({ member }) => !othersOnly || !touched.has(member.id)));
  return holders
    .filter(({ member }) => touched.has(member.id))
    .flatMap((holder) => conflictsOf(holder, inPlace));
}

/**
 * A unique 职务 has one holder in a group, however its holders come in. Asked when the rows are written: what it throws
 * takes them back. `known` are the conflicts there were before, from when the 职务 was not unique yet.
 * @throws WeiluError `duty-taken`
 */
export async function requireUniqueDuties(
  database: WeiluDatabase,
  communityId: CommunityId,
  memberIds: readonly MemberId[],
  known: readonly DutyConflict[] = [],
  look: Look = {},
): Promise<void> {
  const old = new Set(known.map(({ memberId, place }) => `${memberId} ${place}`));
  const conflicts = await dutyConflicts(database, communityId, memberIds, look);
  const fresh = conflicts.find(({ memberId, place }) => !old.has(`${memberId} ${place}`));
  if (fresh) throw new WeiluError('duty-taken', { title: fresh.title, holder: fresh.holder });
}

function byPlace(holders: readonly UniqueHolder[]): ReadonlyMap<string, readonly UniqueHolder[]> {
  const places = new Map<string, UniqueHolder[]>();
  for (const holder of holders) {
    for (const place of holder.titles.flatMap((title) => dutyPlaces(title, holder.groupIds))) {
      const known = places.get(place);
      if (known) known.push(holder);
      else places.set(place, [holder]);
    }
  }
  return places;
}

function conflictsOf(
  { member, titles, groupIds }: UniqueHolder,
  inPlace: ReadonlyMap<string, readonly UniqueHolder[]>,
): readonly DutyConflict[] {
  return titles.flatMap((title) =>
    dutyPlaces(title, groupIds).flatMap((place) => {
      const other = inPlace.get(place)?.find((one) => one.member.id !== member.id);
      return other ? [{ memberId: member.id, place, title, holder: other.member.nickname }] : [];
    }),
  );
}
