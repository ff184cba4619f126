import { nameOfRow } from '#shared/domain/history/describe-row';
import { mentionsOf, withoutLostMentions } from '#shared/domain/history/mentions';
import { ownersOf, type PlacedRow } from '#shared/domain/history/owners';
import { fillsTrash } from '#shared/domain/history/trash';
import type { CommunityId, MemberId } from '#shared/domain/ids';
import type { Member, Membership } from '#shared/domain/members/member';
import { WeiluError } from '#shared/wire/errors';
import type { WeiluDatabase } from '../../store/database';
import type { CommandHandler } from '../../store/run-command';
import { requireUniqueDuties } from '../communities/require-unique-duties';
import { isStanding } from './journal-walk';
import { placeOf, placesInStore } from './places';
import { deletionsOf } from './trash-list';

/** Puts deleted records back with what went with them, as far as what each belongs to is there. */
export const restoreFromTrash: CommandHandler<'trash.restore'> = async ({ seq, keys }, { database }) => {
  const entry = await database.journal.get(seq);
  const set = await database.changeSets.get(seq);
  if (!entry || !set || !isStanding(entry) || !fillsTrash(entry.summary.command)) {
    throw new WeiluError('not-found', { noun: 'changes' });
  }
  const chosen = new Set(keys);
  const deletions = deletionsOf(set.changes).filter(({ root }) => chosen.has(root.key));
  if (deletions.length < chosen.size) throw new WeiluError('not-found', { noun: 'changes' });

  const rows = deletions.flatMap(({ root, belongings }) => [root, ...belongings]);
  const around = rows.flatMap((one) => [one, ...ownersOf(one.table, one.row), ...mentionsOf(one.row)]);
  const there = await placesInStore(database, around);
  let restored = 0;
  for (const { root, belongings } of deletions) {
    if (there.has(placeOf(root))) continue;
    requireOwners(root, there);
    restored += await putBack(database, [root, ...belongings], there);
  }
  await requireDutiesFree(database, rows);
  const [first] = deletions;
  const name = first ? nameOfRow(first.root.table, first.root.row, () => undefined) : '';
  return {
    result: { restored },
    facts: { name, count: deletions.length, table: first?.root.table ?? '' },
  };
};

/** Who comes back with a unique 职务 finds nobody else in it. @throws WeiluError `duty-taken` */
async function requireDutiesFree(database: WeiluDatabase, rows: readonly PlacedRow[]): Promise<void> {
  const back = new Map<CommunityId, MemberId[]>();
  for (const { table, row } of rows) {
    if (table !== 'members' && table !== 'memberships') continue;
    const {
      id,
      memberId = id,
      communityId,
    } = row as Pick<Member, 'id' | 'communityId'> & Partial<Pick<Membership, 'memberId'>>;
    const known = back.get(communityId);
    if (known) known.push(memberId);
    else back.set(communityId, [memberId]);
  }
  for (const [communityId, memberIds] of back) {
    await requireUniqueDuties(database, communityId, memberIds, [], { othersOnly: true });
  }
}

function requireOwners({ table, row }: PlacedRow, there: ReadonlySet<string>): void {
  const missing = ownersOf(table, row).find((owner) => !there.has(placeOf(owner)));
  if (missing) throw new WeiluError('owner-gone', { noun: missing.table });
}

/** Writes rows whose owners are there, owners first; one whose owner is gone for good stays deleted. */
async function putBack(
  database: WeiluDatabase,
  rows: readonly PlacedRow[],
  there: Set<string>,
): Promise<number> {
  const fitting = new Map<string, PlacedRow>();
  for (let before = -1; before < fitting.size; ) {
    before = fitting.size;
    for (const one of rows) {
      const place = placeOf(one);
      if (there.has(place)) continue;
      if (!ownersOf(one.table, one.row).every((owner) => there.has(placeOf(owner)))) continue;
      there.add(place);
      fitting.set(place, one);
    }
  }
  for (const { table, row } of fitting.values()) {
    const mended = withoutLostMentions(row, (mention) => there.has(placeOf(mention)));
    await database.table<unknown, string>(table).put(mended);
  }
  return fitting.size;
}
