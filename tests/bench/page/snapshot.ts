import { WeiluDatabase } from '#vault/store/database';
import { dataTableNames } from '../../../shared/domain/store/data-tables';
import { frozen } from '../../../shared/frozen';

/** Rows read or written at once by the floors. */
const batch = 5_000;

/** Moments (`performance.now`) in the life of the file of a snapshot. */
type Marks = { begun: number; written: number; renaming: number; renamed: number };

/** What the driver asks of the page. */
export type SnapshotPage = Readonly<{
  /** Forgets what was seen; from now on the gaps between frames and the next snapshot file are watched. */
  watch: () => void;
  /** What was seen since, in milliseconds. */
  seen: () => Readonly<{ marks: Marks; longestGap: number; now: number }>;
  /** Every row read in pages, turned into text and packed; milliseconds and packed bytes. */
  readAll: () => Promise<Readonly<{ took: number; bytes: number }>>;
  /** Every row of the store put into a fresh database of the same shape; the time is that of the puts. */
  putAll: () => Promise<Readonly<{ took: number; rows: number }>>;
}>;

declare global {
  interface Window {
    snapshotBench?: SnapshotPage;
  }
}

type Movable = FileSystemFileHandle & { move: (name: string) => Promise<void> };

let marks: Marks = { begun: 0, written: 0, renaming: 0, renamed: 0 };
let longestGap = 0;
let lastFrame = 0;

const unfinished = /^\.weilu-\d{8}-\d{6}\.ndjson\./;
const files = FileSystemFileHandle.prototype as Movable;
const { createWritable, move } = files;

files.createWritable = async function (this: FileSystemFileHandle, options) {
  const stream = await createWritable.call(this, options);
  if (!unfinished.test(this.name)) return stream;
  marks.begun = performance.now();
  const close = stream.close.bind(stream);
  stream.close = async () => {
    await close();
    marks.written = performance.now();
  };
  return stream;
};

files.move = async function (this: FileSystemFileHandle, name) {
  const ours = unfinished.test(this.name);
  if (ours) marks.renaming = performance.now();
  await move.call(this, name);
  if (ours) marks.renamed = performance.now();
};

function frame(at: number): void {
  if (lastFrame > 0) longestGap = Math.max(longestGap, at - lastFrame);
  lastFrame = at;
  requestAnimationFrame(frame);
}
requestAnimationFrame(frame);

/** The store that stands; what was recovered has a number of its own. */
async function openedStore(): Promise<WeiluDatabase> {
  const names = (await indexedDB.databases()).map(({ name = '' }) => name);
  // Beside it stand databases of the browser's folders, whose names are words.
  const generation = new RegExp(`^${frozen.databaseName}(-\\d+)?$`);
  const [newest = frozen.databaseName] = names
    .filter((name) => generation.test(name))
    .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }));
  const database = new WeiluDatabase(newest, undefined, undefined, { recording: false });
  await database.open();
  return database;
}

async function* pagesOf(database: WeiluDatabase, name: string): AsyncGenerator<readonly object[]> {
  const table = database.table<object, string>(name);
  const key = table.schema.primKey.keyPath as string;
  for (let last: string | null = null; ; ) {
    const rows: readonly object[] = await (last === null
      ? table.toCollection()
      : table.where(':id').above(last)
    )
      .limit(batch)
      .toArray();
    if (rows.length > 0) yield rows;
    if (rows.length < batch) return;
    last = (rows.at(-1) as Readonly<Record<string, string>>)[key] ?? null;
  }
}

window.snapshotBench = {
  watch() {
    marks = { begun: 0, written: 0, renaming: 0, renamed: 0 };
    longestGap = 0;
    lastFrame = 0;
  },
  seen: () => ({ marks, longestGap, now: performance.now() }),
  async readAll() {
    const database = await openedStore();
    const start = performance.now();
    const packing = new CompressionStream('gzip');
    const writer = packing.writable.getWriter();
    let bytes = 0;
    const packed = packing.readable.pipeTo(
      new WritableStream({
        write: (piece) => {
          bytes += piece.byteLength;
        },
      }),
    );
    const encoder = new TextEncoder();
    for (const name of dataTableNames) {
      for await (const rows of pagesOf(database, name)) {
        await writer.write(encoder.encode(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n`));
      }
    }
    await writer.close();
    await packed;
    const took = performance.now() - start;
    database.close();
    return { took, bytes };
  },
  async putAll() {
    const database = await openedStore();
    const fresh = new WeiluDatabase('bench-floor', undefined, undefined, { recording: false });
    await fresh.delete();
    await fresh.open();
    let took = 0;
    let written = 0;
    for (const name of dataTableNames) {
      for await (const rows of pagesOf(database, name)) {
        const start = performance.now();
        await fresh.table(name).bulkPut(rows);
        took += performance.now() - start;
        written += rows.length;
      }
    }
    await fresh.delete();
    database.close();
    return { took, rows: written };
  },
};
