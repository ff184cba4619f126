import { Dexie } from 'dexie';
import { z } from 'zod';
import { randomIds } from '#shared/domain/ids';
import { frozen } from '#shared/frozen';
import { vaultPortMessage } from '#shared/wire/port-messages';
import { wirePortOf } from '#shared/wire/rpc';
import { holdVaultLock } from './single-vault';
import { createStoreDoor } from './store-door';
import { servePort } from './wire/serve-port';

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
  async lock() {
    await holdVaultLock(navigator.locks, frozen.databaseName);
    // Asks the browser not to throw the store away when the disk runs low.
    void navigator.storage?.persist?.();
  },
});

window.addEventListener('message', (event) => {
  const port = event.ports[0];
  const fromOurPage = event.origin === window.location.origin;
  if (event.data !== vaultPortMessage || !fromOurPage || !port) return;
  servePort(wirePortOf(port), door);
});
