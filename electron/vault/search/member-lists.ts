import type { CommunityId, GroupId } from '#shared/domain/ids';
import { type MemberSort, sortByName } from '#shared/wire/nouns/members';

/** Results kept for who asks for another part of them, or takes a key back. */
const resultsKept = 16;

/** Which part of what is kept a change makes untrue: who is in which list by name, or only what is said of them. */
export type Touched = 'everybody' | 'what is said';

/**
 * Slots of the members of communities and groups in an order, and of those found last, each kept until a change makes
 * it untrue: a change of one member's city is no reason to put a hundred thousand names in order again.
 */
export class MemberLists {
  readonly #byName = new Map<string, Uint32Array>();
  readonly #byColumn = new Map<string, Uint32Array>();
  readonly #results = new Map<string, Uint32Array>();

  /** The members of a community, or of one of its groups, in an order; without one as they lie in memory. */
  list(
    communityId: CommunityId,
    groupId: GroupId | null,
    sort: MemberSort | null,
    make: () => Uint32Array,
  ): Uint32Array {
    const key = JSON.stringify([communityId, groupId, sort?.by, sort?.descending]);
    return kept(sort === null || sort.by === sortByName.by ? this.#byName : this.#byColumn, key, make);
  }

  /** What was found for a question, which `key` says whole. */
  result(key: string, make: () => Uint32Array): Uint32Array {
    const [oldest] = this.#results.keys();
    if (oldest !== undefined && this.#results.size >= resultsKept && !this.#results.has(key))
      this.#results.delete(oldest);
    return kept(this.#results, key, make);
  }

  forget(touched: Touched): void {
    this.#results.clear();
    this.#byColumn.clear();
    if (touched === 'everybody') this.#byName.clear();
  }
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const known = values.get(key);
  if (known !== undefined) return known;
  const made = make();
  values.set(key, made);
  return made;
}
