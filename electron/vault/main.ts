import { Dexie } from 'dexie';
import { z } from 'zod';
import { randomIds } from '#shared/domain/ids';
import { frozen } from '#shared/frozen';
import { vaultPortMessage } from '#shared/wire/port-messages';
import { wirePortOf } from '#shared/wire/rpc';
import { holdVaultLock } from './single-vault';
import { openDatabase } from './store/database';
import { createVaultService, type VaultService } from './vault-service';
import { servePort } from './wire/serve-port';

// The policy of the page forbids `new Function`; zod then checks without compiling.
z.config({ jitless: true });
// Dexie traces every promise on a loopback address; that is for its own developers.
Dexie.debug = false;

let opening: Promise<VaultService> | null = null;
let locking: Promise<void> | null = null;

/** Opens the store once. After a failure the next client that asks tries again. */
function door(): Promise<VaultService> {
  opening ??= open().catch((thrown) => {
    opening = null;
    throw thrown;
  });
  return opening;
}

/** Takes the lock once: this page keeps it when opening fails, so a second try must not wait for itself. */
function lock(): Promise<void> {
  locking ??= holdVaultLock(navigator.locks, frozen.databaseName).catch((thrown) => {
    locking = null;
    throw thrown;
  });
  return locking;
}

async function open(): Promise<VaultService> {
  await lock();
  // Asks the browser not to throw the store away when the disk runs low.
  void navigator.storage?.persist?.();
  const database = await openDatabase(frozen.databaseName);
  return createVaultService(database, { now: Date.now, makeId: randomIds });
}

window.addEventListener('message', (event) => {
  const port = event.ports[0];
  const fromOurPage = event.origin === window.location.origin;
  if (event.data !== vaultPortMessage || !fromOurPage || !port) return;
  servePort(wirePortOf(port), door);
});
