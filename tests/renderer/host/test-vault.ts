import { randomIds } from '#shared/domain/ids';
import { wirePortOf } from '#shared/wire/rpc';
import { createVaultClient, type VaultClient } from '#shared/wire/vault-client';
import { createStoreDoor } from '#vault/store-door';
import { servePort } from '#vault/wire/serve-port';

/** A real vault with one community in a store of its own, and a client on a port to it. */
export async function openTestVault(): Promise<
  Readonly<{ client: VaultClient; close: () => Promise<void> }>
> {
  const name = `weilu-shell-${crypto.randomUUID()}`;
  const door = createStoreDoor({
    factory: indexedDB,
    keyRange: IDBKeyRange,
    name,
    now: Date.now,
    makeId: randomIds,
    lock: async () => undefined,
  });
  const { port1, port2 } = new MessageChannel();
  servePort(wirePortOf(port1), door);
  const client = createVaultClient();
  client.attach(wirePortOf(port2));
  await client.hello();
  await client.execute('communities.create', { name: '小满', groupName: '1群' });
  return {
    client,
    async close() {
      port1.close();
      port2.close();
      await door.close();
      for (const found of await indexedDB.databases()) {
        if (found.name?.startsWith(name)) indexedDB.deleteDatabase(found.name);
      }
    },
  };
}
