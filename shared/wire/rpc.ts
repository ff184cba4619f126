import { toWireError, type WireError } from './errors';
import { goodbyeMessage } from './port-messages';
import type { Hello, Receipt } from './vault-api';
import type { CommandName, JobName, JobResult, QueryName, QueryResult } from './vault-contract';

/** A port that carries structured-clone values, whichever host made it. */
export interface WirePort {
  post(message: unknown): void;
  listen(onMessage: (message: unknown) => void): void;
  /** Calls back once when the other end is gone. */
  onClose(onClose: () => void): void;
  close(): void;
}

/** Errors cross as values: an Error would lose its code in a structured clone. */
export type Outcome<T> = Readonly<{ ok: true; value: T }> | Readonly<{ ok: false; error: WireError }>;

/** What came of some work, as it crosses the wire. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, error: toWireError(thrown) };
  }
}

/** What the vault answers over a port. */
export interface VaultSide {
  hello(protocol: number): Promise<Outcome<Hello>>;
  execute(commandId: string, name: CommandName, input: unknown): Promise<Outcome<Receipt<CommandName>>>;
  query(name: QueryName, input: unknown): Promise<Outcome<QueryResult<QueryName>>>;
  perform(jobId: string, name: JobName, input: unknown): Promise<Outcome<JobResult<JobName>>>;
  watch(watchId: number, name: QueryName, input: unknown): void;
  unwatch(watchId: number): void;
  /** Gives up a running command or job. */
  cancel(id: string): void;
}

/** What a client of the vault listens to. */
export interface ClientSide {
  watchResult(watchId: number, outcome: Outcome<QueryResult<QueryName>>): void;
  /** How far a running command or job is. */
  progress(id: string, done: number, total: number): void;
  /** The store refuses writes from now on, or takes them again. */
  readOnlyChanged(readOnly: boolean): void;
}

/**
 * A WirePort over a DOM MessagePort. Chromium tells a port nothing when its other end is closed (the `close`
 * event of MessagePort is behind a flag), so each end says goodbye: when it is closed, and when its page goes.
 */
export function wirePortOf(port: MessagePort): WirePort {
  const closeListeners = new Set<() => void>();
  let closed = false;

  const shut = () => {
    closed = true;
    globalThis.removeEventListener?.('pagehide', close);
    port.close();
  };
  const close = () => {
    if (closed) return;
    port.postMessage(goodbyeMessage);
    shut();
  };
  const otherEndGone = () => {
    if (closed) return;
    shut();
    for (const listener of closeListeners) listener();
  };

  port.addEventListener('close', otherEndGone);
  globalThis.addEventListener?.('pagehide', close);
  return {
    post: (message) => port.postMessage(message),
    listen: (onMessage) => {
      port.onmessage = ({ data }: MessageEvent<unknown>) =>
        data === goodbyeMessage ? otherEndGone() : onMessage(data);
    },
    onClose: (onClose) => void closeListeners.add(onClose),
    close,
  };
}
