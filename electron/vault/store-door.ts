import { WeiluError } from '#shared/wire/errors';
import {
  type DoorJobName,
  doorJobSchemas,
  type JobInput,
  type JobName,
  type JobResult,
} from '#shared/wire/vault-contract';
import { doorJobHandlers } from './features/backup/door.jobs';
import { createFilesUnderWay, type FilesUnderWay } from './features/backup/files-under-way';
import { checkInput } from './store/check-input';
import { openDatabase, type WeiluDatabase } from './store/database';
import {
  deleteGeneration,
  type Generation,
  generationName,
  listGenerations,
  lookOf,
  standingOf,
} from './store/generations';
import { type CommandFollower, storeError, type VaultSurroundings } from './store/run-command';
import { progressOf } from './store/run-job';
import { createVaultService, type VaultService } from './vault-service';

/** What the store stands on. */
export type DoorOptions = VaultSurroundings &
  Readonly<{
    factory: IDBFactory;
    keyRange: typeof IDBKeyRange;
    /** Name of the first database. */
    name: string;
    /** Takes the lock of the one vault of this profile; resolves at once when it has it. */
    lock: () => Promise<void>;
  }>;

/** The one way to the store: it opens it, keeps writes out when it must, and puts another one in its place. */
export interface StoreDoor {
  /** Opens the store once; after a failure the next who asks tries again. A store of an older version waits. */
  open(): Promise<VaultService>;
  /** Does a job of the open store, or one that needs none. */
  perform(name: JobName, input: unknown, follower: CommandFollower): Promise<JobResult<JobName>>;
  /** Calls back when another store has taken the place of the one before. */
  onSwap(listener: () => void): () => void;
  /** Calls back at once with whether writes are refused, and at each change of that. */
  onReadOnly(listener: (readOnly: boolean) => void): () => void;
  close(): Promise<void>;
}

/** What a job at the door works with. */
export type DoorContext = Readonly<{
  options: DoorOptions;
  progress: (done: number, total: number) => void;
  /** The databases there are, newest first. Those left half built are removed. */
  generations: () => Promise<readonly Generation[]>;
  /** Files that are made or checked piece by piece. */
  files: FilesUnderWay;
  /** Opens the store where it is not open. */
  open: () => Promise<VaultService>;
  /** The open store, or null where none is open or will open. */
  opened: () => Promise<VaultService | null>;
  /** Lets a store of an older version be migrated. */
  allowMigration: () => void;
  setReadOnly: (readOnly: boolean) => void;
  /** Takes writes again where one goes through; tells whether it did. */
  tryWriting: () => Promise<boolean>;
  /** Runs while the store is shut; afterwards whatever stands then is opened for all who watch. */
  whileShut: <T>(work: () => Promise<T>) => Promise<T>;
}>;

/** A row that is only written to see whether there is room. */
const roomKey = 'room';
const roomCharacters = 64 * 1024;

