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
const batch = 5_000;

declare global {
  interface Window {
    fillStore?: (size: StoreSize) => Promise<void>;
  }
}

/** Fills the app's own store past the app, as if everything had been there for years. */
window.fillStore = async (size) => {
  const database = new WeiluDatabase(frozen.databaseName, undefined, undefined, { recording: false });
  await database.open();
  const groups = Math.ceil(size.members / peopleInGroup);
  await database.communities.add(benchCommunity);
  await database.groups.bulkAdd(rows(0, groups, groupRow));
  await inBatches(size.members, (from, to) => database.members.bulkAdd(rows(from, to, memberRow)));
  await inBatches(size.members, (from, to) => database.memberships.bulkAdd(rows(from, to, membershipRow)));
  const perMember = size.members === 0 ? 1 : Math.max(1, Math.round(size.timeline / size.members));
  await inBatches(size.timeline, (from, to) =>
    database.timeline.bulkAdd(rows(from, to, (index) => timelineRow(index, perMember))),
  );
  await inBatches(size.items, (from, to) =>
    database.plannerItems.bulkAdd(rows(from, to, (index) => itemRow(index, size.itemsPerDay))),
  );
  await database.scripts.bulkAdd(rows(0, size.scripts, scriptRow));
  database.close();
};

function rows<Row>(from: number, to: number, rowOf: (index: number) => Row): Row[] {
  return Array.from({ length: to - from }, (_, offset) => rowOf(from + offset));
}

async function inBatches(count: number, write: (from: number, to: number) => PromiseLike<unknown>) {
  for (let from = 0; from < count; from += batch) await write(from, Math.min(count, from + batch));
}
