import { Dexie } from 'dexie';
import { migrations } from '#vault/store/migrations';
import { frozen } from '../../../shared/frozen';

/** Tables that an import of new people writes. */
const tables = ['members', 'memberships', 'timeline', 'tags'] as const;

declare global {
  interface Window {
    importBench?: ImportBench;
  }
}

/** How long the page went without drawing, at worst, and its longest task; in ms. */
export type Freezes = Readonly<{ gap: number; task: number }>;

/** What the bench of imports does in the page. Instants are of the clock that the driver reads too. */
export type ImportBench = Readonly<{
  /** The instant at which a text, without signs of patterns, is in a part of the page. */
  seen: (text: string, part: string) => Promise<number>;
  /** From now on looks out for freezes. */
  watch: () => void;
  /** The freezes since `watch`, once the page has been calm for so many ms. */
  freezes: (calm: number) => Promise<Freezes>;
  /** Writes the rows the app wrote into a store of its own, and deletes them; ms of each, and the rows. */
  floor: () => Promise<Readonly<{ put: number; remove: number; rows: number }>>;
}>;

/** A gap between two frames that nobody sees, in ms. */
const steady = 50;

let gap = 0;
let task = 0;
let lastGap = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) task = Math.max(task, duration);
}).observe({ type: 'longtask' });

let last = performance.now();
requestAnimationFrame(function frame(now) {
  gap = Math.max(gap, now - last);
  if (now - last > steady) lastGap = now;
  last = now;
  requestAnimationFrame(frame);
});

window.importBench = {
  seen: (text, part) =>
    new Promise((resolve) => {
      // `0 人` is not the end of `10,000 人`.
      const wanted = new RegExp(`(?<![\\d,])${text}`);
      const look = () => {
        if (wanted.test(document.querySelector(part)?.textContent ?? '')) resolve(Date.now());
        else requestAnimationFrame(look);
      };
      look();
    }),
  watch() {
    gap = 0;
    task = 0;
    lastGap = performance.now();
  },
  freezes: (calm) =>
    new Promise((resolve) => {
      const look = (now: number) => {
        if (now - lastGap > calm) resolve({ gap: Math.round(gap), task: Math.round(task) });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }),
  async floor() {
    const rows = await writtenRows();
    const store = floorStore();
    await store.open();
    const began = performance.now();
    await store.transaction('rw', store.tables, async () => {
      for (const [name, written] of rows) await store.table(name).bulkPut(written);
    });
    const put = performance.now();
    await store.transaction('rw', store.tables, async () => {
      for (const [name, written] of rows) await store.table(name).bulkDelete(written.map(({ id }) => id));
    });
    const removed = performance.now();
    await store.delete();
    const count = [...rows.values()].reduce((sum, written) => sum + written.length, 0);
    return { put: put - began, remove: removed - put, rows: count };
  },
};

type Row = Readonly<{ id: string }>;

/** Every row of these tables, read past the app. */
async function writtenRows(): Promise<ReadonlyMap<string, readonly Row[]>> {
  const app = new Dexie(frozen.databaseName);
  await app.open();
  const rows = await Promise.all(
    tables.map(async (name) => [name, await app.table<Row>(name).toArray()] as const),
  );
  app.close();
  return new Map(rows);
}

/** A bare store with the indexes of the app's, and as sure of its disk. */
function floorStore(): Dexie {
  const store = new Dexie('bench-floor', { chromeTransactionDurability: 'strict', cache: 'disabled' });
  const indexes = Object.assign({}, ...migrations.map(({ stores }) => stores)) as Record<string, string>;
  store.version(1).stores(Object.fromEntries(tables.map((name) => [name, indexes[name] ?? 'id'])));
  return store;
}
