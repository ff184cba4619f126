import { type BirpcReturn, createBirpc } from 'birpc';
import { fromWireError, toWireError, WeiluError, type WireError } from './errors';
import { protocolVersion } from './protocol';
import type { ClientSide, Outcome, VaultSide, WirePort } from './rpc';
import type { ExecuteOptions, Hello, VaultApi, Watch } from './vault-api';
import type { CommandName, JobName, QueryName, QueryResult } from './vault-contract';

type Rpc = BirpcReturn<VaultSide, ClientSide>;

type RunningWatch = Readonly<{
  name: QueryName;
  input: unknown;
  onResult: (result: never) => void;
  onError: (error: WireError) => void;
}>;

/** A client of the vault that outlives its port: when the vault restarts, `attach` gives it the next one. */
export interface VaultClient extends VaultApi {
  /** Starts using a port. Calls made before wait for it; running watches subscribe again. */
  attach(port: WirePort): void;
  /** The port's other end is gone without a word: pending calls are refused, watches wait for the next port. */
  detach(): void;
  /** Called with true when a port is attached and answered, with false when it is lost. */
  onConnection(listener: (connected: boolean) => void): () => void;
}

/** A new client without a port. Ids of commands come from `makeId`, random UUIDs by default. */
export function createVaultClient(makeId: () => string = () => crypto.randomUUID()): VaultClient {
  const watches = new Map<number, RunningWatch>();
  const progressListeners = new Map<string, (done: number, total: number) => void>();
  const connectionListeners = new Set<(connected: boolean) => void>();
  const readOnlyListeners = new Set<(readOnly: boolean) => void>();
  let nextWatchId = 1;
  let current: Rpc | null = null;
  let currentPort: WirePort | null = null;
  let waiting: Array<(rpc: Rpc) => void> = [];

  const clientSide: ClientSide = {
    watchResult(watchId, outcome) {
      const watch = watches.get(watchId);
      if (!watch) return;
      if (outcome.ok) (watch.onResult as (result: unknown) => void)(outcome.value);
      else watch.onError(outcome.error);
    },
    progress: (id, done, total) => progressListeners.get(id)?.(done, total),
    readOnlyChanged(readOnly) {
      for (const listener of readOnlyListeners) listener(readOnly);
    },
  };

  const connection = (): Promise<Rpc> =>
    current ? Promise.resolve(current) : new Promise((resolve) => waiting.push(resolve));

  const tell = (connected: boolean) => {
    for (const listener of connectionListeners) listener(connected);
  };

  function lose(rpc: Rpc) {
    if (current !== rpc) return;
    current = null;
    // A vault still behind the lost port would go on pushing to watches that have moved to the next one.
    currentPort?.close();
    currentPort = null;
    tell(false);
    rpc.$close(new WeiluError('vault-disconnected', {}));
  }

  function attach(port: WirePort) {
    if (current) lose(current);
    const rpc: Rpc = createBirpc<VaultSide, ClientSide>(clientSide, {
      post: (message) => port.post(message),
      on: (onMessage) => port.listen(onMessage),
      // A command may take as long as it takes: a lost port is noticed by its close event instead.
      timeout: -1,
    });
    port.onClose(() => lose(rpc));
    current = rpc;
    currentPort = port;
    for (const [watchId, watch] of watches) void rpc.watch.asEvent(watchId, watch.name, watch.input);
    const ready = waiting;
    waiting = [];
    for (const resolve of ready) resolve(rpc);
    tell(true);
  }

  async function call<T>(send: (rpc: Rpc) => Promise<Outcome<T>>): Promise<T> {
    const rpc = await connection();
    let outcome: Outcome<T>;
    try {
      outcome = await send(rpc);
    } catch (thrown) {
      if (current !== rpc) throw new WeiluError('vault-disconnected', {});
      throw fromWireError(toWireError(thrown));
    }
    if (!outcome.ok) throw fromWireError(outcome.error);
    return outcome.value;
  }

  /** Sends a command or a job, hands on its progress, and gives it up when the caller does. */
  async function follow<T>(
    options: ExecuteOptions,
    send: (rpc: Rpc, id: string) => Promise<Outcome<T>>,
  ): Promise<T> {
    const id = options.id ?? makeId();
    const refuseCancelled = () => {
      if (options.signal?.aborted) throw new WeiluError('cancelled', {});
    };
    refuseCancelled();
    const cancel = () => void current?.cancel.asEvent(id);
    options.signal?.addEventListener('abort', cancel);
    if (options.onProgress) progressListeners.set(id, options.onProgress);
    try {
      return await call((rpc) => {
        // Given up while it waited for a port: the vault never hears of it.
        refuseCancelled();
        return send(rpc, id);
      });
    } finally {
      progressListeners.delete(id);
      options.signal?.removeEventListener('abort', cancel);
    }
  }

  return {
    attach,
    detach() {
      if (current) lose(current);
    },
    onConnection(listener) {
      connectionListeners.add(listener);
      return () => connectionListeners.delete(listener);
    },
    hello: () => call<Hello>((rpc) => rpc.hello(protocolVersion)),
    execute: (name, input, options: ExecuteOptions = {}) =>
      follow(options, (rpc, id) => rpc.execute(id, name as CommandName, input) as never),
    perform: (name, input, options = {}) =>
      follow(options, (rpc, id) => rpc.perform(id, name as JobName, input) as never),
    onReadOnly(listener) {
      readOnlyListeners.add(listener);
      return () => readOnlyListeners.delete(listener);
    },
    query: (name, input) => call((rpc) => rpc.query(name as QueryName, input) as never),
    watch<Name extends QueryName>(
      name: Name,
      input: unknown,
      onResult: (result: QueryResult<Name>) => void,
      onError: (error: WireError) => void,
    ): Watch {
      const watchId = nextWatchId++;
      watches.set(watchId, { name, input, onResult: onResult as (result: never) => void, onError });
      void current?.watch.asEvent(watchId, name, input);
      return {
        stop() {
          watches.delete(watchId);
          void current?.unwatch.asEvent(watchId);
        },
      };
    },
  };
}
