import type { MemberId } from '#shared/domain/ids';
import type { Member } from '#shared/domain/members/member';
import type { WeiluDatabase } from '../store/database';

/** Rows kept: some screenfuls, and what was looked at before. */
const rowsKept = 2_000;

/** Whole rows of the members seen last: a list is asked for anew with every key typed and after every change. */
export class MemberRowCache {
  readonly #rows = new Map<MemberId, Member>();
  /** Counts what was followed, so that a row read before a change is not kept after it. */
  #followed = 0;

  /** The rows of these ids, from the disk where they are not at hand; nothing for those that are gone. */
  async read(database: WeiluDatabase, ids: readonly MemberId[]): Promise<ReadonlyArray<Member | undefined>> {
    const missing = ids.filter((id) => !this.#rows.has(id));
    if (missing.length === 0) return ids.map((id) => this.#rows.get(id));
    const before = this.#followed;
    const found = new Map(ids.map((id) => [id, this.#rows.get(id)]));
    for (const row of await database.members.bulkGet(missing)) {
      if (!row) continue;
      found.set(row.id, row);
      if (this.#followed === before) this.#keep(row);
    }
    return ids.map((id) => found.get(id));
  }

  /** Takes in a change of a member; null for one that is gone. */
  follow(id: MemberId, after: Member | null): void {
    this.#followed += 1;
    if (!this.#rows.has(id)) return;
    if (after) this.#rows.set(id, after);
    else this.#rows.delete(id);
  }

  clear(): void {
    this.#followed += 1;
    this.#rows.clear();
  }

  #keep(row: Member): void {
    if (this.#rows.size >= rowsKept) {
      const [oldest] = this.#rows.keys();
      if (oldest !== undefined) this.#rows.delete(oldest);
    }
    this.#rows.set(row.id, row);
  }
}