/** A door that has not opened anything yet. */
export function createStoreDoor(options: DoorOptions): StoreDoor {
  const { factory, name } = options;
  const swaps = new Set<() => void>();
  const readOnlyListeners = new Set<(readOnly: boolean) => void>();
  let opening: Promise<VaultService> | null = null;
  let locking: Promise<void> | null = null;
  let readOnly = false;
  /** The store was open and the browser has shut it. */
  let lost = false;
  let closing = false;
  let suspected = false;
  let shut: Promise<unknown> = Promise.resolve();
  const migration = createGate();
  const files = createFilesUnderWay(options.makeId);
  /** Opened when an older store begins to wait for its migration. */
  let waits = createGate();

  /** Takes the lock once: this page keeps it when opening fails, so a second try must not wait for itself. */
  function lock(): Promise<void> {
    locking ??= options.lock().catch((thrown) => {
      locking = null;
      throw thrown;
    });
    return locking;
  }

  async function generations(): Promise<readonly Generation[]> {
    await lock();
    const found = await listGenerations(factory, name);
    const half = found.filter(({ state }) => state === 'building');
    await Promise.all(half.map((generation) => deleteGeneration(factory, generation.name)));
    return found.filter((generation) => !half.includes(generation));
  }

  function open(): Promise<VaultService> {
    opening ??= shut.then(openNow).catch((thrown) => {
      opening = null;
      // It was open a moment ago: whoever asks hears that it takes nothing for now, not how it failed to open.
      throw lost ? new WeiluError('store-read-only', {}) : startError(thrown);
    });
    return opening;
  }

  async function openNow(): Promise<VaultService> {
    const { current } = standingOf(await generations());
    if (lookOf(current) === 'older') {
      waits.open();
      await migration.passed;
      waits = createGate();
    }
    const database = await openDatabase(current?.name ?? generationName(name, 1), factory, options.keyRange);
    database.on('close', () => lose(database));
    const service: VaultService = createVaultService(database, {
      ...options,
      guard: {
        readOnly: () => readOnly,
        full: () => setReadOnly(true),
        lost: () => lose(database),
        suspect: () => setRowsAside(service),
      },
    });
    return service;
  }

  /** Once in the life of a page: what still fails then is a fault of ours. */
  function setRowsAside(service: VaultService) {
    if (suspected) return;
    suspected = true;
    const follower = { progress: () => undefined, cancelled: () => false };
    const command = { id: options.makeId<string>(), name: 'store.quarantine', input: {} };
    // In a turn of its own, outside the live query that failed; which does not look again by itself.
    setTimeout(() => service.execute(command, follower).then(tellSwap, () => undefined), 0);
  }

  function tellSwap() {
    for (const listener of swaps) listener();
  }

  function setReadOnly(next: boolean) {
    if (next === readOnly) return;
    readOnly = next;
    for (const listener of readOnlyListeners) listener(next);
  }

  /** A write of its own, so that the person's next one is not the one that finds out. */
  async function tryWriting(): Promise<boolean> {
    if (lost) return openAgain();
    try {
      const { database } = await open();
      await database.identity.put({ key: roomKey, value: '-'.repeat(roomCharacters) });
      await database.identity.delete(roomKey);
      setReadOnly(false);
      return true;
    } catch {
      return false;
    }
  }

  /** The browser has shut the store. It is opened again at once if it can be, else when writes are allowed again. */
  function lose(database: WeiluDatabase) {
    if (lost || closing) return;
    lost = true;
    opening = null;
    // In a turn of its own: this may be the middle of a live query.
    setTimeout(() => {
      database.close();
      void openAgain();
    }, 0);
  }

  async function openAgain(): Promise<boolean> {
    try {
      await open();
      lost = false;
      setReadOnly(false);
      tellSwap();
      return true;
    } catch {
      setReadOnly(true);
      return false;
    }
  }

  async function whileShut<T>(work: () => Promise<T>): Promise<T> {
    const before = opening;
    // Shutting it here is meant.
    closing = true;
    const released = createGate();
    // Whoever asks meanwhile waits for what comes after.
    shut = released.passed;
    opening = null;
    try {
      const service = await before?.catch(() => null);
      await service?.close();
      return await work();
    } finally {
      closing = false;
      lost = false;
      released.open();
      tellSwap();
    }
  }

  const contextOf = (follower: CommandFollower): DoorContext => ({
    options,
    progress: progressOf(follower),
    generations,
    files,
    open,
    // An older store is not open, although somebody may have asked for it and waits.
    opened: async () =>
      opening ? Promise.race([opening.catch(() => null), waits.passed.then(() => null)]) : null,
    allowMigration: migration.open,
    setReadOnly,
    tryWriting,
    whileShut,
  });

  return {
    open,
    async perform(job, input, follower) {
      if (typeof job !== 'string' || !Object.hasOwn(doorJobSchemas, job)) {
        return (await open()).perform(job, input, follower);
      }
      const known = job as DoorJobName;
      const checked = checkInput(doorJobSchemas[known], input);
      const handler = doorJobHandlers[known] as DoorJobHandler<DoorJobName>;
      try {
        return await handler(checked as JobInput<DoorJobName>, contextOf(follower));
      } catch (thrown) {
        throw storeError(thrown);
      }
    },
    onSwap: (listener) => {
      swaps.add(listener);
      return () => swaps.delete(listener);
    },
    onReadOnly(listener) {
      readOnlyListeners.add(listener);
      listener(readOnly);
      return () => readOnlyListeners.delete(listener);
    },
    async close() {
      closing = true;
      const service = await opening?.catch(() => null);
      await service?.close();
    },
  };
}

export type DoorJobHandler<Name extends DoorJobName> = (
  input: JobInput<Name>,
  context: DoorContext,
) => Promise<JobResult<Name>>;

export type DoorJobHandlers = { readonly [N in DoorJobName]: DoorJobHandler<N> };

/** @returns the error as it is told, `vault-start-failed` for those that are not ours */
function startError(thrown: unknown): WeiluError {
  if (thrown instanceof WeiluError) return thrown;
  return new WeiluError('vault-start-failed', { detail: String(thrown) }, { cause: thrown });
}

/** A promise with the hand that keeps it. */
function createGate(): Readonly<{ passed: Promise<void>; open: () => void }> {
  let open = () => {};
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}
