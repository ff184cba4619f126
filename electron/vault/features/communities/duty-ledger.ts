import type { Community } from '#shared/domain/communities/community';
import type { GroupId, MemberId } from '#shared/domain/ids';
import type { Duty, Member } from '#shared/domain/members/member';
import type { WeiluDatabase } from '../../store/database';
import { dutyPlaces, uniqueHolders, uniqueTitles } from './duty-places';

type Claim = Readonly<{
  memberId: MemberId;
  /** The groups the member is in when all is written. */
  groupIds: readonly GroupId[];
  /** The group the member comes into with this. */
  entered: GroupId | null;
  before: readonly Duty[];
  after: readonly Duty[];
}>;

/** Who holds which unique 职务 where, while many rows are written one after the other. */
export type DutyLedger = Readonly<{
  /** Whether any of these 职务 is unique: only then is there something to settle. */
  concerns: (duties: Member['duties']) => boolean;
  /** The 职务 a member may have, and those that are somebody else's. Whoever comes first has it from then on. */
  settle: (claim: Claim) => Readonly<{ duties: readonly Duty[]; taken: readonly Duty[] }>;
}>;

/**
 * A ledger for one command over many members, read at once: a transaction does not live through hundreds of waits for
 * nothing.
 */
export async function openDutyLedger(database: WeiluDatabase, community: Community): Promise<DutyLedger> {
  const unique = uniqueTitles(community);
  const held =
    unique.size > 0 ? await readHolders(database, community, unique) : new Map<string, Set<MemberId>>();
  return {
    concerns: (duties) => duties.some(({ title }) => unique.has(title)),
    settle({ memberId, groupIds, entered, before, after }) {
      const isTaken = ({ title }: Duty) => {
        if (!unique.has(title)) return false;
        const isNew = !before.some((one) => one.title === title);
        const asked = isNew ? dutyPlaces(title, groupIds) : entered ? dutyPlaces(title, [entered]) : [];
        return asked.some((place) => [...(held.get(place) ?? [])].some((holder) => holder !== memberId));
      };
      const duties = after.filter((duty) => !isTaken(duty));
      for (const { title } of duties.filter((duty) => unique.has(duty.title))) {
        for (const place of dutyPlaces(title, groupIds)) addTo(held, place, memberId);
      }
      return { duties, taken: after.filter((duty) => !duties.includes(duty)) };
    },
  };
}

/** 职务 somebody else has, in words: 职务：院长（已有人）. */
export function takenInWords(taken: readonly Duty[]): string {
  return taken.map(({ title }) => `职务：${title}（已有人）`).join('\n');
}

async function readHolders(
  database: WeiluDatabase,
  { id }: Community,
  unique: ReadonlySet<string>,
): Promise<Map<string, Set<MemberId>>> {
  const held = new Map<string, Set<MemberId>>();
  for (const { member, titles, groupIds } of await uniqueHolders(database, id, unique)) {
    for (const title of titles) {
      for (const place of dutyPlaces(title, groupIds)) addTo(held, place, member.id);
    }
  }
  return held;
}

function addTo(held: Map<string, Set<MemberId>>, place: string, memberId: MemberId): void {
  const known = held.get(place);
  if (known) known.add(memberId);
  else held.set(place, new Set([memberId]));
}
