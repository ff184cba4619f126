import type { ContentContext } from '../../../../shared/domain/planner/exchange/content-row';
import type { ContentFile, UnreadableContent } from '../../../../shared/domain/planner/exchange/read-content';
import type { IcsCalendar } from '../../../../shared/domain/planner/exchange/write-ics';
import type { PlannerItem } from '../../../../shared/domain/planner/planner-item';
import { WeiluError } from '../../../../shared/wire/errors';

type ReadRequest = Readonly<{ does: 'read'; bytes: Uint8Array<ArrayBuffer>; context: ContentContext }>;
type CalendarRequest = Readonly<{ does: 'ics'; items: readonly PlannerItem[]; calendar: IcsCalendar }>;

/** What the worker of files is asked. */
export type ContentRequest = ReadRequest | CalendarRequest;

/** Reads a file of content in a worker. @throws WeiluError `unexpected` when the worker fails */
export function readInBackground(
  bytes: Uint8Array<ArrayBuffer>,
  context: ContentContext,
): Promise<ContentFile | UnreadableContent> {
  return ask({ does: 'read', bytes, context }, [bytes.buffer]);
}

/**
 * Writes an iCalendar file in a worker: 5,000 items take seconds. Null when it was stopped.
 * @throws WeiluError `unexpected` when it fails
 */
export function writeIcsInBackground(
  items: readonly PlannerItem[],
  calendar: IcsCalendar,
  stopped: AbortSignal,
): Promise<string | null> {
  return ask<string | null>({ does: 'ics', items, calendar }, [], { signal: stopped, answer: null });
}

/** What is answered once the signal comes: the worker is ended in the middle of it. */
type Stopping<Answer> = Readonly<{ signal: AbortSignal; answer: Answer }>;

function ask<Answer>(
  request: ContentRequest,
  transfer: readonly Transferable[] = [],
  stopping: Stopping<Answer> | null = null,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./content.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', ({ message }) => {
      worker.terminate();
      reject(new WeiluError('unexpected', { detail: message }));
    });
    stopping?.signal.addEventListener('abort', () => {
      worker.terminate();
      resolve(stopping.answer);
    });
    worker.postMessage(request, [...transfer]);
  });
}
