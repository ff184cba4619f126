import { WeiluError } from '../../../../shared/wire/errors';
import type { ImportWork } from './import-work';

type WorkName = keyof ImportWork;

/** A call as it crosses to the worker. */
export type WorkCall = Readonly<{ call: number; name: WorkName; input: unknown }>;

type WorkAnswer = Readonly<{ call: number } & ({ ok: true; value: unknown } | { ok: false; detail: string })>;

/** {@link ImportWork} in a worker of its own. Every call rejects with `cancelled` once it was ended. */
export type BackgroundWork = Readonly<{
  ask: <Name extends WorkName>(
    name: Name,
    input: Parameters<ImportWork[Name]>[0],
    transfer?: readonly Transferable[],
  ) => ReturnType<ImportWork[Name]>;
  /** Gives up whatever it is doing. */
  end: () => void;
}>;

/** Starts the worker of an import. @throws WeiluError `cancelled` when it was ended, `unexpected` when it fails. */
export function workInBackground(): BackgroundWork {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<
    number,
    Readonly<{ resolve: (value: never) => void; reject: (error: WeiluError) => void }>
  >();
  let calls = 0;
  let ended = false;

  const end = (error: WeiluError) => {
    ended = true;
    worker.terminate();
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<WorkAnswer>) => {
    const call = waiting.get(data.call);
    waiting.delete(data.call);
    if (data.ok) call?.resolve(data.value as never);
    else call?.reject(new WeiluError('unexpected', { detail: data.detail }));
  });
  worker.addEventListener('error', (event) => end(new WeiluError('unexpected', { detail: event.message })));

  const ask = (name: WorkName, input: unknown, transfer: readonly Transferable[] = []) =>
    new Promise((resolve: (value: never) => void, reject) => {
      if (ended) {
        reject(new WeiluError('cancelled', {}));
        return;
      }
      calls += 1;
      waiting.set(calls, { resolve, reject });
      const call: WorkCall = { call: calls, name, input };
      worker.postMessage(call, [...transfer]);
    });
  return { ask: ask as BackgroundWork['ask'], end: () => end(new WeiluError('cancelled', {})) };
}
