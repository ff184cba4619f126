import { createBirpc } from 'birpc';
import { toWireError, WeiluError } from '#shared/wire/errors';
import { type ClientSide, outcomeOf, type VaultSide, type WirePort } from '#shared/wire/rpc';
import type { QueryName } from '#shared/wire/vault-contract';
import type { CommandFollower } from '../store/run-command';
import type { StoreDoor } from '../store-door';

type RunningWatch = Readonly<{ begin: () => void; stop: () => void }>;

/** Answers one client over a port. Its watches end with the port. */
export function servePort(port: WirePort, door: StoreDoor): void {
  const watches = new Map<number, RunningWatch>();
  const cancelled = new Set<string>();

  const vaultSide: VaultSide = {
    hello: (protocol) => outcomeOf(async () => (await door.open()).hello(protocol)),
    execute: (id, name, input) =>
      followed(id, async (follower) => (await door.open()).execute({ id, name, input }, follower)),
    perform: (id, name, input) => followed(id, (follower) => door.perform(name, input, follower)),
    query: (name, input) => outcomeOf(async () => (await door.open()).query(name, input)),
    watch(watchId, name, input) {
      const watch = runWatch(watchId, name, input);
      watches.set(watchId, watch);
      watch.begin();
    },
    unwatch(watchId) {
      watches.get(watchId)?.stop();
      watches.delete(watchId);
    },
    cancel: (id) => void cancelled.add(id),
  };

  function followed<T>(id: string, work: (follower: CommandFollower) => Promise<T>) {
    return outcomeOf(async () => {
      if (typeof id !== 'string' || id === '' || id.length > 64) {
        throw new WeiluError('input-invalid', { path: 'id', detail: 'command id' });
      }
      try {
        return await work({
          progress: (done, total) => send(rpc.progress.asEvent(id, done, total)),
          cancelled: () => cancelled.has(id),
        });
      } finally {
        cancelled.delete(id);
      }
    });
  }

  function runWatch(watchId: number, name: QueryName, input: unknown): RunningWatch {
    // Held from the start, so that a watch given up before the vault opened never begins.
    let run = 0;
    let end: (() => void) | null = null;
    const stop = () => {
      run += 1;
      end?.();
      end = null;
    };
    return {
      stop,
      begin() {
        stop();
        const own = run;
        door.open().then(
          (service) => {
            if (own !== run) return;
            end = service.watch(
              name,
              input,
              (value) => send(rpc.watchResult.asEvent(watchId, { ok: true, value })),
              (error) => send(rpc.watchResult.asEvent(watchId, { ok: false, error })),
            );
          },
          (thrown) => {
            // A store that was open a moment ago comes back by itself: what is on the screen may stay until then.
            const comesBack = toWireError(thrown).code === 'store-read-only';
            if (own === run && !comesBack)
              send(rpc.watchResult.asEvent(watchId, { ok: false, error: toWireError(thrown) }));
          },
        );
      },
    };
  }

  const rpc = createBirpc<ClientSide, VaultSide>(vaultSide, {
    post: (message) => port.post(message),
    on: (onMessage) => port.listen(onMessage),
    timeout: -1,
    // A method is one of ours, never one that every object inherits.
    resolver: (name, resolved) => (Object.hasOwn(vaultSide, name) ? resolved : undefined),
  });

  // Another store behind the door: what was watched there is watched here.
  const stopSwaps = door.onSwap(() => {
    for (const watch of watches.values()) watch.begin();
  });
  const stopReadOnly = door.onReadOnly((readOnly) => send(rpc.readOnlyChanged.asEvent(readOnly)));

  port.onClose(() => {
    stopSwaps();
    stopReadOnly();
    for (const watch of watches.values()) watch.stop();
    watches.clear();
    rpc.$close();
  });
}

/** Sends to a client that may have gone meanwhile: then there is nobody left to tell. */
function send(event: Promise<void>): void {
  event.catch(() => undefined);
}
