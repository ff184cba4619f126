import type { CommunityId } from '#shared/domain/ids';
import type { CountedTable } from '#shared/domain/segments/needs-of';
import type { ChangeSet, WeiluDatabase } from '../store/database';
import { makeLean } from './indexed-member';
import { type AskedConditions, MemberAnswers } from './member-answers';
import type { Touched } from './member-lists';
import { readAllOf, readInPieces } from './read-in-pieces';

const indexedTables = ['members', 'memberships', 'tags', 'groups', 'segments'] as const;
/** What the index follows: its own tables, and those that conditions count. */
const followedTables: ReadonlySet<string> = new Set([...indexedTables, 'timeline', 'orders']);

const nothingAsked: AskedConditions = { segmentId: null, condition: null };

/**
 * The members of the store in memory, in order of name, so that searching, filtering and conditions never touch the
 * disk. It hears of each change once it is written; where it did not, `refresh` applies what the journal has since it
 * last looked, and reads everything anew where that is no longer kept.
 */
export class MemberIndex extends MemberAnswers {
  #seq = -1;
  /** Reads of everything under way: what is heard meanwhile may be in what they read, or not. */
  #reads = 0;
  /** The newest change that was heard of and not taken in. */
  #missed = -1;
  #onDisk = { seq: -1, people: new Map<CommunityId, number>() };
  /** The change up to which the memberships were read before everything else was; -1 where they were not. */
  #membershipsSeq = -1;

  /**
   * Takes in what a command has just written, in the order it was written.
   *
   * @returns whether it concerns the members at all
   */
  hear(set: ChangeSet): boolean {
    if (!set.changes.some(({ table }) => followedTables.has(table))) return false;
    // After a gap it comes with the rest, from the journal.
    if (this.#reads > 0 || !this.#isCurrent) this.#missed = set.seq;
    // A query may have met it in the journal first.
    else if (set.seq > this.#seq) {
      try {
        this.#takeIn(set);
      } catch {
        // The command is done all the same; who asks next trips over the row, and says so.
        this.#missed = set.seq;
      }
    }
    return true;
  }

  /** Whether it knows all that was written, with what conditions count: it answers then without looking at the disk. */
  knowsAll(asked: AskedConditions): boolean {
    return this.#isCurrent && this.known.counted.has(this.needsOf(asked));
  }

  get #isCurrent(): boolean {
    return this.isRead && this.#missed <= this.#seq;
  }

  /** Whether everything was read once: from then on the index only follows. */
  get isRead(): boolean {
    return this.#seq >= 0;
  }

  /**
   * Brings the index to the state of the running transaction, with the rows that conditions will count. Watches that
   * call it notice every change that matters to them.
   */
  async refresh(database: WeiluDatabase, asked: AskedConditions = nothingAsked): Promise<void> {
    await this.#refreshTables(database, indexedTables);
    await this.#refreshCounted(database, this.needsOf(asked));
  }

  /** Like {@link refresh}, of the memberships alone where the rest was never read: a start does not wait for that. */
  async refreshMemberships(database: WeiluDatabase): Promise<void> {
    if (this.isRead) return this.refresh(database);
    const seq = await membershipsSeqOf(database);
    if (seq <= this.#membershipsSeq) return;
    const memberships = await readAllOf(database.memberships);
    // Meanwhile somebody else may have read them, or everything, and followed on from there.
    if (this.isRead || seq <= this.#membershipsSeq) return;
    this.known.putMemberships(memberships);
    this.#membershipsSeq = seq;
  }

  /** How many members these communities have, for who does not wait until everybody was read: counted once. */
  async countOnDisk(
    database: WeiluDatabase,
    communityIds: readonly CommunityId[],
  ): Promise<ReadonlyArray<readonly [CommunityId, number]>> {
    const seq = (await database.revisions.get('members'))?.seq ?? 0;
    if (this.#onDisk.seq !== seq) this.#onDisk = { seq, people: new Map() };
    const { people } = this.#onDisk;
    const counts = communityIds.map(async (id) => {
      const count = people.get(id) ?? (await database.members.where('communityId').equals(id).count());
      people.set(id, count);
      return [id, count] as const;
    });
    return Promise.all(counts);
  }

  /** Like {@link refresh}, with the timeline of everybody. */
  async refreshWithTimeline(database: WeiluDatabase): Promise<void> {
    await this.#refreshTables(database, indexedTables);
    await this.#refreshCounted(database, new Set(['timeline']));
  }

  async #refreshCounted(database: WeiluDatabase, needs: ReadonlySet<CountedTable>): Promise<void> {
    if (needs.size === 0) return;
    await this.#refreshTables(database, [...indexedTables, ...needs]);
    await this.known.counted.read(database, needs);
  }

  async #refreshTables(
    database: WeiluDatabase,
    tables: ReadonlyArray<(typeof indexedTables)[number] | CountedTable>,
  ): Promise<void> {
    const revisions = await database.revisions.bulkGet([...tables]);
    const newest = Math.max(0, ...revisions.map((revision) => revision?.seq ?? 0));
    // Another query is reading everything: each look at a row keeps the transaction of this one open.
    while (this.#seq < 0 && this.#reads > 0) await database.revisions.get('members');
    if (newest <= this.#seq) return;
    if (this.#seq < 0 || (await this.#lostTrack(database))) await this.#readAll(database, newest);
    else await this.#follow(database, newest);
  }

  /** Reads everything, some at a time: others are answered in between from what they read themselves. */
  async #readAll(database: WeiluDatabase, newest: number): Promise<void> {
    const areMembershipsRead = (await membershipsSeqOf(database)) <= this.#membershipsSeq;
    this.#seq = -1;
    this.#reads += 1;
    try {
      const [memberships, tags, groups, segments] = await Promise.all([
        areMembershipsRead ? null : readAllOf(database.memberships),
        database.tags.toArray(),
        database.groups.toArray(),
        database.segments.toArray(),
      ]);
      this.known.clear();
      for (const tag of tags) this.known.putTag(tag);
      for (const group of groups) this.known.groups.set(group.id, group);
      for (const segment of segments) this.known.segments.set(segment.id, segment);
      if (memberships) this.known.putMemberships(memberships);
      this.#membershipsSeq = newest;
      await readInPieces(database.members, (members) => {
        for (const member of members) {
          makeLean(member);
          this.known.putMember(member);
        }
      });
    } finally {
      this.#reads -= 1;
    }
    this.forget('everybody');
    // From here on they follow with the rest.
    this.#membershipsSeq = -1;
    this.#seq = newest;
  }

  /** The oldest change set kept is not the next one: some between may have gone. */
  async #lostTrack(database: WeiluDatabase): Promise<boolean> {
    const [oldest] = await database.changeSets.orderBy('seq').limit(1).primaryKeys();
    return oldest !== undefined && oldest > this.#seq + 1;
  }

  async #follow(database: WeiluDatabase, newest: number): Promise<void> {
    const written = await database.changeSets.where('seq').between(this.#seq, newest, false, true).toArray();
    // Some of it may have been taken in meanwhile.
    for (const set of written) if (set.seq > this.#seq) this.#takeIn(set);
    this.#seq = Math.max(this.#seq, newest);
  }

  #takeIn({ seq, changes }: ChangeSet): void {
    let touched: Touched = 'what is said';
    for (const change of changes) if (this.known.apply(change) === 'everybody') touched = 'everybody';
    this.#seq = seq;
    this.forget(touched);
  }
}

/** The newest change of any membership. */
async function membershipsSeqOf({ revisions }: WeiluDatabase): Promise<number> {
  return (await revisions.get('memberships'))?.seq ?? 0;
}
