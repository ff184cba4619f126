import { WeiluDatabase } from '#vault/store/database';
import { frozen } from '../../../shared/frozen';
import {
  benchCommunity,
  groupRow,
  itemRow,
  memberRow,
  membershipRow,
  peopleInGroup,
  scriptRow,
  timelineRow,
} from '../rows';
import type { StoreSize } from '../sizes';

/** Rows written in one transaction: enough to be quick, few enough to be in memory. */
const batch = 10_000;

declare global {
  interface Window {
    fillStore?: (size: StoreSize) => Promise<void>;
  }
}

/**
 * Fills the app's store while the app is not there, as if everything had been there for years: past Dexie too, which
 * would tell every other page of each row.
 */
window.fillStore = async (size) => {
  const shape = new WeiluDatabase(frozen.databaseName);
  await shape.open();
  shape.close();
  const database = await openPlainly(frozen.databaseName);
  const write = <Row>(table: string, count: number, rowOf: (index: number) => Row) =>
    inBatches(database, table, count, rowOf);
  await write('communities', 1, () => benchCommunity);
  await write('groups', Math.ceil(size.members / peopleInGroup), groupRow);
  await write('members', size.members, memberRow);
  await write('memberships', size.members, membershipRow);
  const perMember = size.members === 0 ? 1 : Math.max(1, Math.round(size.timeline / size.members));
  await write('timeline', size.timeline, (index) => timelineRow(index, perMember));
  await write('plannerItems', size.items, (index) => itemRow(index, size.itemsPerDay));
  await write('scripts', size.scripts, scriptRow);
  database.close();
};

function openPlainly(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function inBatches<Row>(
  database: IDBDatabase,
  table: string,
  count: number,
  rowOf: (index: number) => Row,
): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction(table, 'readwrite', { durability: 'relaxed' });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      const store = transaction.objectStore(table);
      for (let index = from; index < Math.min(count, from + batch); index += 1) store.put(rowOf(index));
    });
  }
}
