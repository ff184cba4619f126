import { Dexie } from 'dexie';
import { z } from 'zod';
import { randomIds } from '#shared/domain/ids';
import { frozen } from '#shared/frozen';
import { wirePortOf } from '#shared/wire/rpc';
import { holdVaultLock } from './single-vault';
import { createStoreDoor } from './store-door';
import { servePort } from './wire/serve-port';

/** Starts the vault over the store of this origin; gives back what answers a client over a port. */
export function runVault(): (port: MessagePort) => void {
  // The policy of the page forbids `new Function`; zod then checks without compiling.
  z.config({ jitless: true });
  // Dexie traces every promise on a loopback address; that is for its own developers.
  Dexie.debug = false;

  const door = createStoreDoor({
    factory: indexedDB,
    keyRange: IDBKeyRange,
    name: frozen.databaseName,
    now: Date.now,
    makeId: randomIds,
    lock: () => holdVaultLock(navigator.locks, frozen.databaseName),
  });
  return (port) => servePort(wirePortOf(port), door);
}
