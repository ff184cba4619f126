import type { Day } from '#shared/domain/days';
import type { MemberId } from '#shared/domain/ids';
import type { Order } from '#shared/domain/orders/order';
import type { CountedTable } from '#shared/domain/segments/needs-of';
import type { CountedEvent } from '#shared/domain/segments/segment-subject';
import type { TimelineEvent } from '#shared/domain/timeline/timeline-event';
import type { RowChange } from '../store/change-recorder';
import type { WeiluDatabase } from '../store/database';

/** What is kept of a row of each table. */
type Counted = Readonly<{ timeline: CountedEvent; orders: Day }>;
type RowsOf<Table extends CountedTable> = Map<MemberId, Map<string, Counted[Table]>>;

/**
 * Timeline entries and orders as far as conditions count them. A table is read when a condition first asks for it, in
 * one pass, and follows the journal from then on.
 */
export class CountedRows {
  readonly #read = new Set<CountedTable>();
  readonly #timeline: RowsOf<'timeline'> = new Map();
  readonly #orders: RowsOf<'orders'> = new Map();

  timeline(memberId: MemberId): Iterable<CountedEvent> {
    return this.#timeline.get(memberId)?.values() ?? [];
  }

  orders(memberId: MemberId): Iterable<Day> {
    return this.#orders.get(memberId)?.values() ?? [];
  }

  /** Whether all of these tables were read. */
  has(tables: ReadonlySet<CountedTable>): boolean {
    return [...tables].every((table) => this.#read.has(table));
  }

  /** Reads those of the tables that were not read yet. */
  async read(database: WeiluDatabase, tables: Iterable<CountedTable>): Promise<void> {
    for (const table of tables) {
      if (this.#read.has(table)) continue;
      const rows: readonly object[] = await database.table<object, string>(table).toArray();
      // Another query may have read it meanwhile: the same rows, put in again.
      for (const row of rows) this.#put(table, row);
      this.#read.add(table);
    }
  }

  apply({ table, key, before, after }: RowChange): void {
    if ((table !== 'timeline' && table !== 'orders') || !this.#read.has(table)) return;
    if (before)
      this.#ofTable(table)
        .get((before as TimelineEvent | Order).memberId)
        ?.delete(key);
    if (after) this.#put(table, after);
  }

  /** Forgets everything: what is asked for is read again. */
  clear(): void {
    this.#read.clear();
    this.#timeline.clear();
    this.#orders.clear();
  }

  #put(table: CountedTable, row: object): void {
    if (table === 'timeline') {
      const { id, memberId, kind, at } = row as TimelineEvent;
      putUnder(this.#timeline, memberId, id, { kind, at });
    } else {
      const { id, memberId, orderedOn } = row as Order;
      putUnder(this.#orders, memberId, id, orderedOn);
    }
  }

  #ofTable(table: CountedTable): Map<MemberId, Map<string, unknown>> {
    return table === 'timeline' ? this.#timeline : this.#orders;
  }
}

function putUnder<Row>(
  rows: Map<MemberId, Map<string, Row>>,
  memberId: MemberId,
  id: string,
  row: Row,
): void {
  const own = rows.get(memberId);
  if (own) own.set(id, row);
  else rows.set(memberId, new Map([[id, row]]));
}
