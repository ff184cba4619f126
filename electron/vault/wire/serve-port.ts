import { createBirpc } from 'birpc';
import { toWireError, WeiluError } from '#shared/wire/errors';
import { type ClientSide, outcomeOf, type VaultSide, type WirePort } from '#shared/wire/rpc';
import type { VaultService } from '../vault-service';

/** How the vault stands when a port asks: open, or why it is not. */
export type VaultDoor = () => Promise<VaultService>;

/** Answers one client over a port. Its watches end with the port. */
export function servePort(port: WirePort, door: VaultDoor): void {
  const watches = new Map<number, () => void>();
  const cancelled = new Set<string>();

  const vaultSide: VaultSide = {
    hello: (protocol) => outcomeOf(async () => (await door()).hello(protocol)),
    execute: (id, name, input) =>
      outcomeOf(async () => {
        if (typeof id !== 'string' || id === '' || id.length > 64) {
          throw new WeiluError('input-invalid', { path: 'id', detail: 'command id' });
        }
        const service = await door();
        const follower = {
          progress: (done: number, total: number) => send(rpc.progress.asEvent(id, done, total)),
          cancelled: () => cancelled.has(id),
        };
        try {
          return await service.execute({ id, name, input }, follower);
        } finally {
          cancelled.delete(id);
        }
      }),
    query: (name, input) => outcomeOf(async () => (await door()).query(name, input)),
    watch(watchId, name, input) {
      const fail = (thrown: unknown) =>
        send(rpc.watchResult.asEvent(watchId, { ok: false, error: toWireError(thrown) }));
      // Held from the start, so that a watch given up before the vault opened never begins.
      let stop: (() => void) | null = null;
      let given = false;
      watches.set(watchId, () => {
        given = true;
        stop?.();
      });
      door().then((service) => {
        if (given) return;
        stop = service.watch(
          name,
          input,
          (value) => send(rpc.watchResult.asEvent(watchId, { ok: true, value })),
          (error) => send(rpc.watchResult.asEvent(watchId, { ok: false, error })),
        );
      }, fail);
    },
    unwatch(watchId) {
      watches.get(watchId)?.();
      watches.delete(watchId);
    },
    cancel: (commandId) => void cancelled.add(commandId),
  };

  const rpc = createBirpc<ClientSide, VaultSide>(vaultSide, {
    post: (message) => port.post(message),
    on: (onMessage) => port.listen(onMessage),
    timeout: -1,
    // A method is one of ours, never one that every object inherits.
    resolver: (name, resolved) => (Object.hasOwn(vaultSide, name) ? resolved : undefined),
  });

  port.onClose(() => {
    for (const stop of watches.values()) stop();
    watches.clear();
    rpc.$close();
  });
}

/** Sends to a client that may have gone meanwhile: then there is nobody left to tell. */
function send(event: Promise<void>): void {
  event.catch(() => undefined);
}
