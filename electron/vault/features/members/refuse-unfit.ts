import type { Instant } from '#shared/domain/days';
import type { MemberId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import { passGate } from '#shared/domain/store/data-tables';
import type { WeiluDatabase } from '../../store/database';

/** Rows that were looked at, with when they were last changed: looking at a screenful with every key typed is felt. */
const seen = new WeakMap<WeiluDatabase, Map<MemberId, Instant>>();

/**
 * Looks at rows a list shows, each once and again when it was changed.
 * @throws TypeError for a row that no screen can show, as whatever trips over one does: it is set aside then
 */
export function refuseUnfit(database: WeiluDatabase, rows: readonly Member[]): void {
  const known = seen.get(database) ?? new Map<MemberId, Instant>();
  seen.set(database, known);
  for (const row of rows) {
    if (known.get(row.id) === row.updatedAt) continue;
    refuseUnfitRow(row);
    known.set(row.id, row.updatedAt);
  }
}

/**
 * Looks at a row just read from the disk.
 * @throws TypeError as {@link refuseUnfit}
 */
export function refuseUnfitRow(row: Member): void {
  const passed = passGate('members', row);
  if (!passed.fits) throw new TypeError(`member ${row.id}: ${passed.reason}`);
}
