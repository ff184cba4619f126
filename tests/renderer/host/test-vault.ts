import { randomIds } from '#shared/domain/ids';
import { wirePortOf } from '#shared/wire/rpc';
import { createVaultClient, type VaultClient } from '#shared/wire/vault-client';
import { openDatabase } from '#vault/store/database';
import { createVaultService } from '#vault/vault-service';
import { servePort } from '#vault/wire/serve-port';

/** A real vault with the demo in a store of its own, and a client on a port to it. */
export async function openTestVault(): Promise<
  Readonly<{ client: VaultClient; close: () => Promise<void> }>
> {
  const database = await openDatabase(`weilu-shell-${crypto.randomUUID()}`);
  const service = createVaultService(database, { now: Date.now, makeId: randomIds });
  const { port1, port2 } = new MessageChannel();
  servePort(wirePortOf(port1), async () => service);
  const client = createVaultClient();
  client.attach(wirePortOf(port2));
  await client.hello();
  await client.execute('communities.create', { name: '小满', groupName: '1群' });
  return {
    client,
    async close() {
      port1.close();
      port2.close();
      await service.close();
      await database.delete();
    },
  };
}
