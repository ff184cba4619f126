import type { IntakeKind } from '../../../shared/domain/intake/intake';
import type { IntakeOptions } from '../../../shared/domain/intake/preview';
import type { DryRun } from '../../../shared/domain/intake/recognise';
import { WeiluError } from '../../../shared/wire/errors';
import type { IntakeBase } from '../../../shared/wire/nouns/intake';

/** A text to look at; `base` is left out where the worker has it. */
export type IntakeRequest = Readonly<{
  text: string;
  kind: IntakeKind | null;
  options: IntakeOptions;
  base: IntakeBase | null;
}>;

/** Looks at one text at a time, the newest. */
export type BackgroundPlanner = Readonly<{
  /** @throws WeiluError `cancelled` when the signal aborts, `unexpected` when the worker fails. */
  run: (request: IntakeRequest & Readonly<{ base: IntakeBase }>, signal: AbortSignal) => Promise<DryRun>;
  end: () => void;
}>;

/** A worker that keeps what is known between two texts; giving up a text ends it, and the next one starts anew. */
export function createBackgroundPlanner(): BackgroundPlanner {
  let worker: Worker | null = null;
  let sent: IntakeBase | null = null;
  const end = () => {
    worker?.terminate();
    worker = null;
    sent = null;
  };
  const run: BackgroundPlanner['run'] = (request, signal) =>
    new Promise((resolve, reject) => {
      worker ??= new Worker(new URL('./intake.worker.ts', import.meta.url), { type: 'module' });
      const used = worker;
      const settle = () => {
        signal.removeEventListener('abort', cancel);
        used.onmessage = null;
        used.onerror = null;
      };
      const cancel = () => {
        settle();
        end();
        reject(new WeiluError('cancelled', {}));
      };
      signal.addEventListener('abort', cancel);
      used.onmessage = ({ data }: MessageEvent<DryRun>) => {
        settle();
        resolve(data);
      };
      used.onerror = (event) => {
        settle();
        end();
        reject(new WeiluError('unexpected', { detail: event.message }));
      };
      const { base } = request;
      used.postMessage({ ...request, base: base === sent ? null : base } satisfies IntakeRequest);
      sent = base;
    });
  return { run, end };
}
