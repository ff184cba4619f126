import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { randomIds } from '#shared/domain/ids';
import { createKeeper } from '#shared/keeper/create-keeper';
import type { Keeper, SnapshotPlace } from '#shared/keeper/keeper';
import { wirePortOf } from '#shared/wire/rpc';
import type { SafetyState } from '#shared/wire/shell-api';
import { createVaultClient, type VaultClient } from '#shared/wire/vault-client';
import { createStoreDoor, type StoreDoor } from '#vault/store-door';
import { servePort } from '#vault/wire/serve-port';
import { canonical } from '../vault/vault-harness';
import { createMemoryFolder, type MemoryFolder } from './memory-folder';

/** A computer: a browser's store and a folder of files, each of which may go without the other. */
export type Computer = Readonly<{
  folder: MemoryFolder;
  factory: () => IDBFactory;
  /** Starts the app: a vault on the store that is there, and a keeper on the folder. */
  start: (options?: StartOptions) => Promise<KeptVault>;
  /** The browser loses its store. */
  loseStore: () => void;
  /** Another store takes the place of the present one; gives back what was there. */
  putStore: (other: IDBFactory) => IDBFactory;
  /** Puts the clock forward or back, in milliseconds. */
  turnClock: (milliseconds: number) => void;
}>;

type StartOptions = Readonly<{
  runtimeMajor?: number;
  remindCopies?: boolean;
  /** A screen that asks the vault before the keeper has looked. */
  early?: (api: VaultClient) => void;
}>;

/** A running app without its screens. */
export type KeptVault = Readonly<{
  api: VaultClient;
  door: StoreDoor;
  keeper: Keeper;
  state: () => SafetyState;
  /** Lets so many milliseconds go by: the keeper's timers ring. */
  pass: (milliseconds: number) => void;
  /** How many timers wait. */
  waiting: () => number;
  /** Every row of the store but settings, as canonical text. */
  dump: () => Promise<string>;
  /** Ends the app as a crash would: nothing is written any more. */
  crash: () => Promise<void>;
}>;

/** A computer on which the app has never run. */
export function createComputer(): Computer {
  Dexie.debug = false;
  let factory = new IDBFactory();
  const folder = createMemoryFolder();
  let clock = Date.UTC(2026, 10, 22, 2);

  return {
    folder,
    factory: () => factory,
    loseStore() {
      factory = new IDBFactory();
    },
    putStore(other) {
      const before = factory;
      factory = other;
      return before;
    },
    turnClock(milliseconds) {
      clock += milliseconds;
    },
    async start({ runtimeMajor = 156, remindCopies = false, early } = {}) {
      Object.assign(Dexie.dependencies, { indexedDB: factory, IDBKeyRange });
      const door = createStoreDoor({
        factory,
        keyRange: IDBKeyRange,
        name: 'weilu',
        now: () => clock++,
        makeId: randomIds,
        lock: async () => undefined,
      });
      const { port1, port2 } = new MessageChannel();
      servePort(wirePortOf(port2), door);
      const api = createVaultClient();
      api.attach(wirePortOf(port1));
      const timers = createHandTimers(() => clock);
      const keeper = createKeeper({
        vault: api,
        home: placeOf(folder, '备份'),
        timers,
        runtimeMajor,
        appVersion: '0.1.0',
        journalDelay: 0,
        remindCopies,
      });
      const seen: { state?: SafetyState } = {};
      keeper.watch((next) => {
        seen.state = next;
      });
      early?.(api);
      await keeper.start();
      return {
        api,
        door,
        keeper,
        state() {
          if (!seen.state) throw new Error('no state yet');
          return seen.state;
        },
        pass(milliseconds) {
          clock += milliseconds;
          timers.pass(milliseconds);
        },
        waiting: timers.waiting,
        async dump() {
          const { database } = await door.open();
          const names = database.tables
            .map(({ name }) => name)
            .filter((name) => !['settings', 'identity', 'revisions'].includes(name))
            .filter((name) => !['journal', 'changeSets', 'changedKeys'].includes(name));
          const tables = await Promise.all(names.map((name) => database.table(name).toArray()));
          return canonical(Object.fromEntries(names.map((name, index) => [name, tables[index]])));
        },
        async crash() {
          timers.stop();
          port1.close();
          port2.close();
          await door.close();
        },
      };
    },
  };
}

/** A place a test makes. */
export function placeOf(folder: MemoryFolder, name: string, chosen = false): SnapshotPlace {
  return { folder, place: { kind: 'folder', name, chosen, needsPermission: false } };
}

/** Timers that wait for the test; those of no delay ring by themselves. */
function createHandTimers(now: () => number) {
  let waiting: ReadonlyArray<Readonly<{ at: number; callBack: () => void }>> = [];
  // Timers do not mind what the clock is set to.
  let elapsed = 0;
  let stopped = false;
  return {
    now,
    after(milliseconds: number, callBack: () => void) {
      if (stopped) return () => undefined;
      if (milliseconds === 0) {
        const timer = setTimeout(() => !stopped && callBack(), 0);
        return () => clearTimeout(timer);
      }
      const timer = { at: elapsed + milliseconds, callBack };
      waiting = [...waiting, timer];
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    pass(milliseconds: number) {
      elapsed += milliseconds;
      const due = waiting.filter((timer) => timer.at <= elapsed);
      waiting = waiting.filter((timer) => timer.at > elapsed);
      for (const timer of due) timer.callBack();
    },
    waiting: () => waiting.length,
    stop() {
      stopped = true;
      waiting = [];
    },
  };
}
